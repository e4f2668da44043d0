package org.prongsai.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.AgencyId;
import org.prongsai.scoring.Verdict;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@WithinTenant
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "jobs")
class ScenariosTest {
    private static final FiscalYear YEAR = new FiscalYear(2564);
    private static final Scenario FULL = new Scenario(
            "ยกระดับ EIT",
            Map.of("E11", new Change.Score(new BigDecimal("95")), "O30", new Change.Judged(Verdict.PASSED)),
            Set.of("O30", "IIT"),
            Map.of("I7", 3, "E11", 100));

    @Autowired
    Scenarios scenarios;

    @Autowired
    AgencyLines lines;

    private AgencyId agency = new AgencyId(UUID.randomUUID());

    @BeforeEach
    void worksForTheTenant() {
        agency = new AgencyId(Tenant.current().orElseThrow().agency());
    }

    @Test
    void aScenarioComesBackAsItWasKept() {
        SavedScenario kept = keep(FULL);
        assertThat(scenarios.find(agency, kept.id())).contains(kept);
        assertThat(kept.scenario()).isEqualTo(FULL);
        assertThat(scenarios.all(agency, YEAR)).containsExactly(kept);
    }

    @Test
    void anotherAgencyOrYearDoesNotSeeIt() {
        SavedScenario kept = keep(FULL);
        var other = new AgencyId(UUID.randomUUID());
        assertThat(scenarios.find(other, kept.id())).isEmpty();
        assertThat(scenarios.all(other, YEAR)).isEmpty();
        assertThat(scenarios.all(agency, new FiscalYear(2565))).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> scenarios.delete(other, kept.id()));
    }

    @Test
    void theSameRequestKeepsOne() throws Exception {
        UUID request = UUID.randomUUID();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var attempts = IntStream.range(0, 8)
                    .<Callable<SavedScenario>>mapToObj(_ ->
                            () -> new Tenant(agency.value()).call(() -> scenarios.keep(agency, YEAR, FULL, request)))
                    .toList();
            for (Future<SavedScenario> attempt : threads.invokeAll(attempts)) {
                assertThat(attempt.get().scenario()).isEqualTo(FULL);
            }
        }
        assertThat(scenarios.all(agency, YEAR)).hasSize(1);
    }

    @Test
    void whoeverChangesItMustHaveSeenTheLastVersion() {
        SavedScenario kept = keep(FULL);
        SavedScenario changed = scenarios.change(agency, kept.id(), 1, Scenario.named("ว่าง"));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.scenario().changes()).isEmpty();
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> scenarios.change(agency, kept.id(), 1, FULL));
        assertThat(scenarios.find(agency, kept.id())).contains(changed);
    }

    @Test
    void aDeletedScenarioCanBeTakenBack() {
        SavedScenario kept = keep(FULL);
        scenarios.delete(agency, kept.id());
        assertThat(scenarios.all(agency, YEAR)).isEmpty();
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> scenarios.change(agency, kept.id(), 1, FULL));
        scenarios.restore(agency, kept.id());
        assertThat(scenarios.find(agency, kept.id())).contains(kept);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> scenarios.restore(agency, kept.id()));
    }

    @Test
    void aRequestWhoseScenarioWasDeletedDoesNotMakeAnother() {
        UUID request = UUID.randomUUID();
        SavedScenario kept = scenarios.keep(agency, YEAR, FULL, request);
        scenarios.delete(agency, kept.id());
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> scenarios.keep(agency, YEAR, FULL, request));
    }

    @Test
    void namesAreOneTo120CharactersLong() {
        assertThat(keep(Scenario.named("ก".repeat(120))).scenario().name()).hasSize(120);
        assertThatIllegalArgumentException().isThrownBy(() -> Scenario.named("ก".repeat(121)));
        assertThatIllegalArgumentException().isThrownBy(() -> Scenario.named(" "));
    }

    @Test
    void theEditionsLinesApplyUntilTheAgencySetsItsOwn() {
        var edition = ShippedEditions.load("2564");
        assertThat(lines.of(agency, edition)).isEqualTo(new AgencyLines.Chosen(Lines.of(edition), 0));
        var own = new Lines(new BigDecimal("92.5"), new BigDecimal("80"), Lines.Subject.INDICATORS);
        lines.set(agency, own, 0);
        assertThat(lines.of(agency, edition)).isEqualTo(new AgencyLines.Chosen(own, 1));
        lines.set(agency, own.appliedTo(Lines.Subject.ITEMS), 1);
        assertThat(lines.of(agency, edition).version()).isEqualTo(2);
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> lines.set(agency, own, 1));
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> lines.set(agency, own, 0));
        assertThat(lines.drop(agency)).contains(own.appliedTo(Lines.Subject.ITEMS));
        assertThat(lines.drop(agency)).isEmpty();
        assertThat(lines.of(agency, edition).version()).isZero();
    }

    private SavedScenario keep(Scenario scenario) {
        return scenarios.keep(agency, YEAR, scenario, UUID.randomUUID());
    }
}
