package org.prongsai.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.desk.Desk;
import org.prongsai.desk.Duty;
import org.prongsai.desk.Owner;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

@WithinTenant
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"jobs", "desk", "mail"})
class RemindersTest {
    private static final FiscalYear YEAR = new FiscalYear(2570);
    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);

    @Autowired
    Reminders reminders;

    @Autowired
    Measures measures;

    @Autowired
    Steps steps;

    @Autowired
    Reports reports;

    @Autowired
    Desk desk;

    @Autowired
    TransactionTemplate transaction;

    private final UUID unit = UUID.randomUUID();
    private AgencyId agency = new AgencyId(UUID.randomUUID());
    private UUID first = UUID.randomUUID();
    private UUID second = UUID.randomUUID();

    @BeforeEach
    void aPlanHasTwoStepsOfAUnitAndOneOfNone() {
        agency = new AgencyId(Tenant.current().orElseThrow().agency());
        UUID measure = UUID.randomUUID();
        measures.add(
                agency,
                YEAR,
                PlanKind.MEASURES,
                new Measures.Wish(Bilingual.same("ก"), Cells.EMPTY, List.of(), null, ""),
                measure);
        steps.add(agency, YEAR, measure, Steps.Wish.of(Bilingual.same("ไม่มีหน่วย")), UUID.randomUUID());
        first = step(measure);
        second = step(measure);
    }

    @Test
    void theRoundsEndOnTheDaysOfTheTable() {
        assertThat(RoundDues.of(YEAR, ProgressRound.SIX_MONTHS)).isEqualTo(DUE);
        assertThat(RoundDues.of(YEAR, ProgressRound.TWELVE_MONTHS)).isEqualTo(LocalDate.of(2027, 9, 30));
    }

    @Test
    void remindsThirtyFourteenAndThreeDaysBeforeWithOneDutyAtATime() {
        remind(DUE.minusDays(31));
        assertThat(waiting(unit)).isEmpty();
        remind(DUE.minusDays(30));
        remind(DUE.minusDays(29));
        assertThat(waiting(unit)).singleElement().satisfies(duty -> {
            assertThat(duty.until()).isEqualTo(DUE);
            assertThat(duty.title().values()).containsExactly("2", "30");
        });
        remind(DUE.minusDays(13));
        assertThat(waiting(unit))
                .singleElement()
                .satisfies(duty -> assertThat(duty.title().values()).containsExactly("2", "14"));
        remind(DUE);
        assertThat(waiting(unit))
                .singleElement()
                .satisfies(duty -> assertThat(duty.title().values()).containsExactly("2", "3"));
        assertThat(waiting(UUID.randomUUID())).isEmpty();
        assertThat(desk.waiting(owner("INTEGRITY_OFFICER", null))).hasSize(1);
    }

    @Test
    void theLastReportOfAUnitSettlesItsDuty() {
        remind(DUE.minusDays(14));
        report(first);
        assertThat(waiting(unit)).hasSize(1);
        report(second);
        assertThat(waiting(unit)).isEmpty();
        remind(DUE.minusDays(3));
        assertThat(waiting(unit)).isEmpty();
    }

    private void remind(LocalDate today) {
        var here =
                new Agency(agency, "here", AgencyKind.DEPARTMENT, Bilingual.same("ที่นี่"), Bilingual.same("ที่นี่"));
        transaction.executeWithoutResult(_ -> reminders.remind(here, today));
    }

    private void report(UUID step) {
        reports.report(
                agency,
                YEAR,
                step,
                ProgressRound.SIX_MONTHS,
                0,
                new Progress(ProgressStatus.DONE, "", "", null, "", null, null, 0));
    }

    private List<Duty> waiting(UUID of) {
        return desk.waiting(owner("UNIT_OFFICER", of));
    }

    private Owner owner(String role, @org.jspecify.annotations.Nullable UUID of) {
        return new Owner(UUID.randomUUID(), List.of(new Owner.Seat(agency.value(), role, of)));
    }

    private UUID step(UUID measure) {
        UUID id = UUID.randomUUID();
        steps.add(
                agency,
                YEAR,
                measure,
                new Steps.Wish(Bilingual.same("ข"), new Cells("", "", "", Set.of(unit), ""), null, null, ""),
                id);
        return id;
    }
}
