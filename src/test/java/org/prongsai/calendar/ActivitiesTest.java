package org.prongsai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@WithinTenant
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "jobs")
class ActivitiesTest {
    private static final FiscalYear YEAR = new FiscalYear(2565);

    @Autowired
    Activities activities;

    @Autowired
    LastYear lastYear;

    @Autowired
    Windows windows;

    private AgencyId agency = new AgencyId(UUID.randomUUID());

    @BeforeEach
    void worksForTheTenant() {
        agency = new AgencyId(Tenant.current().orElseThrow().agency());
    }

    @Test
    void theSameRequestAddsOnce() {
        UUID once = add(null, "2022-01-10", "2022-01-20");
        activities.add(agency, YEAR, wish(null, "2022-01-10", "2022-01-20"), once);
        assertThat(plan().activities()).hasSize(1);
    }

    @Test
    void keepsItsDaysWithinTheYear() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> add(null, "2021-09-30", "2021-10-02"));
        add(null, "2021-10-01", "2022-09-30");
    }

    @Test
    void twoWhoChangeOneDoNotOverwriteEachOther() {
        UUID id = add(null, "2022-01-10", "2022-01-20");
        activities.change(agency, YEAR, id, 1, wish(null, "2022-01-11", "2022-01-20"));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> activities.change(agency, YEAR, id, 1, wish(null, "2022-01-12", "2022-01-20")));
        assertThat(find(id).days().first()).isEqualTo("2022-01-11");
    }

    @Test
    void aWholeIsNotRemovedBeforeItsPartsAndARemovalIsTakenBack() {
        UUID whole = add(null, "2022-01-01", "2022-02-28");
        UUID part = add(whole, "2022-01-01", "2022-01-31");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> activities.remove(agency, YEAR, whole));
        activities.remove(agency, YEAR, part);
        assertThat(plan().find(part)).isEmpty();
        activities.restore(agency, part);
        assertThat(find(part).parent()).isEqualTo(whole);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> activities.restore(agency, part));
    }

    @Test
    void aBaselineShowsWhatMovedLater() {
        UUID id = add(null, "2022-01-10", "2022-01-20");
        assertThat(activities.fix(agency, YEAR)).isOne();
        assertThat(activities.fix(agency, YEAR)).isZero();
        assertThat(find(id).isShifted()).isFalse();
        activities.change(agency, YEAR, id, find(id).version(), wish(null, "2022-02-10", "2022-02-20"));
        assertThat(find(id).isShifted()).isTrue();
        assertThat(find(id).planned()).isEqualTo(span("2022-01-10", "2022-01-20"));
    }

    @Test
    void siblingsChangePlaces() {
        UUID first = add(null, "2022-01-10", "2022-01-20");
        UUID second = add(null, "2022-01-10", "2022-01-20");
        activities.move(agency, YEAR, second, true);
        activities.move(agency, YEAR, second, true);
        assertThat(plan().activities()).extracting(Activity::id).containsExactly(second, first);
    }

    @Test
    void aModulesThingHasOneActivityThatOnlyItChanges() {
        UUID step = UUID.randomUUID();
        activities.put(agency, YEAR, "improvement", step, wish(null, "2022-01-10", "2022-01-20"));
        activities.put(agency, YEAR, "improvement", step, wish(null, "2022-03-10", "2022-03-20"));
        Activity written = plan().activities().getFirst();
        assertThat(plan().activities()).hasSize(1);
        assertThat(written.days()).isEqualTo(span("2022-03-10", "2022-03-20"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> activities.change(
                        agency, YEAR, written.id(), written.version(), wish(null, "2022-01-10", "2022-01-20")));
        activities.withdraw(agency, "improvement", step);
        assertThat(plan().activities()).isEmpty();
        activities.put(agency, YEAR, "improvement", step, wish(null, "2022-03-10", "2022-03-20"));
        assertThat(plan().activities()).hasSize(1);
    }

    @Test
    void aYearIsTakenOverIntoTheNextOnce() {
        UUID whole = add(null, "2022-01-01", "2022-02-28");
        UUID part = UUID.randomUUID();
        activities.add(agency, YEAR, needing(whole), part);
        activities.done(agency, YEAR, part, LocalDate.of(2022, 1, 9));
        assertThat(lastYear.copy(agency, YEAR.next())).isEqualTo(2);
        assertThat(lastYear.copy(agency, YEAR.next())).isZero();
        ActivityPlan next = activities.plan(agency, YEAR.next());
        assertThat(next.activities())
                .allSatisfy(activity -> assertThat(activity.isDone()).isFalse());
        Activity copied = next.numbered().getLast().activity();
        assertThat(copied.days()).isEqualTo(span("2023-03-01", "2023-03-31"));
        assertThat(copied.needs())
                .containsExactly(next.numbered().getFirst().activity().id());
    }

    @Test
    void nothingNeedsItself() {
        UUID first = add(null, "2022-01-01", "2022-02-28");
        UUID second = UUID.randomUUID();
        activities.add(agency, YEAR, needing(first), second);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> activities.change(agency, YEAR, first, 1, needing(second)));
    }

    @Test
    void aWindowIsOpenOnItsDaysOnly() {
        FiscalYear year = FiscalYear.containing(LocalDate.now(ThaiDate.ZONE));
        assertThat(windows.isOpen(year, WindowKind.APPEAL)).isFalse();
        windows.set(year, WindowKind.APPEAL, year.days(), "test", 0);
        assertThat(windows.isOpen(year, WindowKind.APPEAL)).isTrue();
        assertThat(windows.isOpen(year, WindowKind.IIT)).isFalse();
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> windows.set(year, WindowKind.APPEAL, year.half(1), "test", 0));
        windows.set(year, WindowKind.APPEAL, year.half(1), "test", 1);
        assertThat(windows.of(year)).extracting(Window::days).containsExactly(year.half(1));
    }

    private UUID add(@Nullable UUID parent, String starts, String ends) {
        UUID id = UUID.randomUUID();
        activities.add(agency, YEAR, wish(parent, starts, ends), id);
        return id;
    }

    private static Activities.Wish wish(@Nullable UUID parent, String starts, String ends) {
        return new Activities.Wish(parent, Bilingual.same("x"), false, span(starts, ends), "ศปท.", "", Set.of());
    }

    private static Activities.Wish needing(UUID need) {
        return new Activities.Wish(
                null, Bilingual.same("y"), false, span("2022-03-01", "2022-03-31"), "", "", Set.of(need));
    }

    private static DateSpan span(String starts, String ends) {
        return new DateSpan(LocalDate.parse(starts), LocalDate.parse(ends));
    }

    private Activity find(UUID id) {
        return plan().find(id).orElseThrow();
    }

    private ActivityPlan plan() {
        return activities.plan(agency, YEAR);
    }
}
