package org.prongsai.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a message out of the outbox and writes down what became of it.
@Service
class Outgoing {
    /// How long to wait after each failed attempt; after the last one the message is given up.
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private static final int AT_ONCE = 2;

    private final MessageStore store;
    private final Preferences preferences;
    private final Clock clock;

    Outgoing(MessageStore store, Preferences preferences, Clock clock) {
        this.store = store;
        this.preferences = preferences;
        this.clock = clock;
    }

    /// What to do with a message now.
    sealed interface Claim {
        /// Hand it over, and then say how that went.
        record Ready(Message message) implements Claim {}

        /// Come again.
        record Later(Instant at) implements Claim {}

        /// It is done with.
        record Nothing() implements Claim {}
    }

    /// Takes a message to hand it over.
    ///
    /// A message that is taken already belongs to a run that ended before it could say how it went. LINE knows a
    /// letter that comes twice, so it is taken again; a mail server need not, so a mail is left as it is.
    @Transactional
    public Claim claim(Message.Key key) {
        var found = store.lock(key).orElse(null);
        return found == null ? new Claim.Nothing() : claim(found);
    }

    private Claim claim(Message message) {
        return switch (message.state()) {
            case WAITING -> take(message);
            case SENDING -> message.channel() == Channel.LINE ? take(message) : inDoubt(message);
            case SENT, FAILED, UNSURE, DROPPED -> new Claim.Nothing();
        };
    }

    private Claim take(Message message) {
        Preference preference = preferences.of(message.letter().person());
        Instant now = clock.instant();
        Instant due = preference.next(message.letter().urgency(), now);
        if (!preference.wants(message.letter().urgency())) {
            store.save(in(message, Message.State.DROPPED), null);
            return new Claim.Nothing();
        }
        if (due.isAfter(now)) {
            store.save(
                    new Message(message.letter(), message.channel(), message.state(), due, message.attempts()), null);
            return new Claim.Later(due);
        }
        var taken = new Message(
                message.letter(), message.channel(), Message.State.SENDING, message.due(), message.attempts() + 1);
        store.save(taken, null);
        return new Claim.Ready(taken);
    }

    private Claim inDoubt(Message message) {
        store.save(in(message, Message.State.UNSURE), "ended while it was handed over");
        return new Claim.Nothing();
    }

    /// The message was handed over.
    @Transactional
    public void sent(Message message) {
        store.save(in(message, Message.State.SENT), null);
    }

    /// The person cannot be reached this way.
    @Transactional
    public void drop(Message message) {
        store.save(in(message, Message.State.DROPPED), null);
    }

    /// The message was not taken; says when to try again, or that it is given up.
    @Transactional
    public Claim failed(Message message, Carrier.Undelivered fault) {
        String error = String.valueOf(fault.getMessage());
        if (fault.isForGood() || message.attempts() > attempts(message)) {
            store.save(in(message, Message.State.FAILED), error);
            return new Claim.Nothing();
        }
        Instant next = preferences
                .of(message.letter().person())
                .next(message.letter().urgency(), clock.instant().plus(WAITS.get(message.attempts() - 1)));
        store.save(
                new Message(message.letter(), message.channel(), Message.State.WAITING, next, message.attempts()),
                error);
        return new Claim.Later(next);
    }

    /// A code that comes late is void.
    private static int attempts(Message message) {
        return message.letter().urgency() == Urgency.AT_ONCE ? AT_ONCE : WAITS.size();
    }

    private static Message in(Message message, Message.State state) {
        return new Message(message.letter(), message.channel(), state, message.due(), message.attempts());
    }
}
