package org.prongsai.identity.signin;

import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.People;
import org.prongsai.web.access.AccessRefused;
import org.prongsai.web.access.Buckets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Writes into the trail that someone was refused: never what he typed, and only so many a minute, so that nobody
/// floods
/// it. The next one says how many were left out.
@Service
public class Refusals {
    static final int PER_MINUTE = 30;

    private final People people;
    private final Trail trail;
    private final TransactionOperations transaction;
    private final Bucket room;
    private final AtomicLong leftOut = new AtomicLong();

    Refusals(People people, Trail trail, TransactionOperations transaction, Clock clock) {
        this.people = people;
        this.trail = trail;
        this.transaction = transaction;
        this.room = new Buckets(clock).of(PER_MINUTE, Duration.ofMinutes(1));
    }

    /// Someone was refused who gave this address; it is written down only as the person whose it is.
    public void signIn(Means means, String email) {
        write(() -> {
            String subject = people.byEmail(email)
                    .map(person -> Act.subject(
                            "identity.log.person", person.id().value().toString()))
                    .orElse("");
            return new Act(
                    "identity.log.signIn.refused",
                    subject,
                    counted()
                            .field("identity.session.means", null, means.name())
                            .payload());
        });
    }

    /// The same, where nobody said who he was.
    public void signIn(Means means) {
        signIn(means, "");
    }

    @EventListener
    void on(AccessRefused refused) {
        write(() -> new Act(
                "identity.log.access.refused",
                "",
                counted().field("identity.log.route", null, refused.route()).payload()));
    }

    private void write(java.util.function.Supplier<Act> act) {
        if (room.tryConsume(1)) {
            transaction.executeWithoutResult(_ -> trail.appendForInstallation(act.get()));
        } else {
            leftOut.incrementAndGet();
        }
    }

    private Changes counted() {
        long left = leftOut.getAndSet(0);
        return left == 0 ? Changes.none() : Changes.none().field("identity.log.leftOut", null, Long.toString(left));
    }
}
