package org.prongsai.workgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.desk.Desk;
import org.prongsai.desk.Owner;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

@WithinTenant
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"jobs", "desk"})
class InvitationsTest {
    @Autowired
    Agencies agencies;

    @Autowired
    OrderComposer composer;

    @Autowired
    WorkingGroups groups;

    @Autowired
    LastGroup last;

    @Autowired
    Convening convening;

    @Autowired
    Meetings meetings;

    @Autowired
    Invitations invitations;

    @Autowired
    People people;

    @Autowired
    Posts posts;

    @Autowired
    Holdings holdings;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private AgencyId agency = new AgencyId(UUID.randomUUID());
    private UUID group = UUID.randomUUID();
    private UUID post = UUID.randomUUID();

    @BeforeEach
    void aGroupWithAPost() {
        agency = new AgencyId(Tenant.current().orElseThrow().agency());
        String code = "iv" + agency.value().toString().substring(0, 8);
        agencies.add(new Agency(
                agency, code, AgencyKind.DEPARTMENT, Bilingual.same("หน่วยงาน " + code), Bilingual.same(code)));
        group = UUID.randomUUID();
        composer.add(agency, year(), wish("คณะทำงาน " + year().buddhistYear()), group);
        post = posts.add(agency.value(), new Posts.Wish(null, Bilingual.same("เลขาธิการ"), List.of()));
        seat(SeatRole.CHAIR, "เลขาธิการ", post);
        seat(SeatRole.MEMBER, "ผู้แทนภายนอก", null);
    }

    @Test
    void onlyHoldersWhoMaySignInAreInvitedAndAnAnswerClearsTheDesk() {
        Person holder = holder();
        people.activate(holder().id(), false);
        UUID meeting = meeting(LocalDate.now(clock).plusDays(7));
        assertThat(invitations.of(agency, meeting)).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(holder.id());
            assertThat(one.reply()).isNull();
        });
        assertThat(duties(holder)).isEqualTo(1);
        invitations.reply(agency, meeting, holder.id(), Reply.SUBSTITUTE, " รองเลขาธิการ ");
        assertThat(duties(holder)).isZero();
        invitations.reply(agency, meeting, holder.id(), Reply.COMES, "x");
        assertThat(invitations.of(agency, meeting))
                .singleElement()
                .satisfies(one -> assertThat(one.substitute()).isEmpty());
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> invitations.reply(agency, meeting, stranger().id(), Reply.COMES, ""));
    }

    @Test
    void whoIsInvitedToAnotherDayAnswersAnewAndARemovedMeetingAsksNobody() {
        Person holder = holder();
        UUID meeting = meeting(LocalDate.now(clock).plusDays(7));
        invitations.reply(agency, meeting, holder.id(), Reply.COMES, "");
        convening.change(
                agency,
                meeting,
                meetings.require(agency, meeting).version(),
                wish(LocalDate.now(clock).plusDays(8)));
        assertThat(invitations.of(agency, meeting))
                .singleElement()
                .satisfies(one -> assertThat(one.reply()).isNull());
        assertThat(duties(holder)).isEqualTo(1);
        convening.remove(agency, meeting);
        assertThat(duties(holder)).isZero();
        convening.restore(agency, meeting);
        assertThat(duties(holder)).isEqualTo(1);
    }

    @Test
    void aPastMeetingInvitesNobodyAndLeavesTheDesk() {
        Person holder = holder();
        assertThat(invitations.of(agency, meeting(LocalDate.now(clock).minusDays(1))))
                .isEmpty();
        UUID meeting = meeting(LocalDate.now(clock));
        invitations.settleOver(agency);
        assertThat(duties(holder)).isEqualTo(1);
        transaction.executeWithoutResult(
                _ -> jdbc.sql("update workgroup.meeting set day = day - 1 where agency_id = :agency and id = :id")
                        .param("agency", agency.value())
                        .param("id", meeting)
                        .update());
        invitations.settleOver(agency);
        assertThat(duties(holder)).isZero();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> invitations.reply(agency, meeting, holder.id(), Reply.COMES, ""));
    }

    @Test
    void lastYearsGroupIsTakenOverAndShowsWhoLeft() {
        UUID next = UUID.randomUUID();
        FiscalYear into = year().next();
        last.takeOver(agency, into, group, next);
        WorkingGroup taken = groups.require(agency, next);
        assertThat(taken.name().th()).isEqualTo("คณะทำงาน " + into.buddhistYear());
        assertThat(taken.order().isIssued()).isFalse();
        assertThat(taken.members()).extracting(Seat::position).containsExactly("เลขาธิการ", "ผู้แทนภายนอก");
        assertThat(last.successions(agency, taken)).singleElement().satisfies(one -> {
            assertThat(one.now()).isEmpty();
            assertThat(one.isGone()).isFalse();
        });
        holder();
        assertThat(last.successions(agency, taken)).isEmpty();
        assertThat(last.open(agency, into)).isEmpty();
        assertThat(taken.missing()).containsExactly(Missing.SECRETARY, Missing.SIGNER);
    }

    private FiscalYear year() {
        return FiscalYear.containing(LocalDate.now(clock));
    }

    private long duties(Person person) {
        return desk.count(new Owner(person.id().value(), List.of(new Owner.Seat(agency.value(), "UNIT_HEAD", null))));
    }

    private Person holder() {
        Person person = stranger();
        holdings.put(
                agency.value(),
                UUID.randomUUID(),
                post,
                new Holdings.Wish(
                        person.id(),
                        HoldingKind.HOLDER,
                        null,
                        null,
                        LocalDate.now(clock).minusDays(1),
                        null));
        return person;
    }

    private Person stranger() {
        return people.add(Bilingual.same("เจ้าหน้าที่"), UUID.randomUUID() + "@example.go.th");
    }

    private UUID meeting(LocalDate day) {
        UUID id = UUID.randomUUID();
        convening.add(agency, group, wish(day), id);
        return id;
    }

    private static Convening.Wish wish(LocalDate day) {
        return new Convening.Wish(
                1, new Invitation(day, LocalTime.of(9, 0), LocalTime.of(12, 0), "ห้องประชุม", ""), false);
    }

    private static OrderComposer.Wish wish(String name) {
        return new OrderComposer.Wish(Bilingual.same(name), "", "", "", List.of("ติดตาม"));
    }

    private void seat(SeatRole role, String position, @Nullable UUID of) {
        composer.addSeat(agency, group, new OrderComposer.SeatWish(role, position, "", of), UUID.randomUUID());
    }
}
