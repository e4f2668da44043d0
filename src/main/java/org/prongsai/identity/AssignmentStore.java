package org.prongsai.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssignmentStore {
    private final JdbcClient jdbc;

    AssignmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The row-level rule shows a person's own rows to a transaction that has said whose they are.
    Map<UUID, Set<Role>> heldBy(PersonId person, LocalDate day) {
        jdbc.sql("select set_config('prongsai.person', :person, true)")
                .param("person", person.value().toString())
                .query(String.class)
                .single();
        var held = new HashMap<UUID, Set<Role>>();
        jdbc.sql("""
                        select agency_id, role
                          from identity.assignment
                         where person_id = :person
                           and held_from <= :day
                           and (held_until is null or held_until >= :day)
                           and (fiscal_year is null or fiscal_year = :year)
                        """)
                .param("person", person.value())
                .param("day", day)
                .param("year", FiscalYear.containing(day).buddhistYear())
                .query(row -> {
                    held.computeIfAbsent(row.getObject("agency_id", UUID.class), _ -> EnumSet.noneOf(Role.class))
                            .add(Role.valueOf(row.getString("role")));
                });
        return held;
    }

    List<Assignments.Held> at(UUID agency, LocalDate day) {
        return jdbc.sql("""
                        select distinct person_id, role, unit_id
                          from identity.assignment
                         where agency_id = :agency
                           and held_from <= :day
                           and (held_until is null or held_until >= :day)
                           and (fiscal_year is null or fiscal_year = :year)
                         order by role, person_id
                        """)
                .param("agency", agency)
                .param("day", day)
                .param("year", FiscalYear.containing(day).buddhistYear())
                .query((rs, _) -> new Assignments.Held(
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        Role.valueOf(rs.getString("role")),
                        rs.getObject("unit_id", UUID.class)))
                .list();
    }

    boolean add(Assignment assignment, Instant now) {
        return jdbc.sql("""
                        insert into identity.assignment
                          (agency_id, id, person_id, role, unit_id, held_from, held_until, granted_by, granted_at)
                        values (:agency, :id, :person, :role, :unit, :from, :until, :by, :now)
                        on conflict (agency_id, id) do nothing
                        """)
                        .param("agency", assignment.agency())
                        .param("id", assignment.id())
                        .param("person", assignment.person().value())
                        .param("role", assignment.role().name())
                        .param("unit", assignment.unit())
                        .param("from", assignment.from())
                        .param("until", assignment.until())
                        .param(
                                "by",
                                assignment.grantedBy() == null
                                        ? null
                                        : assignment.grantedBy().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
