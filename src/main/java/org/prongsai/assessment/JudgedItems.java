package org.prongsai.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.prongsai.database.Tenant;
import org.prongsai.disclosure.Judgement;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What the assessors of a year have judged, over all agencies: the commission looks at it, agency by agency, because
/// the database shows one agency's rows at a time.
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class JudgedItems {
    private final JdbcClient jdbc;
    private final SeatStore seats;
    private final TransactionTemplate transaction;

    JudgedItems(JdbcClient jdbc, SeatStore seats, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.transaction = transaction;
    }

    /// How many items of an agency are where.
    ///
    /// @param waiting  for whoever judges them first
    /// @param half     for whoever judges them second
    /// @param disputed for the moderator
    /// @param done     with a verdict
    public record Tally(int waiting, int half, int disputed, int done) {
        /// All of them.
        public int all() {
            return waiting + half + disputed + done;
        }
    }

    /// How far an agency's items of a year are.
    public Tally tally(AgencyId agency, FiscalYear year) {
        return within(agency, () -> {
            Map<String, Integer> counts = new HashMap<>();
            jdbc.sql("""
                            select state, count(*) as items from assessment.item
                             where agency_id = :agency and fiscal_year = :year group by state
                            """)
                    .param("agency", agency.value())
                    .param("year", year.buddhistYear())
                    .query((row, _) -> counts.put(row.getString("state"), row.getInt("items")))
                    .list();
            return new Tally(
                    counts.getOrDefault("WAITING", 0),
                    counts.getOrDefault("HALF", 0),
                    counts.getOrDefault("DISPUTED", 0),
                    counts.getOrDefault("DONE", 0));
        });
    }

    /// Everything that was handed in of a year.
    public List<Judged> of(FiscalYear year) {
        return seats.all(year).stream()
                .map(Seat::agency)
                .distinct()
                .flatMap(agency -> within(agency, () -> handedIn(agency, year)).stream())
                .toList();
    }

    private List<Judged> handedIn(AgencyId agency, FiscalYear year) {
        return jdbc.sql("""
                        select * from assessment.finding
                         where agency_id = :agency and fiscal_year = :year and verdict is not null order by code, place
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> judged(row))
                .list();
    }

    private static Judged judged(ResultSet row) throws SQLException {
        return new Judged(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("code"),
                Place.valueOf(row.getString("place")),
                new PersonId(row.getObject("person_id", UUID.class)),
                Judgement.Verdict.valueOf(row.getString("verdict")),
                Arrays.stream((String[]) row.getArray("found").getArray())
                        .map(Found::valueOf)
                        .toList(),
                Duration.between(
                        row.getObject("begun_at", OffsetDateTime.class),
                        row.getObject("submitted_at", OffsetDateTime.class)));
    }

    private <T> T within(AgencyId agency, Supplier<T> read) {
        return new Tenant(agency.value()).call(() -> Objects.requireNonNull(transaction.execute(_ -> read.get())));
    }
}
