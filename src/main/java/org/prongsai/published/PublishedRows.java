package org.prongsai.published;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.prongsai.database.NarrowRole;
import org.prongsai.database.NarrowRoles;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the rows of the schema `published`, on connections of their own.
@Repository
@EnableConfigurationProperties(PublishedSettings.class)
class PublishedRows {
    private static final int FETCHED_AT_ONCE = 200;

    private final HikariDataSource source;
    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final Map<String, Edition> editions = new ConcurrentHashMap<>();

    PublishedRows(NarrowRoles roles, PublishedSettings settings) {
        this.source = roles.pool(NarrowRole.READER, settings.readers());
        var template = new JdbcTemplate(source);
        template.setFetchSize(FETCHED_AT_ONCE);
        this.jdbc = JdbcClient.create(template);
        this.reading = new TransactionTemplate(new JdbcTransactionManager(source));
        this.reading.setReadOnly(true);
    }

    @PreDestroy
    void close() {
        source.close();
    }

    /// The latest year first, and of a year the latest version.
    List<Release> releases() {
        return jdbc.sql("""
                        select fiscal_year, version, edition_hash, reason, resolution, resolved_on, published_at, agencies,
                               made_up
                          from published.release order by fiscal_year desc, version desc
                        """).query((row, _) -> PublishedColumns.release(row)).list();
    }

    NationalFigures figures(Release release) {
        return PublishedColumns.figures(
                jdbc.sql("select figures from published.release where fiscal_year = :year and version = :version")
                        .param("year", release.year().buddhistYear())
                        .param("version", release.version())
                        .query(String.class)
                        .single());
    }

    /// Never changes, so that it is read once.
    Edition edition(String hash) {
        return editions.computeIfAbsent(hash, _ -> {
            String file = jdbc.sql("select file from published.edition where hash = :hash")
                    .param("hash", hash)
                    .query(String.class)
                    .single();
            return switch (EditionFile.read(file.getBytes(StandardCharsets.UTF_8), hash)) {
                case EditionFile.Reading.Sound(var edition) -> edition;
                case EditionFile.Reading.Faulty _ -> throw new IllegalStateException("unsound edition " + hash);
            };
        });
    }

    Optional<PublishedScore> score(Release release, String code) {
        return jdbc.sql("select " + PublishedColumns.ALL + """
                         from published.score where fiscal_year = :year and version = :version and code = :code
                        """)
                .param("year", release.year().buddhistYear())
                .param("version", release.version())
                .param("code", code)
                .query((row, _) -> PublishedColumns.score(row))
                .optional();
    }

    List<Releases.YearScore> history(UUID agency, List<Release> standing) {
        var found = new ArrayList<Releases.YearScore>();
        jdbc.sql("select fiscal_year, version, " + PublishedColumns.ALL
                        + " from published.score where agency_id = :agency")
                .param("agency", agency)
                .query(row -> {
                    int year = row.getInt("fiscal_year");
                    int version = row.getInt("version");
                    for (Release release : standing) {
                        if (release.year().buddhistYear() == year && release.version() == version) {
                            found.add(new Releases.YearScore(release, PublishedColumns.score(row)));
                        }
                    }
                });
        found.sort(
                Comparator.comparing((Releases.YearScore one) -> one.release().year())
                        .reversed());
        return found;
    }

    /// In one transaction, so that rows come piece by piece.
    void each(Release release, Consumer<PublishedScore> reader) {
        reading.executeWithoutResult(_ -> jdbc.sql("select " + PublishedColumns.ALL + """
                         from published.score where fiscal_year = :year and version = :version order by kind, code
                        """)
                .param("year", release.year().buddhistYear())
                .param("version", release.version())
                .query(row -> {
                    reader.accept(PublishedColumns.score(row));
                }));
    }

    List<UUID> agencies(Release release) {
        return jdbc.sql("select agency_id from published.score where fiscal_year = :year and version = :version")
                .param("year", release.year().buddhistYear())
                .param("version", release.version())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    List<Brief> briefs(Release release) {
        return reading.execute(_ -> jdbc.sql("select " + PublishedColumns.BRIEF + """
                         from published.score where fiscal_year = :year and version = :version order by kind, code
                        """)
                .param("year", release.year().buddhistYear())
                .param("version", release.version())
                .query((row, _) -> PublishedColumns.brief(row))
                .list());
    }

    List<PublishedScore> all(Release release) {
        var all = new ArrayList<PublishedScore>(release.agencies());
        each(release, all::add);
        return all;
    }
}
