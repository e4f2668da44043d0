package org.prongsai.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is signed in, kept in the database, so that every server of the installation knows and any can end it.
@Service
public class Sessions {
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final SessionStore store;
    private final SecondFactor secondFactor;
    private final Trail trail;
    private final Clock clock;

    Sessions(SessionStore store, SecondFactor secondFactor, Trail trail, Clock clock) {
        this.store = store;
        this.secondFactor = secondFactor;
        this.trail = trail;
        this.clock = clock;
    }

    /// Begins a session.
    ///
    /// @param device kind of browser and system
    /// @return the token that the browser shall bear; it is new every time, whatever the browser bore before
    @Transactional
    public Secret begin(PersonId person, Means means, String device) {
        Instant now = clock.instant();
        Secret token = Secret.random();
        store.add(token.hash(), new Session(UUID.randomUUID(), person, means, device, now, now, now));
        if (means == Means.LINK || means == Means.OIDC) {
            secondFactor.note(person);
        }
        trail.appendForInstallation(new Act(
                "identity.log.signedIn",
                Act.subject("identity.log.person", person.value().toString()),
                Changes.none()
                        .field("identity.session.means", null, means.name())
                        .payload()));
        return token;
    }

    /// The session of a browser that bears `token`, if it goes on; from now on it has been seen.
    @Transactional
    public Optional<Session> resume(Secret token) {
        Instant now = clock.instant();
        Optional<Session> session = store.find(token.hash()).filter(found -> !found.isOverAt(now));
        if (session.filter(found -> found.seen().plus(NOTED).isBefore(now)).isPresent()) {
            store.see(token.hash(), now);
        }
        return session;
    }

    /// The sessions of a person that go on, the latest first.
    @Transactional(readOnly = true)
    public List<Session> of(PersonId person) {
        Instant now = clock.instant();
        return store.of(person).stream()
                .filter(session -> !session.isOverAt(now))
                .toList();
    }

    /// Ends the session that `token` stands for.
    @Transactional
    public void end(Secret token) {
        store.remove(token.hash());
    }

    /// Ends one of a person's sessions.
    @Transactional
    public void end(PersonId person, UUID id) {
        store.remove(person, id);
    }

    /// Ends all of a person's sessions.
    @Transactional
    public void endAll(PersonId person) {
        store.removeAll(person);
        trail.appendForInstallation(Act.of(
                "identity.log.signedOut",
                Act.subject("identity.log.person", person.value().toString())));
    }
}
