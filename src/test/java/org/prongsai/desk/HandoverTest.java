package org.prongsai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.Handovers;
import org.prongsai.identity.Holding;
import org.prongsai.identity.HoldingKind;
import org.prongsai.identity.Holdings;
import org.prongsai.identity.OpenDuties;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Posts;
import org.prongsai.identity.Refusal;
import org.prongsai.identity.Staffing;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.Words;
import org.prongsai.web.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;

/// A leaver's posts, roles and duties go to his successor in one act, or not at all.
@WithinTenant
@SpringBootTest
class HandoverTest {
    private static final Time TIME = new Time();

    @Autowired
    private Handovers handovers;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Posts posts;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Duties duties;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SchedulerClient jobs;

    @TestBean(enforceOverride = true)
    private Clock clock = TIME;

    static Clock clock() {
        return TIME;
    }

    @Autowired
    private Breaking breaking;

    private UUID agency = UUID.randomUUID();
    private PersonId officer = PersonId.random();
    private PersonId leaver = PersonId.random();
    private PersonId successor = PersonId.random();

    @BeforeEach
    void hire() {
        agency = Tenant.current().orElseThrow().agency();
        officer = hire("เจ้าหน้าที่คุณธรรม");
        leaver = hire("ผู้ส่งมอบ");
        successor = hire("ผู้รับมอบ");
        LocalDate before = today().minusDays(30);
        assertThat(assignments.give(
                        agency, new Assignments.Wish(leaver, Role.AUDITOR, null, null, before, null), officer))
                .isEmpty();
        UUID post = posts.add(agency, new Posts.Wish(null, Bilingual.same("ผู้อำนวยการ"), List.of(Role.EXECUTIVE)));
        assertThat(holdings.assign(
                        agency, post, new Holdings.Wish(leaver, HoldingKind.HOLDER, null, null, before, null), officer))
                .isEmpty();
        raise();
        raise();
        UUID settled = raise();
        transaction.executeWithoutResult(_ -> events.publishEvent(new DutySettled(agency, settled, leaver.value())));
    }

    @AfterEach
    void mend() {
        TIME.set(Instant.now());
        breaking.breaks = false;
    }

    @Test
    void postsRolesAndOpenDutiesMove() {
        assertThat(handovers.hand(agency, leaver, successor, today(), officer)).isEmpty();
        assertThat(roles(leaver)).isEmpty();
        assertThat(roles(successor)).containsExactlyInAnyOrder(Role.AUDITOR, Role.EXECUTIVE);
        assertThat(holders()).containsExactly(successor);
        assertThat(waiting(leaver)).isZero();
        assertThat(waiting(successor)).isEqualTo(2);
    }

    @Test
    void aDayToComeIsWaitedFor() {
        LocalDate later = today().plusDays(10);
        assertThat(handovers.hand(agency, leaver, successor, later, officer)).isEmpty();
        assertThat(roles(leaver)).containsExactlyInAnyOrder(Role.AUDITOR, Role.EXECUTIVE);
        assertThat(roles(successor)).isEmpty();
        assertThat(holdings.all(agency).stream()
                        .filter(holding -> holding.holds(later))
                        .map(Holding::person))
                .containsExactly(successor);
        assertThat(waiting(leaver)).isEqualTo(2);
        assertThat(handovers.planned(agency, leaver))
                .hasValueSatisfying(planned -> assertThat(planned.day()).isEqualTo(later));
        UUID handover = handovers.planned(agency, leaver).orElseThrow().id();
        assertThat(jobs.getScheduledExecution(TaskInstanceId.of("identity.handover", agency + " " + handover)))
                .hasValueSatisfying(job -> assertThat(job.getExecutionTime())
                        .isEqualTo(later.atStartOfDay(ThaiDate.ZONE).toInstant()));
    }

