package org.prongsai.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.Activities;
import org.prongsai.calendar.Activity;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@WithinTenant
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "jobs")
class PlansTest {
    private static final FiscalYear YEAR = new FiscalYear(2565);
    private static final LocalDate DAY = LocalDate.of(2022, 1, 5);

    @Autowired
    Plans plans;

    @Autowired
    Measures measures;

    @Autowired
    Steps steps;

    @Autowired
    Reports reports;

    @Autowired
    Reasons reasons;

    @Autowired
    Activities activities;

    private AgencyId agency = new AgencyId(UUID.randomUUID());

    @BeforeEach
    void worksForTheTenant() {
        agency = new AgencyId(Tenant.current().orElseThrow().agency());
    }

    @Test
    void theFirstMeasureBeginsThePlanAndTheSameRequestAddsOnce() {
        assertThat(plans.find(agency, YEAR, PlanKind.MEASURES)).isEmpty();
        UUID once = measure();
        measures.add(agency, YEAR, PlanKind.MEASURES, wish("x"), once);
        assertThat(plan().measures()).hasSize(1);
        assertThat(plan().isApproved()).isFalse();
    }

    @Test
    void keepsEveryCellAndFillsTheEmptyOnes() {
        UUID measure = measure();
        UUID unit = UUID.randomUUID();
        var own = new Cells("", "ตัวชี้วัดเฉพาะ", "", Set.of(unit), "");
        UUID first = step(measure, "ก");
        UUID second = UUID.randomUUID();
        steps.add(
                agency,
                YEAR,
                measure,
                new Steps.Wish(
                        Bilingual.same("ข"),
                        own,
                        new DateSpan(DAY, DAY.plusMonths(1)),
                        new BigDecimal("85.00"),
                        "ร้อยละ"),
                second);
        UUID third = step(measure, "ค");
        assertThat(find(first).cells()).isEqualTo(wish("x").cells());
        Step stored = find(second);
        assertThat(stored.own()).isEqualTo(own);
        assertThat(stored.cells()).isEqualTo(new Cells("บุคลากร", "ตัวชี้วัดเฉพาะ", "", Set.of(unit), "รายงาน"));
        assertThat(stored.aim()).isEqualTo("85.00");
        assertThat(find(third).cells()).isEqualTo(stored.cells());
        assertThat(plan().steps()).extracting(Plan.Numbered::number).containsExactly("1.1", "1.2", "1.3");
    }

