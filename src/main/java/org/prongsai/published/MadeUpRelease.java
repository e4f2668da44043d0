package org.prongsai.published;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Publishes results of agencies that do not exist, for demonstration and load tests. A year that was published is left
/// as
/// it is.
public final class MadeUpRelease {
    private final JdbcClient jdbc;
    private final ReleaseStore store;
    private final TransactionTemplate transaction;

    /// @param database by a role that may write copies
    public MadeUpRelease(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.store = new ReleaseStore(jdbc, new JdbcTemplate(database));
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /// Whether something was published of a year.
    public boolean has(FiscalYear year) {
        return jdbc.sql("select exists (select from published.release where fiscal_year = :year)")
                .param("year", year.buddhistYear())
                .query(Boolean.class)
                .single();
    }

    /// Publishes a year, each agency in its place.
    ///
    /// @param before the year before, if there is one
    /// @param at     when it is said to have been published
    /// @return the year, for the next one to look back to
    public Figures.Year publish(
            Edition edition, List<PublishedScore> scores, Figures.@Nullable Year before, Instant at) {
        var year = new Figures.Year(edition.year().buddhistYear(), edition, Figures.placed(scores));
        if (!has(edition.year())) {
            var release = new Release(edition.year(), 1, edition.hash(), "", "", null, at, scores.size(), true);
            transaction.executeWithoutResult(
                    _ -> store.publish(release, edition, Figures.of(year, before), year.scores()));
        }
        return year;
    }
}
