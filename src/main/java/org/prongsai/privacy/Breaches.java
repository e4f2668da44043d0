package org.prongsai.privacy;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.desk.DutyRaised;
import org.prongsai.desk.DutySettled;
import org.prongsai.desk.Holder;
import org.prongsai.desk.Phrase;
import org.prongsai.identity.Agency;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The breach register with its 72-hour clock.
@Service
public class Breaches {

    private final BreachStore store;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Breaches(BreachStore store, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /// The agency's breaches: the open ones first, the latest before the rest.
    @Transactional(readOnly = true)
    public List<Breach> all(UUID agency) {
        return store.all(agency);
    }

    /// The breach with this id.
    ///
    /// @throws NoSuchElementException if there is no such breach
    @Transactional(readOnly = true)
    public Breach require(UUID agency, UUID id) {
        return store.find(agency, id).orElseThrow(() -> new NoSuchElementException("no breach " + id));
    }

    /// Enters a breach and raises the duty to tell the regulator in time, unless there is no risk.
    ///
    /// @param breach its id is the idempotency key: the same is entered once
    @Transactional
    public void enter(Agency agency, Breach breach) {
        if (!store.add(breach, clock.instant())) {
            return;
        }
        duty(agency, breach);
        trail.append(new Act("privacy.log.breach.entered", subject(breach.id()), changes(null, breach)));
    }

    /// Keeps what became of it; closes it if `breach` is closed.
    ///
    /// @param breach with the version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed it since
    /// @throws IllegalArgumentException if it was closed before everyone was told whom the law names
    @Transactional
    public void change(Agency agency, Breach breach) {
        Breach before = require(breach.agency(), breach.id());
        if (breach.closedAt() != null && (breach.isToBeReported() || breach.isToBeTold())) {
            throw new IllegalArgumentException("someone is still to be told of " + breach.id());
        }
        if (!store.change(breach)) {
            throw new OptimisticLockingFailureException("changed meanwhile: " + breach.id());
        }
        duty(agency, breach);
        trail.append(new Act("privacy.log.breach.changed", subject(breach.id()), changes(before, breach)));
    }

    private void duty(Agency agency, Breach breach) {
        if (breach.closedAt() == null && breach.isToBeReported()) {
            events.publishEvent(new DutyRaised(
                    breach.agency(),
                    breach.id(),
                    new Holder.Post(Role.INTEGRITY_OFFICER.name(), null),
                    breach.due().atZone(ThaiDate.ZONE).toLocalDate(),
                    Phrase.of("privacy.duty.breach"),
                    agency.path() + "/privacy/breaches/" + breach.id(),
                    null));
        } else {
            events.publishEvent(new DutySettled(breach.agency(), breach.id(), null));
        }
    }

    private static String changes(@Nullable Breach before, Breach after) {
        return Changes.none()
                .field(
                        "privacy.breach.risk",
                        before == null ? null : before.risk().name(),
                        after.risk().name())
                .field(
                        "privacy.breach.reported",
                        before == null || before.reportedAt() == null
                                ? null
                                : before.reportedAt().toString(),
                        after.reportedAt() == null ? null : after.reportedAt().toString())
                .field(
                        "privacy.breach.told",
                        before == null || before.toldAt() == null
                                ? null
                                : before.toldAt().toString(),
                        after.toldAt() == null ? null : after.toldAt().toString())
                .payload();
    }

    private static String subject(UUID id) {
        return Act.subject("privacy.log.breach", id.toString().substring(0, 8));
    }
}
