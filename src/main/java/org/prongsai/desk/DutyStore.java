package org.prongsai.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [Duties].
@Repository
class DutyStore {
    private static final String SELECT = """
            select agency_id, id, person_id, role, unit_id, until, title_key, title_values, link, notice, raised_at,
                   settled_at
              from desk.duty
             where agency_id = :agency
            """;

    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a duty; false if it was raised before.
    boolean add(DutyRaised raised, Instant at) {
        return jdbc.sql("""
                        insert into desk.duty (agency_id, id, person_id, role, unit_id, until, title_key, title_values,
                                               link, notice, raised_by, raised_at)
                        values (:agency, :id, :person, :role, :unit, :until, :key, :values, :link, :notice, :raisedBy, :at)
                        on conflict (agency_id, id) do nothing
                        """)
                        .param("agency", raised.agency())
                        .param("id", raised.duty())
                        .param("person", raised.holder() instanceof Holder.Person(var id) ? id : null)
                        .param("role", raised.holder() instanceof Holder.Post(var role, var _) ? role : null)
                        .param("unit", raised.holder() instanceof Holder.Post(var _, var unit) ? unit : null)
                        .param("until", raised.until())
                        .param("key", raised.title().key())
                        .param("values", raised.title().values().toArray(String[]::new))
                        .param("link", raised.link())
                        .param("notice", raised.notice())
                        .param("raisedBy", raised.raisedBy())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Settles a duty; false if it is not open.
    boolean settle(DutySettled settled, Instant at) {
        return jdbc.sql("""
                        update desk.duty set settled_at = :at, settled_by = :settledBy
                         where agency_id = :agency and id = :id and settled_at is null
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("settledBy", settled.settledBy())
                        .param("agency", settled.agency())
                        .param("id", settled.duty())
                        .update()
                == 1;
    }

    /// Passes what is open from one person to another.
    ///
    /// @return how many it was
    int pass(UUID agency, UUID leaver, UUID successor) {
        return jdbc.sql("""
                        update desk.duty set person_id = :successor
                         where agency_id = :agency and holder = :leaver and settled_at is null
                        """)
                .param("successor", successor)
                .param("agency", agency)
                .param("leaver", leaver.toString())
                .update();
    }

    List<Duty> waiting(UUID agency, List<Holder> holders) {
        return jdbc.sql(SELECT + " and settled_at is null and holder in (:holders) order by until, raised_at")
                .param("agency", agency)
                .param("holders", keys(holders))
                .query(DutyStore::duty)
                .list();
    }

    /// One of those that some of these hold.
    Optional<Duty> find(UUID agency, UUID id, List<Holder> holders) {
        return jdbc.sql(SELECT + " and id = :id and holder in (:holders)")
                .param("agency", agency)
                .param("id", id)
                .param("holders", keys(holders))
                .query(DutyStore::duty)
                .optional();
    }

    long count(UUID agency, List<Holder> holders) {
        return jdbc.sql("""
                        select count(*) from desk.duty
                         where agency_id = :agency and settled_at is null and holder in (:holders)
                        """)
                .param("agency", agency)
                .param("holders", keys(holders))
                .query(Long.class)
                .single();
    }

    /// All open ones and the last settled ones that `person` sent.
    List<Duty> sent(UUID agency, UUID person) {
        return jdbc.sql(SELECT + """
                         and raised_by = :person
                         order by settled_at desc nulls first, until
                         limit 100 + (select count(*) from desk.duty
                                       where agency_id = :agency and raised_by = :person and settled_at is null)
                        """)
                .param("agency", agency)
                .param("person", person)
                .query(DutyStore::duty)
                .list();
    }

    /// As the column `holder` has them.
    private static List<String> keys(List<Holder> holders) {
        return holders.stream()
                .map(holder -> switch (holder) {
                    case Holder.Person(var id) -> id.toString();
                    case Holder.Post(var role, var unit) -> unit == null ? role : role + " " + unit;
                })
                .toList();
    }

    private static Duty duty(ResultSet rs, int row) throws SQLException {
        return new Duty(
                rs.getObject("agency_id", UUID.class),
                rs.getObject("id", UUID.class),
                holder(rs),
                rs.getObject("until", LocalDate.class),
                new Phrase(rs.getString("title_key"), List.of((String[])
                        rs.getArray("title_values").getArray())),
                rs.getString("link"),
                rs.getBoolean("notice"),
                rs.getObject("raised_at", OffsetDateTime.class).toInstant(),
                moment(rs.getObject("settled_at", OffsetDateTime.class)));
    }

    private static Holder holder(ResultSet rs) throws SQLException {
        @Nullable UUID person = rs.getObject("person_id", UUID.class);
        return person == null
                ? new Holder.Post(rs.getString("role"), rs.getObject("unit_id", UUID.class))
                : new Holder.Person(person);
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
