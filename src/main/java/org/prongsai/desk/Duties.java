package org.prongsai.desk;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The duties of one agency: kept as they are raised and settled, within the transaction that raises or
/// settles them.
@Service
class Duties {
    private final DutyStore store;
    private final Telling telling;
    private final Clock clock;

    Duties(DutyStore store, Telling telling, Clock clock) {
        this.store = store;
        this.telling = telling;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise(DutyRaised raised) {
        if (store.add(raised, clock.instant())) {
            telling.of(raised);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(DutySettled settled) {
        store.settle(settled, clock.instant());
    }

    /// Opens a notice, which settles it.
    ///
    /// @return path of its page
    /// @throws NoSuchElementException if these hold no such notice
    @Transactional
    public String read(UUID agency, UUID id, List<Holder> holders, UUID reader) {
        Duty duty = store.find(agency, id, holders)
                .filter(Duty::notice)
                .orElseThrow(() -> new NoSuchElementException("no notice " + id));
        store.settle(new DutySettled(agency, id, reader), clock.instant());
        return duty.link();
    }

    /// Passes what waits for one person on to another, within the transaction that hands over.
    @Transactional(propagation = Propagation.MANDATORY)
    public int pass(UUID agency, UUID leaver, UUID successor) {
        return store.pass(agency, leaver, successor);
    }

    @Transactional(readOnly = true)
    public List<Duty> waiting(UUID agency, List<Holder> holders) {
        return store.waiting(agency, holders);
    }

    @Transactional(readOnly = true)
    public long count(UUID agency, List<Holder> holders) {
        return store.count(agency, holders);
    }

    @Transactional(readOnly = true)
    public List<Duty> sent(UUID agency, UUID person) {
        return store.sent(agency, person);
    }
}