    @Test
    void dutiesMoveWhenTheDayBeginsAndNotBefore() {
        LocalDate later = today().plusDays(10);
        handovers.hand(agency, leaver, successor, later, officer);
        UUID handover = handovers.planned(agency, leaver).orElseThrow().id();
        raise();
        TIME.set(later.atStartOfDay(ThaiDate.ZONE).minusSeconds(1).toInstant());
        handovers.pass(agency, handover);
        assertThat(waiting(leaver)).isEqualTo(3);
        TIME.set(later.atStartOfDay(ThaiDate.ZONE).toInstant());
        handovers.pass(agency, handover);
        assertThat(waiting(leaver)).isZero();
        assertThat(waiting(successor)).as("with what was raised meanwhile").isEqualTo(3);
        assertThat(roles(successor)).containsExactlyInAnyOrder(Role.AUDITOR, Role.EXECUTIVE);
        assertThat(roles(leaver)).isEmpty();
        raise();
        handovers.pass(agency, handover);
        assertThat(waiting(leaver)).as("raised afterwards").isEqualTo(1);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> handovers.takeBack(agency, leaver, officer));
    }

    @Test
    void whatIsPlannedIsTakenBackAsAWhole() {
        LocalDate later = today().plusDays(10);
        var before = handovers.plan(agency, leaver, today());
        handovers.hand(agency, leaver, successor, later, officer);
        assertThat(handovers.hand(agency, leaver, officer, later, successor)).contains(Refusal.PLANNED);
        UUID handover = handovers.planned(agency, leaver).orElseThrow().id();
        assertThat(handovers.takeBack(agency, leaver, leaver)).contains(Refusal.OWN);
        assertThat(handovers.takeBack(agency, leaver, officer)).isEmpty();
        assertThat(handovers.planned(agency, leaver)).isEmpty();
        TIME.set(later.plusDays(1).atStartOfDay(ThaiDate.ZONE).toInstant());
        handovers.pass(agency, handover);
        assertThat(waiting(leaver)).isEqualTo(2);
        assertThat(roles(leaver)).containsExactlyInAnyOrder(Role.AUDITOR, Role.EXECUTIVE);
        assertThat(roles(successor)).isEmpty();
        assertThat(holders()).containsExactly(leaver);
        var after = handovers.plan(agency, leaver, today());
        assertThat(after.posts().getFirst().until())
                .isEqualTo(before.posts().getFirst().until());
        assertThat(after.roles()).hasSameSizeAs(before.roles());
    }

    @Test
    void whatBeginsAfterTheDayIsTakenBackToo() {
        LocalDate later = today().plusDays(10);
        UUID post = posts.add(agency, new Posts.Wish(null, Bilingual.same("หัวหน้า"), List.of(Role.UNIT_HEAD)));
        holdings.assign(
                agency,
                post,
                new Holdings.Wish(leaver, HoldingKind.HOLDER, null, null, later.plusDays(5), null),
                officer);
        handovers.hand(agency, leaver, successor, later, officer);
        handovers.takeBack(agency, leaver, officer);
        TIME.set(later.plusDays(6).atStartOfDay(ThaiDate.ZONE).toInstant());
        assertThat(roles(leaver)).contains(Role.UNIT_HEAD);
        assertThat(roles(successor)).isEmpty();
    }

    @Test
    void whatSomeoneChangedSinceStaysAsItIs() {
        LocalDate later = today().plusDays(10);
        handovers.hand(agency, leaver, successor, later, officer);
        Holding left = holdings.all(agency).stream()
                .filter(holding -> holding.person().equals(leaver))
                .findFirst()
                .orElseThrow();
        holdings.end(agency, left.id());
        handovers.takeBack(agency, leaver, officer);
        assertThat(roles(leaver)).containsExactly(Role.AUDITOR);
    }

    @Test
    void aFailureMovesNothing() {
        breaking.breaks = true;
        assertThatIllegalStateException().isThrownBy(() -> handovers.hand(agency, leaver, successor, today(), officer));
        assertThat(roles(leaver)).containsExactlyInAnyOrder(Role.AUDITOR, Role.EXECUTIVE);
        assertThat(roles(successor)).isEmpty();
        assertThat(holders()).containsExactly(leaver);
        assertThat(waiting(leaver)).isEqualTo(2);
        assertThat(waiting(successor)).isZero();
    }

    @Test
    void nobodyHandsOverToHimself() {
        assertThat(handovers.hand(agency, leaver, successor, today(), successor))
                .contains(Refusal.OWN);
        assertThat(handovers.hand(agency, leaver, leaver, today(), officer)).contains(Refusal.SAME_PERSON);
        assertThat(handovers.hand(agency, leaver, PersonId.random(), today(), officer))
                .contains(Refusal.NOT_A_MEMBER);
        assertThat(waiting(leaver)).isEqualTo(2);
    }

    private PersonId hire(String name) {
        return staffing.add(agency, Bilingual.same(name), UUID.randomUUID() + "@example.go.th")
                .person();
    }

    private UUID raise() {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> events.publishEvent(new DutyRaised(
                agency,
                id,
                new Holder.Person(leaver.value()),
                today().plusDays(5),
                Phrase.of("desk.sample.check", "2564"),
                "/agencies/opdc/2564/score",
                null)));
        return id;
    }

    private List<Role> roles(PersonId person) {
        return assignments.at(agency).stream()
                .filter(held -> held.person().equals(person))
                .map(Assignments.Held::role)
                .toList();
    }

    private List<PersonId> holders() {
        return holdings.all(agency).stream()
                .filter(holding -> holding.holds(today()))
                .map(Holding::person)
                .toList();
    }

    private long waiting(PersonId person) {
        return duties.count(agency, List.of(new Holder.Person(person.value())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /// A clock that the test sets.
    private static final class Time extends Clock {
        private volatile Instant now = Instant.now();

        void set(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ThaiDate.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /// Has duties of its own, and can fail to pass them on.
    @Order(100)
    static final class Breaking implements OpenDuties {
        private volatile boolean breaks;

        @Override
        public List<String> waiting(UUID of, PersonId person, Words words) {
            return List.of();
        }

        @Override
        public int pass(UUID of, PersonId from, PersonId to) {
            if (breaks) {
                throw new IllegalStateException("cannot pass on");
            }
            return 0;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean
        Breaking breaking() {
            return new Breaking();
        }
    }
}
