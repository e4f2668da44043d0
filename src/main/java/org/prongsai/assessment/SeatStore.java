package org.prongsai.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of seats.
@Repository
class SeatStore {
    private final JdbcClient jdbc;

    SeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Seat> all(FiscalYear year) {
        return jdbc.sql("select * from assessment.seat where fiscal_year = :year order by agency_id, place")
                .param("year", year.buddhistYear())
                .query((row, _) -> seat(row))
                .list();
    }

    List<Seat> at(AgencyId agency, FiscalYear year) {
        return jdbc.sql("select * from assessment.seat where agency_id = :agency and fiscal_year = :year")
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> seat(row))
                .list();
    }

    /// Those of someone who still assesses in the year.
    List<Seat> of(PersonId person, FiscalYear year) {
        return jdbc.sql("""
                        select s.* from assessment.seat s join assessment.assessor a using (fiscal_year, person_id)
                         where s.fiscal_year = :year and s.person_id = :person and a.active order by s.agency_id
                        """)
                .param("year", year.buddhistYear())
                .param("person", person.value())
                .query((row, _) -> seat(row))
                .list();
    }

    Optional<Seat> find(PersonId person, AgencyId agency, FiscalYear year) {
        return of(person, year).stream()
                .filter(seat -> seat.agency().equals(agency))
                .findFirst();
    }

    /// Seats someone instead of whoever sits there in the version that the caller read; false if another sits there.
    boolean put(Seat seat, Instant at) {
        return jdbc.sql("""
                        insert into assessment.seat as s (fiscal_year, agency_id, place, person_id, given_at, version)
                        values (:year, :agency, :place, :person, :at, :version + 1)
                        on conflict (agency_id, fiscal_year, place) do update
                           set person_id = excluded.person_id, given_at = excluded.given_at, version = s.version + 1
                         where s.version = :version
                        """)
                        .param("year", seat.year().buddhistYear())
                        .param("agency", seat.agency().value())
                        .param("place", seat.place().name())
                        .param("person", seat.person().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("version", seat.version())
                        .update()
                == 1;
    }

    /// Empties a seat; false if it changed.
    boolean remove(Seat seat) {
        return jdbc.sql("""
                        delete from assessment.seat
                         where agency_id = :agency and fiscal_year = :year and place = :place and version = :version
                        """)
                        .param("agency", seat.agency().value())
                        .param("year", seat.year().buddhistYear())
                        .param("place", seat.place().name())
                        .param("version", seat.version())
                        .update()
                == 1;
    }

    /// Empties the seats that were given at a moment; says how many.
    int removeGiven(FiscalYear year, Instant at) {
        return jdbc.sql("delete from assessment.seat where fiscal_year = :year and given_at = :at")
                .param("year", year.buddhistYear())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The places in which someone judged items of the agency for which the transaction works.
    Set<Place> judged(PersonId person, AgencyId agency, FiscalYear year) {
        return jdbc.sql("""
                        select distinct place from assessment.finding
                         where agency_id = :agency and fiscal_year = :year and person_id = :person
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .param("person", person.value())
                .query((row, _) -> Place.valueOf(row.getString(1)))
                .set();
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                new FiscalYear(row.getInt("fiscal_year")),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                Place.valueOf(row.getString("place")),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("version"));
    }
}
