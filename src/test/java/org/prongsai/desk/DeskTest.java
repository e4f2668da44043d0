package org.prongsai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.database.Tenant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "jobs")
class DeskTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Phrase TITLE = Phrase.of("desk.sample.check", "2564");

    @Autowired
    Desk desk;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private UUID agency = UUID.randomUUID();
    private UUID person = UUID.randomUUID();
    private UUID unit = UUID.randomUUID();

    @BeforeEach
    void everyTestHasAnAgencyOfItsOwn() {
        agency = UUID.randomUUID();
        person = UUID.randomUUID();
        unit = UUID.randomUUID();
    }

    @Test
    void aDutyWaitsForItsPersonUntilItIsSettled() {
        UUID duty = raise(new Holder.Person(person), DAY, null);
        Owner owner = owner("AUDITOR", null);
        assertThat(desk.waiting(owner)).singleElement().satisfies(waiting -> {
            assertThat(waiting.id()).isEqualTo(duty);
            assertThat(waiting.title()).isEqualTo(TITLE);
            assertThat(waiting.until()).isEqualTo(DAY);
        });
        assertThat(desk.count(owner)).isEqualTo(1);
        publish(new DutySettled(agency, duty, person));
        assertThat(desk.waiting(owner)).isEmpty();
        assertThat(desk.count(owner)).isZero();
    }

    @Test
    void aDutyOfAPostWaitsForWhoeverHoldsIt() {
        raise(new Holder.Post("UNIT_HEAD", null), DAY, null);
        raise(new Holder.Post("UNIT_HEAD", unit), DAY, null);
        assertThat(desk.waiting(owner("UNIT_HEAD", unit))).hasSize(2);
        assertThat(desk.waiting(owner("UNIT_HEAD", UUID.randomUUID()))).hasSize(1);
        assertThat(desk.waiting(owner("UNIT_HEAD", null))).hasSize(1);
        assertThat(desk.waiting(owner("UNIT_OFFICER", unit))).isEmpty();
    }

    @Test
    void whatIsDueFirstComesFirst() {
        Stream.of(30, -3, 2).forEach(days -> raise(new Holder.Person(person), DAY.plusDays(days), null));
        assertThat(desk.waiting(owner("AUDITOR", null)))
                .extracting(Duty::until)
                .containsExactly(DAY.minusDays(3), DAY.plusDays(2), DAY.plusDays(30));
    }

    @Test
    void theSenderSeesWhoHoldsWhatHeSent() {
        UUID open = raise(new Holder.Post("UNIT_HEAD", null), DAY, person);
        UUID done = raise(new Holder.Post("APPROVER", null), DAY.minusDays(9), person);
        raise(new Holder.Post("APPROVER", null), DAY, UUID.randomUUID());
        publish(new DutySettled(agency, done, null));
        assertThat(desk.sent(owner("AUDITOR", null))).extracting(Duty::id).containsExactly(open, done);
    }

    @Test
    void anotherAgencyDoesNotSeeIt() {
        raise(new Holder.Person(person), DAY, person);
        var elsewhere = new Owner(person, List.of(new Owner.Seat(UUID.randomUUID(), "UNIT_HEAD", null)));
        assertThat(desk.waiting(elsewhere)).isEmpty();
        assertThat(desk.sent(elsewhere)).isEmpty();
    }

    @Test
    void aDutyOfAnotherAgencyIsRefused() {
        var foreign = new DutyRaised(
                UUID.randomUUID(), UUID.randomUUID(), new Holder.Person(person), DAY, TITLE, "/editions", null);
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> publish(foreign));
    }

    @Test
    void aRolledBackTransactionLeavesNothing() {
        new Tenant(agency)
                .run(() -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(raised(UUID.randomUUID(), new Holder.Person(person), DAY, null));
                    status.setRollbackOnly();
                }));
        assertThat(desk.waiting(owner("AUDITOR", null))).isEmpty();
    }

    @Test
    void outsideATransactionNothingIsRaised() {
        var raised = raised(UUID.randomUUID(), new Holder.Person(person), DAY, null);
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> events.publishEvent(raised));
    }

    @Test
    void raisingAndSettlingAgainChangesNothing() {
        UUID duty = raise(new Holder.Person(person), DAY, null);
        publish(raised(duty, new Holder.Person(person), DAY.plusDays(1), null));
        assertThat(desk.waiting(owner("AUDITOR", null))).extracting(Duty::until).containsExactly(DAY);
        publish(new DutySettled(agency, duty, null));
        publish(new DutySettled(agency, duty, null));
        publish(raised(duty, new Holder.Person(person), DAY, null));
        assertThat(desk.waiting(owner("AUDITOR", null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", ""})
    void aLinkNeverLeavesTheProgram(String link) {
        var raised = new DutyRaised(agency, UUID.randomUUID(), new Holder.Person(person), DAY, TITLE, link, null);
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> publish(raised));
    }

    private UUID raise(Holder holder, LocalDate until, @Nullable UUID raisedBy) {
        UUID duty = UUID.randomUUID();
        publish(raised(duty, holder, until, raisedBy));
        return duty;
    }

    private DutyRaised raised(UUID duty, Holder holder, LocalDate until, @Nullable UUID raisedBy) {
        return new DutyRaised(agency, duty, holder, until, TITLE, "/editions", raisedBy);
    }

    private void publish(Object event) {
        new Tenant(agency).run(() -> transaction.executeWithoutResult(_ -> events.publishEvent(event)));
    }

    private Owner owner(String role, @Nullable UUID inUnit) {
        return new Owner(person, List.of(new Owner.Seat(agency, role, inUnit)));
    }
}
