package org.prongsai.survey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What everybody may know of opened surveys, remembered for some seconds so that an answer costs no query.
///
/// Whether a survey still takes answers is asked of the database itself when one comes in.
@Service
public class Forms {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final FormStore store;
    private final Clock clock;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    Forms(FormStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Known(Form form, Instant since) {}

    /// The form of a survey that was opened.
    public Optional<Form> find(UUID survey) {
        Known remembered = known.get(survey);
        Instant now = clock.instant();
        if (remembered != null && now.isBefore(remembered.since().plus(FRESH))) {
            return Optional.of(remembered.form());
        }
        Optional<Form> found = store.find(survey);
        // the same form stays the same object, so that whoever drew a page from it finds it again
        found.ifPresent(form -> known.merge(
                survey,
                new Known(form, now),
                (old, fresh) -> old.form().equals(form) ? new Known(old.form(), now) : fresh));
        return found.map(form -> {
            Known kept = known.get(survey);
            return kept == null ? form : kept.form();
        });
    }

    /// All that were ever opened, by id.
    @Transactional(readOnly = true)
    public List<Form> all() {
        return store.all();
    }
}
