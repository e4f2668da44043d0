package org.prongsai.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The rows behind [NationalCalendar].
@Repository
class NationalStore {
    private final JdbcClient jdbc;

    NationalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Windows and activities of a year, in the order in which they begin.
    List<NationalEntry> all(FiscalYear year) {
        return jdbc.sql("""
                        select id, kind, null as title_th, null as title_en, false as milestone,
                               opens as starts, closes as ends, source, version
                          from calendar.period where fiscal_year = :year
                        union all
                        select id, null, title_th, title_en, milestone, starts, ends, source, version
                          from calendar.national_activity where fiscal_year = :year and removed_at is null
                         order by starts, ends, kind, id
                        """)
                .param("year", year.buddhistYear())
                .query(NationalStore::entry)
                .list();
    }

    /// Adds an activity; false if the id is taken.
    boolean add(FiscalYear year, UUID id, NationalCalendar.Wish wish) {
        return wish(jdbc.sql("""
                        insert into calendar.national_activity (id, fiscal_year, title_th, title_en, milestone, starts, ends,
                                                                source, version)
                        values (:id, :year, :titleTh, :titleEn, :milestone, :starts, :ends, :source, 1)
                        on conflict (id) do nothing
                        """), id, wish).param("year", year.buddhistYear()).update() == 1;
    }

    /// Changes the version that the caller read; false if it is there no more.
    boolean change(UUID id, int version, NationalCalendar.Wish wish) {
        return wish(jdbc.sql("""
                        update calendar.national_activity
                           set title_th = :titleTh, title_en = :titleEn, milestone = :milestone, starts = :starts,
                               ends = :ends, source = :source, version = version + 1
                         where id = :id and version = :version and removed_at is null
                        """), id, wish).param("version", version).update() == 1;
    }

    private static StatementSpec wish(StatementSpec statement, UUID id, NationalCalendar.Wish wish) {
        return statement
                .param("id", id)
                .param("titleTh", wish.title().th())
                .param("titleEn", wish.title().en())
                .param("milestone", wish.milestone())
                .param("starts", wish.days().first())
                .param("ends", wish.days().last())
                .param("source", wish.source());
    }

    /// Removes an activity of a year, or brings it back where `at` is null; false if it is not in the other state.
    boolean remove(FiscalYear year, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update calendar.national_activity set removed_at = :at, version = version + 1
                         where fiscal_year = :year and id = :id
                           and (removed_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("year", year.buddhistYear())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static NationalEntry entry(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return new NationalEntry(
                row.getObject("id", UUID.class),
                kind == null ? null : WindowKind.valueOf(kind),
                kind == null ? new Bilingual(row.getString("title_th"), row.getString("title_en")) : null,
                row.getBoolean("milestone"),
                new DateSpan(row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class)),
                row.getString("source"),
                row.getInt("version"));
    }
}
