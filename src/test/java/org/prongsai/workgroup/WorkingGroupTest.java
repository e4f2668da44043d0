package org.prongsai.workgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.Activities;
import org.prongsai.calendar.Activity;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.desk.Desk;
import org.prongsai.desk.Duty;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@WithinTenant
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"jobs", "desk"})
class WorkingGroupTest {
    private static final FiscalYear YEAR = new FiscalYear(2565);
    private static final LocalDate DAY = LocalDate.of(2022, 1, 28);

    @Autowired
    WorkingGroups groups;

    @Autowired
    OrderComposer composer;

    @Autowired
    Meetings meetings;

    @Autowired
    Convening convening;

    @Autowired
    MinuteTaking taking;

    @Autowired
    Resolutions resolutions;

    @Autowired
    Attending attending;

    @Autowired
    Activities activities;

    @Autowired
    Desk desk;

    @Autowired
    Agencies agencies;

    private AgencyId agency = new AgencyId(UUID.randomUUID());

    @BeforeEach
    void worksForTheTenant() {
        agency = new AgencyId(Tenant.current().orElseThrow().agency());
        String code = "wg" + agency.value().toString().substring(0, 8);
        agencies.add(new Agency(
                agency, code, AgencyKind.DEPARTMENT, Bilingual.same("หน่วยงาน " + code), Bilingual.same(code)));
    }

    @Test
    void membersAndDutiesAreNumberedAsInAnOrderAndMove() {
        UUID group = group();
        UUID one = seat(group, SeatRole.CHAIR, "รองเลขาธิการ");
        UUID two = seat(group, SeatRole.MEMBER, "ผู้อำนวยการกอง");
        composer.moveSeat(agency, group, two, true);
        assertThat(read(group).members()).extracting(Seat::id).containsExactly(two, one);
        assertThat(read(group).members()).extracting(Seat::number).containsExactly("1.1", "1.2");
        composer.moveDuty(agency, group, 2, true);
        composer.moveDuty(agency, group, 1, true);
        assertThat(read(group).duties())
                .containsExactly(new GroupDuty("2.1", "ติดตาม"), new GroupDuty("2.2", "ส่งเสริม"));
        composer.removeSeat(agency, group, two);
        assertThat(read(group).members()).extracting(Seat::number).containsExactly("1.1");
        composer.restoreSeat(agency, group, two);
        assertThat(read(group).members()).hasSize(2);
    }

