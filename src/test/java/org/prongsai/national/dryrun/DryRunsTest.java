package org.prongsai.national.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prongsai.analysis.Simulation;
import org.prongsai.database.TestDatabase;
import org.prongsai.framework.Rounding;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyId;
import org.prongsai.national.dryrun.DryRuns.Wanted;
import org.prongsai.national.dryrun.DryScore.Stand;
import org.prongsai.scoring.StandingResults;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Drafts tried on 2564: OPDC has all its answers and verdicts of that year (91.85), PDMO the scores of its instruments
/// alone (97.45).
@SpringBootTest
class DryRunsTest {
    private static final FiscalYear YEAR = new FiscalYear(2564);
    private static final UUID ID = new UUID(1, 8);

    @Autowired
    private DryRuns runs;

    @Autowired
    private DryRunWork work;

    @Autowired
    private DryRunStore store;

    @Autowired
    private Agencies agencies;

    @Autowired
    private StandingResults results;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FlywayConnectionDetails owner;

    @AfterEach
    void forget() {
        store.remove(ID);
        TestDatabase.asOwner(owner, "delete from jobs.scheduled_tasks where task_name = 'national.dryrun'");
    }

    private DryRun tried(String edition, boolean sameWords, boolean withoutLacking) {
        var wanted = new Wanted(ID, YEAR, ShippedEditions.load(edition), sameWords, withoutLacking);
        runs.ask(wanted);
        runs.ask(wanted);
        assertThat(scheduled()).as("the same request is done once").isEqualTo(1);
        boolean more = true;
        while (more) {
            more = work.some(ID);
        }
        DryRun one = runs.require(YEAR, ID);
        assertThat(one.doneAt()).isNotNull();
        assertThat(one.done())
                .isEqualTo(one.agencies())
                .isEqualTo(agencies.all().size());
        return one;
    }

    private int scheduled() {
        return jdbc.sql("select count(*) from jobs.scheduled_tasks where task_name = 'national.dryrun'")
                .query(Integer.class)
                .single();
    }

    private AgencyId id(String code) {
        return agencies.require(code).id();
    }

    private DryScore score(DryRun one, String code) {
        return runs.scores(one).stream()
                .filter(score -> score.agency().equals(id(code).value()))
                .findFirst()
                .orElseThrow();
    }

    private static Stand stand(String total, String grade) {
        return new Stand(new BigDecimal(total), grade, true);
    }

    @Test
    void gradesAYearByOtherLevelsAndChangesNoResult() {
        List<UUID> ids =
                agencies.all().stream().map(agency -> agency.id().value()).toList();
        var before = results.of(ids, YEAR);
        DryRun one = tried("2566", true, false);
        assertThat(score(one, "opdc").was()).isEqualTo(stand("91.85", "A"));
        assertThat(score(one, "opdc").is()).isEqualTo(stand("91.85", "ผ่านดี"));
        assertThat(score(one, "pdmo").was()).isEqualTo(stand("97.45", "AA"));
        assertThat(score(one, "pdmo").isRegraded()).isTrue();
        assertThat(runs.scores(one)).as("those that have a result").hasSameSizeAs(before);
        assertThat(results.of(ids, YEAR)).isEqualTo(before);
    }

    @Test
    void givesNoTotalWhereAnItemIsLacking() {
        DryRun one = tried("2565", true, false);
        DryScore opdc = score(one, "opdc");
        assertThat(opdc.isComputed()).isFalse();
        assertThat(opdc.missing()).containsExactly("O34");
        assertThat(opdc.change()).isNull();
        assertThat(score(one, "pdmo").is())
                .as("its instruments are known as a whole")
                .isEqualTo(stand("97.45", "AA"));
        assertThat(DryFigures.missing(runs.scores(one))).containsKey("O34").doesNotContainKey("O35");
        DryFigures figures = DryFigures.of(runs.scores(one));
        assertThat(figures.computed()).isLessThan(figures.stored());
        assertThat(DryFigures.grades(runs.scores(one)).get("A")).containsKey("");
    }

    /// All eight items of 10.1 passed at OPDC, so one less moves nothing.
    @Test
    void scoresTheRestWhereLackingItemsAreLeftOut() {
        DryRun one = tried("2565", true, true);
        DryScore opdc = score(one, "opdc");
        assertThat(opdc.is()).isEqualTo(stand("91.85", "A"));
        Simulation nodes = runs.simulation(one, id("opdc")).orElseThrow();
        assertThat(nodes.tree().find("O34")).isEmpty();
        assertThat(nodes.tree().total().map(total -> Rounding.halfUp(total, 2)).orElseThrow())
                .isEqualTo(opdc.is().total());
    }

    @Test
    void countsTheSameCodeAsTheSameOnlyWhereItIsAskedFor() {
        DryRun one = tried("2565", false, false);
        assertThat(score(one, "opdc").is()).isEqualTo(stand("91.85", "A"));
        assertThat(runs.simulation(one, id("opdc")).orElseThrow().reworded()).contains("O34");
    }

    @Test
    void comparesTheSameAgenciesBeforeAndAfter() {
        var stands = List.of(
                new Row(stand("80.00", "B"), stand("90.00", "A")),
                new Row(stand("90.00", "A"), stand("86.00", "A")),
                new Row(stand("70.00", "C"), new Stand(null, null, false)));
        List<DryScore> scores = stands.stream()
                .map(row -> new DryScore(
                        new UUID(2, stands.indexOf(row)), ID, "x", row.was(), row.is(), List.of(), List.of()))
                .toList();
        DryFigures figures = DryFigures.of(scores);
        assertThat(figures.stored()).isEqualTo(3);
        assertThat(figures.computed()).isEqualTo(2);
        assertThat(figures.was().mean()).isEqualTo(85);
        assertThat(figures.is().mean()).isEqualTo(88);
        assertThat(figures.is().deviation()).isEqualTo(2);
        assertThat(figures.regraded()).isEqualTo(1);
        assertThat(DryFigures.grades(scores))
                .isEqualTo(Map.of("A", Map.of("A", 1), "B", Map.of("A", 1), "C", Map.of("", 1)));
    }

    private record Row(Stand was, Stand is) {}
}
