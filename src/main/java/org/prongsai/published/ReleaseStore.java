package org.prongsai.published;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the rows of the schema `published`.
@Repository
class ReleaseStore {
    private static final int AT_ONCE = 500;
    private static final String INTO = " (fiscal_year, version, " + PublishedColumns.ALL
            + ") values (?, ?, ?, ?, ?, ?, ?," + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ReleaseStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void makeReady(FiscalYear year, int version, List<PublishedScore> scores) {
        jdbc.sql(
                        "delete from published.waiting where fiscal_year = :year and version = :version and agency_id = any(:ids)")
                .param("year", year.buddhistYear())
                .param("version", version)
                .param(
                        "ids",
                        scores.stream()
                                .map(score -> score.agency().id().value())
                                .toArray(UUID[]::new))
                .update();
        add("insert into published.waiting" + INTO, year, version, scores);
    }

    Set<UUID> ready(FiscalYear year, int version) {
        return new HashSet<>(
                jdbc.sql("select agency_id from published.waiting where fiscal_year = :year and version = :version")
                        .param("year", year.buddhistYear())
                        .param("version", version)
                        .query(UUID.class)
                        .list());
    }

    List<PublishedScore> waiting(FiscalYear year, int version) {
        return jdbc.sql("select " + PublishedColumns.ALL + """
                         from published.waiting where fiscal_year = :year and version = :version order by kind, code
                        """)
                .param("year", year.buddhistYear())
                .param("version", version)
                .query((row, _) -> PublishedColumns.score(row))
                .list();
    }

    void discard(FiscalYear year) {
        jdbc.sql("delete from published.waiting where fiscal_year = :year")
                .param("year", year.buddhistYear())
                .update();
    }

    void publish(Release release, Edition edition, NationalFigures figures, List<PublishedScore> scores) {
        jdbc.sql("insert into published.edition (hash, id, file) values (:hash, :id, :file) on conflict do nothing")
                .param("hash", edition.hash())
                .param("id", edition.id())
                .param("file", EditionFile.text(edition))
                .update();
        jdbc.sql("""
                        insert into published.release (fiscal_year, version, edition_hash, reason, resolution, resolved_on,
                                                       published_at, agencies, made_up, figures)
                        values (:year, :version, :edition, :reason, :resolution, :resolvedOn, :at, :agencies, :madeUp, :figures)
                        """)
                .param("year", release.year().buddhistYear())
                .param("version", release.version())
                .param("edition", release.edition())
                .param("reason", release.reason())
                .param("resolution", release.resolution())
                .param("resolvedOn", release.resolvedOn(), Types.DATE)
                .param("at", release.publishedAt().atOffset(ZoneOffset.UTC))
                .param("agencies", release.agencies())
                .param("madeUp", release.madeUp())
                .param("figures", PublishedColumns.text(figures))
                .update();
        add("insert into published.score" + INTO, release.year(), release.version(), scores);
    }

    private void add(String insert, FiscalYear year, int version, List<PublishedScore> scores) {
        template.batchUpdate(insert, scores, AT_ONCE, (row, score) -> fill(row, year, version, score));
    }

    private static void fill(PreparedStatement row, FiscalYear year, int version, PublishedScore score)
            throws SQLException {
        var agency = score.agency();
        Ranking.Place place = score.place();
        int at = 0;
        row.setInt(++at, year.buddhistYear());
        row.setInt(++at, version);
        row.setObject(++at, agency.id().value());
        row.setString(++at, agency.code());
        row.setString(++at, agency.kind().name());
        row.setString(++at, agency.name().th());
        row.setString(++at, agency.name().en());
        row.setString(++at, agency.shortName().th());
        row.setString(++at, agency.shortName().en());
        row.setString(++at, agency.province());
        row.setString(++at, agency.district());
        row.setString(++at, score.inputs());
        row.setBigDecimal(++at, score.total());
        row.setString(++at, score.grade());
        row.setBoolean(++at, score.passed());
        row.setObject(++at, place == null ? null : place.best(), Types.INTEGER);
        row.setObject(++at, place == null ? null : place.worst(), Types.INTEGER);
        row.setObject(++at, place == null ? null : place.of(), Types.INTEGER);
        row.setBigDecimal(++at, place == null ? null : place.percentile());
        row.setObject(++at, score.margin(), Types.NUMERIC);
        Connection connection = row.getConnection();
        row.setArray(++at, connection.createArrayOf("numeric", score.points().toArray(BigDecimal[]::new)));
        row.setString(++at, PublishedColumns.text(score.facts()));
    }
}
