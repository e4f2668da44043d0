package org.prongsai.audit;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.database.Tenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The trail of the current agency, to be read.
@Service
public class Log {
    private final EventStore store;

    Log(EventStore store) {
        this.store = store;
    }

    /// The agency whose log is read.
    ///
    /// @throws NoSuchElementException if the address names none
    static UUID agency() {
        return Tenant.current()
                .map(Tenant::agency)
                .orElseThrow(() -> new NoSuchElementException("a log without an agency"));
    }

    @Transactional(readOnly = true)
    public List<Event> read(LogQuery query) {
        return store.read(agency(), query);
    }

    /// What the filters offer.
    public record Known(List<String> actors, List<String> actions) {
        public Known {
            actors = List.copyOf(actors);
            actions = List.copyOf(actions);
        }
    }

    @Transactional(readOnly = true)
    public Known known() {
        return new Known(store.actors(agency()), store.actions(agency()));
    }
}
