package org.prongsai.survey;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of what was counted by day.
@Repository
class DayCountStore {
    private final JdbcClient jdbc;

    DayCountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DayCounts of(AgencyId agency, UUID survey) {
        return new DayCounts(jdbc.sql("""
                        select day, way, number from survey.day_count
                         where agency_id = :agency and survey_id = :survey order by day, way
                        """)
                .param("agency", agency.value())
                .param("survey", survey)
                .query((row, _) -> new DayCounts.Entry(
                        row.getObject("day", LocalDate.class),
                        Objects.requireNonNull(row.getString("way")),
                        row.getInt("number")))
                .list());
    }

    /// Keeps a number that somebody typed in, in the place of the one before.
    void set(AgencyId agency, UUID survey, LocalDate day, String way, int number) {
        put(jdbc.sql("""
                insert into survey.day_count as c values (:agency, :survey, :day, :way, :number)
                on conflict (agency_id, survey_id, day, way) do update set number = excluded.number
                """), agency, survey, day, way, number);
    }

    /// Counts more of what happened on a day.
    void add(AgencyId agency, UUID survey, LocalDate day, String way, int number) {
        put(jdbc.sql("""
                insert into survey.day_count as c values (:agency, :survey, :day, :way, :number)
                on conflict (agency_id, survey_id, day, way) do update set number = c.number + excluded.number
                """), agency, survey, day, way, number);
    }

    private static void put(
            JdbcClient.StatementSpec statement, AgencyId agency, UUID survey, LocalDate day, String way, int number) {
        statement
                .param("agency", agency.value())
                .param("survey", survey)
                .param("day", day)
                .param("way", way)
                .param("number", number)
                .update();
    }
}
