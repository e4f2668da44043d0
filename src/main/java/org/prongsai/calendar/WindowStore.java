package org.prongsai.calendar;

import java.time.LocalDate;
import java.util.List;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [Windows].
@Repository
class WindowStore {
    private final JdbcClient jdbc;

    WindowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Window> all(FiscalYear year) {
        return jdbc.sql("""
                        select kind, opens, closes, source, version from calendar.period
                         where fiscal_year = :year order by opens, closes, kind
                        """)
                .param("year", year.buddhistYear())
                .query((row, _) -> new Window(
                        WindowKind.valueOf(row.getString("kind")),
                        new DateSpan(row.getObject("opens", LocalDate.class), row.getObject("closes", LocalDate.class)),
                        row.getString("source"),
                        row.getInt("version")))
                .list();
    }

    /// Sets the version that the caller read, or the first one; false if there is another.
    boolean set(FiscalYear year, WindowKind kind, DateSpan days, String source, int version) {
        return jdbc.sql("""
                        insert into calendar.period as p (fiscal_year, kind, opens, closes, source, version)
                        select :year, :kind, :opens, :closes, :source, 1 where :version = 0 or exists (
                               select from calendar.period where fiscal_year = :year and kind = :kind)
                        on conflict (fiscal_year, kind) do update
                           set opens = excluded.opens, closes = excluded.closes, source = excluded.source,
                               version = p.version + 1
                         where p.version = :version
                        """)
                        .param("year", year.buddhistYear())
                        .param("kind", kind.name())
                        .param("opens", days.first())
                        .param("closes", days.last())
                        .param("source", source)
                        .param("version", version)
                        .update()
                == 1;
    }
}
