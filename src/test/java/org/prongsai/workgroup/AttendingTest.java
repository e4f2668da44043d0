package org.prongsai.workgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.HoldingKind;
import org.prongsai.identity.Holdings;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.Posts;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.workgroup.Attending.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@WithinTenant
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "jobs")
class AttendingTest {
    @Autowired
    Agencies agencies;

    @Autowired
    OrderComposer composer;

    @Autowired
    Convening convening;

    @Autowired
    Meetings meetings;

    @Autowired
    Attending attending;

    @Autowired
    People people;

    @Autowired
    Posts posts;

    @Autowired
    Holdings holdings;

    @Autowired
    Clock clock;

    private AgencyId agency = new AgencyId(UUID.randomUUID());
    private final UUID group = UUID.randomUUID();
    private final UUID chair = UUID.randomUUID();
    private final UUID member = UUID.randomUUID();

    @BeforeEach
    void aGroupOfTwoSeats() {
        agency = new AgencyId(Tenant.current().orElseThrow().agency());
        String code = "at" + agency.value().toString().substring(0, 8);
        agencies.add(new Agency(
                agency, code, AgencyKind.DEPARTMENT, Bilingual.same("หน่วยงาน " + code), Bilingual.same(code)));
        composer.add(
                agency,
                FiscalYear.containing(LocalDate.now(clock)),
                new OrderComposer.Wish(Bilingual.same("คณะทำงาน"), "", "", "", List.of()),
                group);
        UUID post = posts.add(agency.value(), new Posts.Wish(null, Bilingual.same("เลขาธิการ"), List.of()));
        composer.addSeat(agency, group, new OrderComposer.SeatWish(SeatRole.CHAIR, "เลขาธิการ", "", post), chair);
        composer.addSeat(agency, group, new OrderComposer.SeatWish(SeatRole.MEMBER, "ภายนอก", "", null), member);
    }

    @Test
    void theCodeCountsInTheHoursOfTheMeetingOnly() {
        Person person = person();
        UUID past = meeting(LocalDate.of(2022, 1, 28), "09:30", "12:00");
        assertThat(come(past, attending.code(agency, past), null, false, person))
                .isEqualTo(Outcome.NOT_NOW);
        UUID now = meeting(LocalDate.now(clock), "00:00", "23:59");
        String code = attending.code(agency, now);
        assertThat(code).matches("[0-9]{6}").isNotEqualTo(attending.code(agency, past));
        assertThat(come(now, wrong(code), null, false, person)).isEqualTo(Outcome.WRONG_CODE);
        assertThat(come(now, code, null, false, person)).isEqualTo(Outcome.CAME);
        assertThat(come(now, code, null, false, person)).as("twice").isEqualTo(Outcome.CAME);
        assertThat(meetings.require(agency, now).attendance()).singleElement().satisfies(one -> {
            assertThat(one.seat()).isNull();
            assertThat(one.note()).isEqualTo(person.name().th());
        });
        attending.renewCode(agency, now);
        assertThat(come(now, code, member, false, person)).as("the code before").isEqualTo(Outcome.WRONG_CODE);
    }

    @Test
    void aSeatIsFilledByItsHolderOrForHimAndOnce() {
        Person holder = person();
        UUID post =
                Objects.requireNonNull(meetingGroup().seat(chair).orElseThrow().post());
        holdings.put(
                agency.value(),
                UUID.randomUUID(),
                post,
                new Holdings.Wish(
                        holder.id(),
                        HoldingKind.HOLDER,
                        null,
                        null,
                        LocalDate.now(clock).minusDays(1),
                        null));
        UUID meeting = meeting(LocalDate.now(clock), "00:00", "23:59");
        String code = attending.code(agency, meeting);
        Person other = person();
        assertThat(attending.own(agency, meetingGroup(), holder)).map(Seat::id).contains(chair);
        assertThat(come(meeting, code, chair, false, other)).isEqualTo(Outcome.CAME);
        assertThat(at(meeting, chair).presence()).as("not his post").isEqualTo(Presence.REPRESENTED);
        assertThat(come(meeting, code, chair, false, holder)).isEqualTo(Outcome.TAKEN);
        attending.note(agency, meeting, Map.of(chair, new Attending.Noted(null, "")), List.of());
        assertThat(come(meeting, code, chair, true, holder)).isEqualTo(Outcome.CAME);
        assertThat(at(meeting, chair).presence()).isEqualTo(Presence.PRESENT);
        assertThat(come(meeting, code, member, false, other)).isEqualTo(Outcome.CAME);
        assertThat(at(meeting, member).presence()).isEqualTo(Presence.PRESENT);
    }

    @Test
    void whoGuessesIsStopped() {
        UUID meeting = meeting(LocalDate.now(clock), "00:00", "23:59");
        String wrong = wrong(attending.code(agency, meeting));
        Person guesser = person();
        for (int i = 0; i < 6; i++) {
            assertThat(come(meeting, wrong, null, false, guesser)).isEqualTo(Outcome.WRONG_CODE);
        }
        String right = attending.code(agency, meeting);
        assertThat(come(meeting, right, null, false, guesser)).isEqualTo(Outcome.TOO_MANY);
        assertThat(come(meeting, right, null, false, person()))
                .as("someone else")
                .isEqualTo(Outcome.CAME);
    }

    private Outcome come(UUID meeting, String code, @Nullable UUID seat, boolean proxy, Person person) {
        return attending.come(agency, meeting, code, seat, proxy, person);
    }

    private Attendance at(UUID meeting, UUID seat) {
        return meetings.require(agency, meeting).at(seat).orElseThrow();
    }

    @Autowired
    WorkingGroups groups;

    private WorkingGroup meetingGroup() {
        return groups.require(agency, group);
    }

    private UUID meeting(LocalDate day, String begins, String ends) {
        UUID id = UUID.randomUUID();
        convening.add(
                agency,
                group,
                new Convening.Wish(
                        1, new Invitation(day, LocalTime.parse(begins), LocalTime.parse(ends), "ห้อง", ""), false),
                id);
        return id;
    }

    private Person person() {
        return people.add(Bilingual.same("เจ้าหน้าที่"), UUID.randomUUID() + "@example.go.th");
    }

    private static String wrong(String code) {
        return (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
    }
}
