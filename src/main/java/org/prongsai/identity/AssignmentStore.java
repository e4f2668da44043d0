package org.prongsai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [Assignments].
@Repository
class AssignmentStore {
    private static final String HOLDS = """
               and a.revoked_at is null
               and a.held_from <= :day
               and (a.held_until is null or a.held_until >= :day)
               and not exists (select from identity.member m
                                where m.agency_id = a.agency_id and m.person_id = a.person_id
                                  and m.suspended_at is not null)
            """;
    private static final String SELECT = """
            select a.agency_id, a.id, a.person_id, a.role, a.unit_id, a.fiscal_year, a.slice, a.held_from, a.held_until,
                   a.granted_by, a.version, a.revoked_at, a.holding_id, a.delegated_from
              from identity.assignment a
            """;

    private final JdbcClient jdbc;

    AssignmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The row-level rule shows a person's own rows to a transaction that has said whose they are.
    List<Assignment> heldBy(PersonId person, LocalDate day) {
        showOwn(person);
        return jdbc.sql(SELECT + " where a.person_id = :person " + HOLDS)
                .param("person", person.value())
                .param("day", day)
                .query((rs, _) -> assignment(rs))
                .list();
    }

    /// The agencies where the person holds or held a role.
    Set<UUID> everServed(PersonId person) {
        showOwn(person);
        return jdbc.sql("""
                        select agency_id from identity.assignment where person_id = :person
                         union select agency_id from identity.member where person_id = :person
                        """)
                .param("person", person.value())
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .set();
    }

    private void showOwn(PersonId person) {
        jdbc.sql("select set_config('prongsai.person', :person, true)")
                .param("person", person.value().toString())
                .query(String.class)
                .single();
    }

    List<Assignment> at(UUID agency, LocalDate day) {
        return jdbc.sql(SELECT + " where a.agency_id = :agency " + HOLDS + " order by a.role, a.person_id")
                .param("agency", agency)
                .param("day", day)
                .query((rs, _) -> assignment(rs))
                .list();
    }

    /// All that were ever granted at the agency, the newest first.
    List<Granted> all(UUID agency) {
        return jdbc.sql(SELECT + " where a.agency_id = :agency order by a.held_from desc, a.role, a.id")
                .param("agency", agency)
                .query((rs, _) -> granted(rs))
                .list();
    }

    Optional<Granted> find(UUID agency, UUID id) {
        return jdbc.sql(SELECT + " where a.agency_id = :agency and a.id = :id")
                .param("agency", agency)
                .param("id", id)
                .query((rs, _) -> granted(rs))
                .optional();
    }

    boolean add(Assignment assignment, Instant now) {
        return add(assignment, null, null, now);
    }

    /// @param holding       the holding of a post that gives it
    /// @param delegatedFrom the assignment from which it is delegated
    boolean add(Assignment assignment, @Nullable UUID holding, @Nullable UUID delegatedFrom, Instant now) {
        return jdbc.sql("""
                        insert into identity.assignment
                          (agency_id, id, person_id, role, unit_id, fiscal_year, slice, held_from, held_until,
                           granted_by, granted_at, holding_id, delegated_from)
                        values (:agency, :id, :person, :role, :unit, :year, :slice, :from, :until, :by, :now, :holding,
                                :delegatedFrom)
                        on conflict (agency_id, id) do nothing
                        """)
                        .param("agency", assignment.agency())
                        .param("id", assignment.id())
                        .param("person", assignment.person().value())
                        .param("role", assignment.role().name())
                        .param("unit", assignment.unit())
                        .param(
                                "year",
                                assignment.year() == null
                                        ? null
                                        : assignment.year().buddhistYear())
                        .param("slice", assignment.slice())
                        .param("from", assignment.from())
                        .param("until", assignment.until())
                        .param(
                                "by",
                                assignment.grantedBy() == null
                                        ? null
                                        : assignment.grantedBy().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("holding", holding)
                        .param("delegatedFrom", delegatedFrom)
                        .update()
                == 1;
    }

    /// Sets the last day; false if it no longer has this version.
    boolean change(UUID agency, UUID id, int version, @Nullable LocalDate until) {
        return jdbc.sql("""
                        update identity.assignment set held_until = cast(:until as date), version = version + 1
                         where agency_id = :agency and id = :id and version = :version and revoked_at is null
                        """)
                        .param("until", until)
                        .param("agency", agency)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /// Takes a role back, or gives it again when `at` is null; false if it was so already.
    boolean revoke(UUID agency, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update identity.assignment set revoked_at = cast(:at as timestamptz), version = version + 1
                         where agency_id = :agency and id = :id
                           and (revoked_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Sets the last day of the roles that a holding gives.
    void changeHeld(UUID agency, UUID holding, @Nullable LocalDate until) {
        jdbc.sql("""
                        update identity.assignment set held_until = cast(:until as date), version = version + 1
                         where agency_id = :agency and holding_id = :holding and revoked_at is null
                        """)
                .param("until", until)
                .param("agency", agency)
                .param("holding", holding)
                .update();
    }

    /// Takes back the roles that a holding gives.
    void revokeHeld(UUID agency, UUID holding, Instant at) {
        jdbc.sql("""
                        update identity.assignment set revoked_at = :at, version = version + 1
                         where agency_id = :agency and holding_id = :holding and revoked_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("agency", agency)
                .param("holding", holding)
                .update();
    }

    /// Ends what was delegated from roles that have ended, or whose holder is suspended, and shortens what
    /// would
    /// outlast its source.
    void followSources(UUID agency, Instant at) {
        jdbc.sql("""
                        update identity.assignment d set revoked_at = :at, version = d.version + 1
                          from identity.assignment s
                         where d.agency_id = :agency and s.agency_id = d.agency_id and s.id = d.delegated_from
                           and d.revoked_at is null
                           and (s.revoked_at is not null or s.held_until < d.held_from
                                or exists (select from identity.member m
                                            where m.agency_id = s.agency_id and m.person_id = s.person_id
                                              and m.suspended_at is not null))
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("agency", agency)
                .update();
        jdbc.sql("""
                        update identity.assignment d set held_until = s.held_until, version = d.version + 1
                          from identity.assignment s
                         where d.agency_id = :agency and s.agency_id = d.agency_id and s.id = d.delegated_from
                           and d.revoked_at is null and s.held_until < d.held_until
                        """).param("agency", agency).update();
    }

    private static Granted granted(ResultSet rs) throws SQLException {
        @Nullable OffsetDateTime revoked = rs.getObject("revoked_at", OffsetDateTime.class);
        return new Granted(
                assignment(rs),
                rs.getInt("version"),
                revoked == null ? null : revoked.toInstant(),
                rs.getObject("holding_id", UUID.class),
                rs.getObject("delegated_from", UUID.class));
    }

    private static Assignment assignment(ResultSet rs) throws SQLException {
        @Nullable Integer year = rs.getObject("fiscal_year", Integer.class);
        @Nullable UUID by = rs.getObject("granted_by", UUID.class);
        return new Assignment(
                rs.getObject("agency_id", UUID.class),
                rs.getObject("id", UUID.class),
                new PersonId(rs.getObject("person_id", UUID.class)),
                Role.valueOf(rs.getString("role")),
                rs.getObject("unit_id", UUID.class),
                year == null ? null : new FiscalYear(year),
                rs.getString("slice"),
                rs.getObject("held_from", LocalDate.class),
                rs.getObject("held_until", LocalDate.class),
                by == null ? null : new PersonId(by));
    }
}
