package org.prongsai.survey;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Assignment;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of watched surveys. They belong to the installation, so the current tenant has to be it.
@Repository
class WatchStore {
    private final JdbcClient jdbc;

    WatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was seen at a survey.
    record Seen(
            UUID survey,
            AgencyId agency,
            FiscalYear year,
            int answers,
            boolean closed,
            LocalDate looked,
            List<Sign> signs) {
        Seen {
            signs = List.copyOf(signs);
        }
    }

    /// Keeps what was seen in the place of what was seen before; a verdict stays.
    void keep(Seen seen) {
        jdbc.sql("""
                        insert into survey.watched
                        values (:us, :survey, :agency, :year, :answers, :closed, :looked, 'NONE', '', 1)
                        on conflict (agency_id, survey_id) do update
                          set answers = excluded.answers, closed = excluded.closed, looked = excluded.looked
                        """)
                .param("us", Assignment.INSTALLATION)
                .param("survey", seen.survey())
                .param("agency", seen.agency().value())
                .param("year", seen.year().buddhistYear())
                .param("answers", seen.answers())
                .param("closed", seen.closed())
                .param("looked", seen.looked())
                .update();
        jdbc.sql("delete from survey.sign where agency_id = :us and survey_id = :survey")
                .param("us", Assignment.INSTALLATION)
                .param("survey", seen.survey())
                .update();
        seen.signs().forEach(sign -> add(seen.survey(), sign));
    }

    private void add(UUID survey, Sign sign) {
        jdbc.sql("""
                        insert into survey.sign
                        values (:us, :survey, :id, :kind, :way, :day, :observed, :all, :expected, :bound, :written)
                        """)
                .param("us", Assignment.INSTALLATION)
                .param("survey", survey)
                .param("id", UUID.randomUUID())
                .param("kind", sign.kind().name())
                .param("way", sign.way())
                .param("day", sign.day())
                .param("observed", sign.observed())
                .param("all", sign.ofAll())
                .param("expected", BigDecimal.valueOf(sign.expected()))
                .param("bound", sign.bound())
                .param("written", sign.written())
                .update();
    }

    List<Watched> of(FiscalYear year) {
        Map<UUID, List<Placed>> signs = jdbc
                .sql("""
                        select g.* from survey.sign g
                          join survey.watched w on w.agency_id = g.agency_id and w.survey_id = g.survey_id
                         where g.agency_id = :us and w.fiscal_year = :year order by g.kind, g.way, g.day
                        """)
                .param("us", Assignment.INSTALLATION)
                .param("year", year.buddhistYear())
                .query((row, _) -> placed(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Placed::survey));
        return jdbc.sql("select * from survey.watched where agency_id = :us and fiscal_year = :year order by survey_id")
                .param("us", Assignment.INSTALLATION)
                .param("year", year.buddhistYear())
                .query((row, _) -> watched(row, signs.getOrDefault(row.getObject("survey_id", UUID.class), List.of())))
                .list();
    }

    /// Surveys that were looked at after their close.
    Set<UUID> closed() {
        return Set.copyOf(jdbc.sql("select survey_id from survey.watched where agency_id = :us and closed")
                .param("us", Assignment.INSTALLATION)
                .query(UUID.class)
                .list());
    }

    Optional<Watched> find(UUID survey) {
        List<Placed> signs = jdbc.sql("""
                        select * from survey.sign where agency_id = :us and survey_id = :survey order by kind, way, day
                        """)
                .param("us", Assignment.INSTALLATION)
                .param("survey", survey)
                .query((row, _) -> placed(row))
                .list();
        return jdbc.sql("select * from survey.watched where agency_id = :us and survey_id = :survey")
                .param("us", Assignment.INSTALLATION)
                .param("survey", survey)
                .query((row, _) -> watched(row, signs))
                .optional();
    }

    /// False if someone changed the verdict since.
    boolean judge(UUID survey, Watched.Verdict verdict, String note, int version) {
        return jdbc.sql("""
                                update survey.watched set verdict = :verdict, note = :note, version = version + 1
                                 where agency_id = :us and survey_id = :survey and version = :version
                                """)
                        .param("verdict", verdict.name())
                        .param("note", note)
                        .param("us", Assignment.INSTALLATION)
                        .param("survey", survey)
                        .param("version", version)
                        .update()
                == 1;
    }

    private record Placed(UUID survey, Sign sign) {}

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                row.getObject("survey_id", UUID.class),
                new Sign(
                        Sign.Kind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(row.getString("way")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("observed"),
                        row.getInt("of_all"),
                        row.getDouble("expected"),
                        row.getInt("bound"),
                        row.getBoolean("written")));
    }

    private static Watched watched(ResultSet row, List<Placed> signs) throws SQLException {
        return new Watched(
                row.getObject("survey_id", UUID.class),
                new AgencyId(row.getObject("of_agency", UUID.class)),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getInt("answers"),
                row.getBoolean("closed"),
                row.getObject("looked", LocalDate.class),
                signs.stream().map(Placed::sign).toList(),
                Watched.Verdict.valueOf(row.getString("verdict")),
                Objects.requireNonNull(row.getString("note")),
                row.getInt("version"));
    }
}
