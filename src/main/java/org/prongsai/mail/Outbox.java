package org.prongsai.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where letters are put, within the transaction that has them sent.
@Service
public class Outbox {
    private final MessageStore store;
    private final Preferences preferences;
    private final List<Carrier> carriers;
    private final SchedulerClient jobs;
    private final Clock clock;
    private final Words words = Words.in(Language.TH);

    Outbox(MessageStore store, Preferences preferences, List<Carrier> carriers, SchedulerClient jobs, Clock clock) {
        this.store = store;
        this.preferences = preferences;
        this.carriers = carriers;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Whether letters leave this installation at all.
    public boolean isOn() {
        return carriers.stream().anyMatch(Carrier::isOn);
    }

    /// Whether mail leaves it.
    public boolean mails() {
        return carriers.stream().anyMatch(carrier -> carrier.channel() == Channel.MAIL && carrier.isOn());
    }

    /// Has `letter` sent after this transaction, when its person is not at rest; nothing happens if he does not want
    /// it, if it was put here before, or if neither mail nor LINE is set up. What is urgent goes by mail alone.
    ///
    /// @throws IllegalArgumentException if the letter's template has no texts
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Letter letter) {
        if (!words.has(letter.template() + ".subject") || !words.has(letter.template() + ".text")) {
            throw new IllegalArgumentException("no texts for " + letter.template());
        }
        if (!isOn()) {
            return;
        }
        Preference preference = preferences.of(letter.person());
        if (!preference.wants(letter.urgency())) {
            return;
        }
        Instant now = clock.instant();
        Instant due = preference.next(letter.urgency(), now);
        for (Carrier carrier : carriers) {
            if (carrier.isOn() && (carrier.channel() == Channel.MAIL || letter.urgency() != Urgency.AT_ONCE)) {
                put(new Message(letter, carrier.channel(), Message.State.WAITING, due, 0), now);
            }
        }
    }

    /// Has `letter` sent by mail alone, at a decent hour, to somebody who need not have an account.
    ///
    /// @throws IllegalStateException if no mail leaves this installation, which [#mails] says before
    @Transactional(propagation = Propagation.MANDATORY)
    public void mail(Letter letter) {
        if (!mails()) {
            throw new IllegalStateException("no mail leaves this installation");
        }
        Instant now = clock.instant();
        Instant due = preferences.of(letter.person()).next(letter.urgency(), now);
        put(new Message(letter, Channel.MAIL, Message.State.WAITING, due, 0), now);
    }

    /// What became of mails of the current agency, by the ids of their letters; those that were deleted are not there.
    @Transactional(readOnly = true)
    public Map<UUID, Fate> fates(UUID agency, Collection<UUID> letters) {
        return store.fates(agency, letters);
    }

    private void put(Message message, Instant now) {
        if (store.add(message, now)) {
            jobs.scheduleIfNotExists(MailJob.SEND.instance(message.key().text()).scheduledTo(message.due()));
        }
    }
}
