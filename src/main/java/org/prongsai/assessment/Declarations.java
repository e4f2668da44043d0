package org.prongsai.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What assessors declared of their interests. Nobody judges an agency before he declared that he has none in it.
@Service
public class Declarations {
    private final JdbcClient jdbc;
    private final SeatStore seats;
    private final Assignments assignments;
    private final Trail trail;
    private final Clock clock;

    Declarations(JdbcClient jdbc, SeatStore seats, Assignments assignments, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.assignments = assignments;
        this.trail = trail;
        this.clock = clock;
    }

    /// All of a year, the latest first.
    @Transactional(readOnly = true)
    public List<Declaration> of(FiscalYear year) {
        return jdbc.sql("""
                        select * from assessment.declaration where fiscal_year = :year
                         order by declared_at desc, agency_id, person_id
                        """)
                .param("year", year.buddhistYear())
                .query((row, _) -> declaration(row))
                .list();
    }

    /// What someone declared of an agency; empty while he has not.
    @Transactional(readOnly = true)
    public Optional<Declaration> of(PersonId person, AgencyId agency, FiscalYear year) {
        return jdbc.sql("""
                        select * from assessment.declaration
                         where agency_id = :agency and fiscal_year = :year and person_id = :person
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .param("person", person.value())
                .query((row, _) -> declaration(row))
                .optional();
    }

    /// Whether someone declared that he has no interest in an agency, and never served it.
    @Transactional(readOnly = true)
    public boolean isClear(PersonId person, AgencyId agency, FiscalYear year) {
        return of(person, agency, year).filter(one -> !one.conflict()).isPresent()
                && !assignments.everServed(person).contains(agency.value());
    }

    /// Keeps that an assessor has no interest in an agency, or which one he has: then his seat there is taken away. He
    /// may say otherwise later; the seat comes back by the commission alone.
    ///
    /// @param reason which interest; empty for none
    /// @throws NoSuchElementException if he neither sits there nor declared anything before
    @Transactional
    public Declaration declare(FiscalYear year, AgencyId agency, PersonId person, String reason) {
        Optional<Seat> seat = seats.find(person, agency, year);
        if (seat.isEmpty() && of(person, agency, year).isEmpty()) {
            throw new NoSuchElementException("no seat of " + person + " at " + agency);
        }
        String said = reason.strip();
        boolean conflict = !said.isEmpty();
        jdbc.sql("""
                        insert into assessment.declaration
                               (fiscal_year, agency_id, person_id, conflict, reason, declared_at)
                        values (:year, :agency, :person, :conflict, :reason, :at)
                        on conflict (agency_id, fiscal_year, person_id) do update
                           set conflict = excluded.conflict, reason = excluded.reason, declared_at = excluded.declared_at
                        """)
                .param("year", year.buddhistYear())
                .param("agency", agency.value())
                .param("person", person.value())
                .param("conflict", conflict)
                .param("reason", said)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (conflict) {
            seat.ifPresent(seats::remove);
        }
        trail.appendForInstallation(new Act(
                conflict ? "assessment.declare.log.conflict" : "assessment.declare.log.none",
                Act.subject(
                        "assessment.declare.log.declaration",
                        year.buddhistYear() + " " + agency.value() + " " + person.value()),
                conflict ? Changes.none().personal("assessment.declare.reason").payload() : ""));
        return of(person, agency, year).orElseThrow();
    }

    private static Declaration declaration(ResultSet row) throws SQLException {
        return new Declaration(
                new FiscalYear(row.getInt("fiscal_year")),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getBoolean("conflict"),
                row.getString("reason"),
                row.getObject("declared_at", OffsetDateTime.class).toInstant());
    }
}