    @Test
    void twoWhoChangeOneDoNotOverwriteEachOther() {
        UUID measure = measure();
        measures.change(agency, YEAR, measure, 1, wish("แก้แล้ว"));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> measures.change(agency, YEAR, measure, 1, wish("ทับ")));
        UUID step = step(measure, "ก");
        steps.change(agency, YEAR, step, 1, Steps.Wish.of(Bilingual.same("ข")));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> steps.change(agency, YEAR, step, 1, Steps.Wish.of(Bilingual.same("ค"))));
        assertThat(plan().measures().getFirst().title().th()).isEqualTo("แก้แล้ว");
        assertThat(find(step).title().th()).isEqualTo("ข");
    }

    @Test
    void removalsAreTakenBackAndPlacesChange() {
        UUID one = measure();
        UUID two = measure();
        UUID step = step(one, "ก");
        UUID other = step(one, "ข");
        measures.move(agency, YEAR, two, true);
        assertThat(plan().measures()).extracting(Measure::id).containsExactly(two, one);
        steps.move(agency, YEAR, step, false);
        assertThat(plan().measure(one).orElseThrow().steps())
                .extracting(Step::id)
                .containsExactly(other, step);
        steps.remove(agency, YEAR, step);
        assertThat(plan().step(step)).isEmpty();
        steps.restore(agency, step);
        measures.remove(agency, YEAR, one);
        assertThat(plan().step(step)).isEmpty();
        measures.restore(agency, one);
        assertThat(plan().step(step)).isPresent();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> measures.restore(agency, one));
    }

    @Test
    void anApprovalFreezesAVersionAndAChangeBeginsTheNext() {
        UUID measure = measure();
        step(measure, "ก");
        approve();
        assertThat(plan().isApproved()).isTrue();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this::approve);
        measures.change(agency, YEAR, measure, 1, wish("ใหม่"));
        assertThat(plan().isApproved()).isFalse();
        assertThat(plan().number()).isEqualTo(2);
        approve();
        List<Approval> approvals = plans.approvals(agency, plan().id());
        assertThat(approvals).extracting(Approval::number).containsExactly(2, 1);
        assertThat(approvals.getLast().rows())
                .extracting(Approval.Line::measure)
                .containsExactly("1 มาตรการ");
        assertThat(approvals.getFirst().rows())
                .extracting(Approval.Line::measure)
                .containsExactly("1 ใหม่");
        assertThat(approvals.getFirst().order()).isEqualTo("ทราบตามข้อ 1 เห็นชอบตามข้อ 2");
    }

    @Test
    void anApprovalIsTakenBackAndHoldsAgainUnlessThePlanChanged() {
        UUID measure = measure();
        step(measure, "ก");
        approve();
        UUID taken = plans.withdraw(agency, YEAR, PlanKind.MEASURES);
        assertThat(plan().isApproved()).isFalse();
        assertThat(plan().number()).isOne();
        plans.restore(agency, YEAR, PlanKind.MEASURES, taken);
        assertThat(plan().isApproved()).isTrue();
        UUID again = plans.withdraw(agency, YEAR, PlanKind.MEASURES);
        measures.change(agency, YEAR, measure, 1, wish("ใหม่"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> plans.restore(agency, YEAR, PlanKind.MEASURES, again));
    }

    @Test
    void theCalendarHasTheStepsOfApprovedPlans() {
        UUID measure = measure();
        UUID step = step(measure, "ก");
        assertThat(calendar()).isEmpty();
        approve();
        assertThat(calendar()).hasSize(1).first().satisfies(activity -> {
            assertThat(activity.source()).isEqualTo("improvement");
            assertThat(activity.owner()).isEqualTo("กองคลัง");
            assertThat(activity.isDone()).isFalse();
        });
        report(step, ProgressRound.SIX_MONTHS, 0, done());
        assertThat(calendar().getFirst().isDone()).isTrue();
        reports.withdraw(agency, YEAR, step, ProgressRound.SIX_MONTHS);
        assertThat(calendar().getFirst().isDone()).isFalse();
        steps.remove(agency, YEAR, step);
        step(measure, "ข");
        approve();
        assertThat(calendar()).extracting(activity -> activity.title().th()).containsExactly("ข");
    }

    @Test
    void whatShouldBeFinishedSaysWhyItIsNotAndUntilWhenItWillBe() {
        UUID step = step(measure(), "ก");
        Progress late = progress(ProgressStatus.IN_PROGRESS, "", null);
        report(step, ProgressRound.SIX_MONTHS, 0, late);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> report(step, ProgressRound.TWELVE_MONTHS, 0, late));
        report(step, ProgressRound.TWELVE_MONTHS, 0, progress(ProgressStatus.IN_PROGRESS, "รอผู้รับจ้าง", DAY));
        assertThat(find(step).status(ProgressRound.TWELVE_MONTHS)).isEqualTo(ProgressStatus.IN_PROGRESS);
    }

    @Test
    void reportsHaveVersionsAndAreTakenBack() {
        UUID step = step(measure(), "ก");
        report(step, ProgressRound.SIX_MONTHS, 0, done());
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> report(step, ProgressRound.SIX_MONTHS, 0, done()));
        report(step, ProgressRound.SIX_MONTHS, 1, done());
        assertThat(find(step).status(ProgressRound.TWELVE_MONTHS)).isEqualTo(ProgressStatus.DONE);
        reports.withdraw(agency, YEAR, step, ProgressRound.SIX_MONTHS);
        assertThat(find(step).at(ProgressRound.SIX_MONTHS)).isEmpty();
        reports.restore(agency, YEAR, step, ProgressRound.SIX_MONTHS);
        assertThat(find(step).at(ProgressRound.SIX_MONTHS)).isPresent();
        reports.withdraw(agency, YEAR, step, ProgressRound.SIX_MONTHS);
        report(step, ProgressRound.SIX_MONTHS, 0, done());
        assertThat(find(step).at(ProgressRound.SIX_MONTHS)).isPresent();
    }

    @Test
    void reasonsHaveVersionsAndAreTakenBack() {
        reasons.give(agency, YEAR, "3.6", "แก้ไขแล้ว", 0);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> reasons.give(agency, YEAR, "3.6", "x", 0));
        reasons.give(agency, YEAR, "3.6", "แก้ไขแล้วเมื่อปีก่อน", 1);
        reasons.remove(agency, YEAR, "3.6");
        assertThat(reasons.all(agency, YEAR)).isEmpty();
        reasons.restore(agency, YEAR, "3.6");
        assertThat(reasons.all(agency, YEAR)).extracting(Reason::said).containsExactly("แก้ไขแล้วเมื่อปีก่อน");
    }

    private UUID measure() {
        UUID id = UUID.randomUUID();
        measures.add(agency, YEAR, PlanKind.MEASURES, wish("มาตรการ"), id);
        return id;
    }

    private UUID step(UUID measure, String title) {
        UUID id = UUID.randomUUID();
        steps.add(agency, YEAR, measure, Steps.Wish.of(Bilingual.same(title)), id);
        return id;
    }

    private void approve() {
        plans.approve(agency, YEAR, PlanKind.MEASURES, DAY, "ทราบตามข้อ 1 เห็นชอบตามข้อ 2", UUID.randomUUID());
    }

    private void report(UUID step, ProgressRound round, int version, Progress progress) {
        reports.report(agency, YEAR, step, round, version, progress);
    }

    private static Progress done() {
        return progress(ProgressStatus.DONE, "", null);
    }

    private static Progress progress(
            ProgressStatus status, String reason, @org.jspecify.annotations.Nullable LocalDate newDate) {
        return new Progress(status, "ทำแล้ว", "https://example.go.th/1", DAY, reason, newDate, BigDecimal.TEN, 0);
    }

    private static Measures.Wish wish(String title) {
        return new Measures.Wish(
                Bilingual.same(title),
                new Cells("บุคลากร", "ระดับความสำเร็จ", "กองคลัง", Set.of(), "รายงาน"),
                List.of("2.1", "O30"),
                new BigDecimal("120000.00"),
                "");
    }

    private List<Activity> calendar() {
        return activities.plan(agency, YEAR).activities();
    }

    private Plan plan() {
        return plans.find(agency, YEAR, PlanKind.MEASURES).orElseThrow();
    }

    private Step find(UUID id) {
        return plan().step(id).orElseThrow().step();
    }
}