    @Test
    void anIssuedOrderChangesNoMoreUntilItsNumberIsTakenBack() {
        UUID group = group();
        UUID seat = seat(group, SeatRole.MEMBER, "ผู้อำนวยการกอง");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> composer.issue(agency, group, "167/2565", LocalDate.of(2021, 12, 29)));
        composer.issue(agency, group, "167/2564", LocalDate.of(2021, 12, 29));
        assertThat(read(group).order().number()).isEqualTo("167/2564");
        assertThat(read(group).year()).isEqualTo(YEAR);
        for (Runnable act : List.<Runnable>of(
                () -> composer.change(agency, group, read(group).version(), wish()),
                () -> composer.addSeat(agency, group, seatWish(SeatRole.CHAIR, "ก"), UUID.randomUUID()),
                () -> composer.removeSeat(agency, group, seat),
                () -> composer.moveDuty(agency, group, 1, false),
                () -> composer.remove(agency, group),
                () -> composer.issue(agency, group, "168/2564", LocalDate.of(2021, 12, 30)))) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(act::run);
        }
        composer.withdraw(agency, group);
        composer.removeSeat(agency, group, seat);
    }

    @Test
    void twoWhoChangeAnOrderDoNotOverwriteEachOther() {
        UUID group = group();
        composer.change(agency, group, 1, wish());
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> composer.change(agency, group, 1, wish()));
        composer.add(agency, YEAR, wish(), group);
        assertThat(groups.of(agency, YEAR)).as("the same request").hasSize(1);
    }

    @Test
    void agendaItemsAreNumberedWithinTheirPart() {
        UUID meeting = meeting(group(), false);
        UUID last = item(meeting, AgendaPart.CONSIDERATION, "ข");
        UUID first = item(meeting, AgendaPart.CHAIR, "ก");
        UUID other = item(meeting, AgendaPart.CONSIDERATION, "ค");
        assertThat(meetings.require(agency, meeting).agenda())
                .extracting(AgendaItem::number)
                .containsExactly("1.1", "4.1", "4.2");
        convening.moveItem(agency, meeting, other, true);
        assertThat(meetings.require(agency, meeting).of(AgendaPart.CONSIDERATION))
                .extracting(AgendaItem::id)
                .containsExactly(other, last);
        convening.removeItem(agency, meeting, first);
        convening.restoreItem(agency, meeting, first);
        resolve(meeting, first, noted("รับทราบ"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> convening.removeItem(agency, meeting, first));
    }

    @Test
    void theCalendarShowsAMeetingThatWantsItAndFollowsIt() {
        UUID meeting = meeting(group(), true);
        assertThat(calendar()).singleElement().satisfies(activity -> {
            assertThat(activity.days().first()).isEqualTo(DAY);
            assertThat(activity.source()).isEqualTo("workgroup");
        });
        convening.change(agency, meeting, 1, new Convening.Wish(1, on(DAY.plusDays(3)), true));
        assertThat(calendar()).extracting(one -> one.days().first()).containsExactly(DAY.plusDays(3));
        convening.remove(agency, meeting);
        assertThat(calendar()).isEmpty();
        convening.restore(agency, meeting);
        assertThat(calendar()).hasSize(1);
        convening.change(
                agency,
                meeting,
                meetings.require(agency, meeting).version(),
                new Convening.Wish(1, on(LocalDate.of(2022, 11, 1)), true));
        assertThat(calendar()).as("a day of another fiscal year").isEmpty();
    }

    @Test
    void minutesAreKeptItemByItemUponTheVersionThatWasRead() {
        UUID meeting = meeting(group(), false);
        UUID item = item(meeting, AgendaPart.INFORMATION, "ผลการประเมิน");
        var minutes = new Minutes(
                LocalTime.of(9, 30),
                LocalTime.of(11, 0),
                List.of(new Minutes.Passage(item, "ได้ 91.85 คะแนน")),
                "ผู้ช่วยเลขานุการ",
                "เลขานุการ");
        taking.keep(agency, meeting, 1, minutes);
        assertThat(meetings.require(agency, meeting).minutes()).isEqualTo(minutes);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> taking.keep(agency, meeting, 1, minutes));
        taking.keep(agency, meeting, 2, new Minutes(null, null, List.of(), "", ""));
        assertThat(meetings.require(agency, meeting).minutes().isBegun()).isFalse();
    }

    @Test
    void aResolutionWithAnOwnerLiesOnADeskUntilItIsSettled() {
        UUID meeting = meeting(group(), false);
        UUID item = item(meeting, AgendaPart.CONSIDERATION, "การกำกับติดตาม");
        UUID unit = UUID.randomUUID();
        resolve(meeting, item, noted("เห็นชอบ"));
        UUID id = resolve(
                meeting, item, new Resolutions.Wish("ส่งข้อมูล", new Resolution.Owner.OneUnit(unit), DAY.plusDays(60)));
        assertThat(waiting(unit)).singleElement().satisfies(duty -> {
            assertThat(duty.until()).isEqualTo(DAY.plusDays(60));
            assertThat(duty.title().values()).containsExactly("1/2565", "4.1");
            assertThat(duty.link()).endsWith("/2565/workgroup/meetings/" + meeting);
        });
        resolutions.settle(agency, meeting, id);
        assertThat(waiting(unit)).isEmpty();
        resolutions.reopen(agency, meeting, id);
        assertThat(waiting(unit)).hasSize(1);
        resolutions.change(
                agency,
                meeting,
                id,
                meetings.require(agency, meeting).resolution(id).orElseThrow().version(),
                new Resolutions.Wish("ส่งข้อมูล", new Resolution.Owner.EveryUnit(), DAY.plusDays(9)));
        assertThat(waiting(unit)).extracting(Duty::until).containsExactly(DAY.plusDays(9));
        resolutions.remove(agency, meeting, id);
        assertThat(waiting(unit)).isEmpty();
        resolutions.restore(agency, meeting, id);
        assertThat(waiting(unit)).hasSize(1);
        convening.remove(agency, meeting);
        assertThat(waiting(unit)).isEmpty();
        convening.restore(agency, meeting);
        assertThat(waiting(unit)).hasSize(1);
    }

    @Test
    void theTurnoutFollowsWhatWasNoted() {
        UUID group = group();
        UUID one = seat(group, SeatRole.CHAIR, "ประธาน");
        UUID two = seat(group, SeatRole.MEMBER, "กอง 1");
        UUID three = seat(group, SeatRole.MEMBER, "กอง 2");
        UUID meeting = meeting(group, false);
        attending.note(
                agency,
                meeting,
                Map.of(
                        one, new Attending.Noted(Presence.PRESENT, ""),
                        two, new Attending.Noted(Presence.REPRESENTED, "นักวิชาการ")),
                List.of("ผู้แทน ป.ป.ช.", "ผู้แทน ป.ป.ช."));
        Turnout turnout = Turnout.of(read(group), meetings.require(agency, meeting));
        assertThat(turnout.came()).extracting(line -> line.seat().id()).containsExactly(one, two);
        assertThat(turnout.away()).extracting(line -> line.seat().id()).containsExactly(three);
        assertThat(turnout.guests()).containsExactly("ผู้แทน ป.ป.ช.");
        attending.note(agency, meeting, Map.of(one, new Attending.Noted(null, "")), List.of());
        assertThat(meetings.require(agency, meeting).attendance())
                .extracting(Attendance::seat)
                .containsExactly(two);
    }

    private UUID group() {
        UUID id = UUID.randomUUID();
        composer.add(agency, YEAR, wish(), id);
        return id;
    }

    private static OrderComposer.Wish wish() {
        return new OrderComposer.Wish(
                Bilingual.same("คณะทำงาน"), "เหตุผล", "ทั้งนี้", "เลขาธิการ", List.of("ส่งเสริม", "ติดตาม"));
    }

    private static OrderComposer.SeatWish seatWish(SeatRole role, String position) {
        return new OrderComposer.SeatWish(role, position, "", null);
    }

    private UUID seat(UUID group, SeatRole role, String position) {
        UUID id = UUID.randomUUID();
        composer.addSeat(agency, group, seatWish(role, position), id);
        return id;
    }

    private UUID meeting(UUID group, boolean onCalendar) {
        UUID id = UUID.randomUUID();
        convening.add(agency, group, new Convening.Wish(1, on(DAY), onCalendar), id);
        return id;
    }

    private static Invitation on(LocalDate day) {
        return new Invitation(day, LocalTime.of(9, 30), LocalTime.of(12, 0), "ห้องประชุม", "");
    }

    private UUID item(UUID meeting, AgendaPart part, String title) {
        UUID id = UUID.randomUUID();
        convening.addItem(agency, meeting, new Convening.ItemWish(part, title, ""), id);
        return id;
    }

    private UUID resolve(UUID meeting, UUID item, Resolutions.Wish wish) {
        UUID id = UUID.randomUUID();
        resolutions.add(agency, meeting, item, wish, id);
        return id;
    }

    private WorkingGroup read(UUID group) {
        return groups.require(agency, group);
    }

    private List<Activity> calendar() {
        return activities.plan(agency, YEAR).activities();
    }

    private List<Duty> waiting(UUID unit) {
        return desk.waiting(new org.prongsai.desk.Owner(
                UUID.randomUUID(), List.of(new org.prongsai.desk.Owner.Seat(agency.value(), "UNIT_HEAD", unit))));
    }

    @SuppressWarnings("NullAway") // it does not see the annotation of a nested type in a class file
    private static Resolutions.Wish noted(String said) {
        return new Resolutions.Wish(said, null, null);
    }
}
