package org.prongsai.privacy;

import java.time.Clock;
import java.time.LocalDate;
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
import org.prongsai.web.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The request desk: what people ask about their own data, and the answers within 30 days.
@Service
public class Requests {
    private final RequestStore store;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Requests(RequestStore store, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /// What is asked.
    ///
    /// @param person who asks, if he has an account; otherwise `asker` and `contact` say so
    public record Wish(
            Request.Kind kind,
            @Nullable UUID person,
            @Nullable String asker,
            @Nullable String contact,
            String detail,
            LocalDate received,
            int notice) {}

    /// The agency's requests: the open ones first, what is due first before the rest.
    @Transactional(readOnly = true)
    public List<Request> all(UUID agency) {
        return store.all(agency, null);
    }

    /// Those of one person at the agency.
    @Transactional(readOnly = true)
    public List<Request> of(UUID agency, UUID person) {
        return store.all(agency, person);
    }

    /// The request with this id.
    ///
    /// @throws NoSuchElementException if there is no such request
    @Transactional(readOnly = true)
    public Request require(UUID agency, UUID id) {
        return store.find(agency, id).orElseThrow(() -> new NoSuchElementException("no privacy request " + id));
    }

    /// Takes a request in and raises the duty to answer it.
    ///
    /// @param request idempotency key and the request's id: the same is taken in once
    @Transactional
    public void receive(Agency agency, Wish wish, UUID request) {
        UUID id = agency.id().value();
        var received = new Request(
                id,
                request,
                wish.kind(),
                wish.person(),
                wish.asker(),
                wish.contact(),
                wish.detail(),
                wish.received(),
                wish.notice(),
                Request.State.OPEN,
                null,
                null,
                1);
        if (!store.add(received, clock.instant())) {
            return;
        }
        events.publishEvent(new DutyRaised(
                id,
                request,
                new Holder.Post(Role.INTEGRITY_OFFICER.name(), null),
                received.due(),
                Phrase.of("privacy.duty.request"),
                agency.path() + "/privacy/requests/" + request,
                wish.person()));
        trail.append(new Act(
                "privacy.log.request.received",
                subject(request),
                Changes.none()
                        .field("privacy.request.kind", null, wish.kind().name())
                        .payload()));
    }

    /// Answers a request, one way or the other.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone answered it since
    @Transactional
    public void close(UUID agency, UUID id, int version, Request.State state, @Nullable String answer) {
        if (state == Request.State.OPEN) {
            throw new IllegalArgumentException("an answer does not leave it open");
        }
        if (!store.close(agency, id, version, state, answer, clock.instant())) {
            throw new OptimisticLockingFailureException("answered meanwhile: " + id);
        }
        events.publishEvent(new DutySettled(agency, id, null));
        trail.append(new Act(
                "privacy.log.request.closed",
                subject(id),
                Changes.none()
                        .field("privacy.request.state", Request.State.OPEN.name(), state.name())
                        .personal("privacy.request.answer")
                        .payload()));
    }

    private static String subject(UUID id) {
        return Act.subject("privacy.log.request", id.toString().substring(0, 8));
    }
}
