package org.prongsai.survey.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prongsai.survey.Questionnaire;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;

/// The languages that those who answer can choose beside the product's own, remembered for some seconds so that a page
/// costs no query. Which one somebody chooses is kept nowhere (decision 43).
@Service
public class OfferedLanguages {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final TranslationStore store;
    private final Translations translations;
    private final Clock clock;

    /// By the questionnaire itself, as the pages that are printed of it.
    private final Cache<Questionnaire, Fitting> fitting =
            Caffeine.newBuilder().weakKeys().maximumSize(500).build();

    private volatile @Nullable Known known;

    OfferedLanguages(TranslationStore store, Translations translations, Clock clock) {
        this.store = store;
        this.translations = translations;
        this.clock = clock;
    }

    /// @param states of what is released
    private record Known(List<String> states, List<SpokenTexts> all, Instant since) {}

    private record Fitting(List<SpokenTexts> from, List<SpokenTexts> found) {}

    /// Those in which a questionnaire can be answered: its questions and choices are whole in them.
    public List<SpokenTexts> of(Questionnaire questionnaire) {
        List<SpokenTexts> all = released();
        Fitting before = fitting.getIfPresent(questionnaire);
        if (before != null && before.from().equals(all)) {
            return before.found();
        }
        List<SpokenTexts> found = best(all, one -> one.fits(questionnaire));
        fitting.put(questionnaire, new Fitting(all, found));
        return found;
    }

    /// Those of any questionnaire, for pages that know none.
    public List<SpokenTexts> any() {
        return best(released(), _ -> true);
    }

    /// What is kept of a language, released or not, and what it is about.
    public record Draft(FiscalYear year, String instrument, Questionnaire questionnaire, SpokenTexts texts) {}

    /// A translation as it stands, to be looked at.
    ///
    /// @param id which only the pages of the commission name
    public Optional<Draft> draft(UUID id) {
        return store.find(id)
                .map(one -> new Draft(
                        one.year(),
                        one.instrument(),
                        translations.questionnaire(one.year(), one.instrument()),
                        SpokenTexts.of(one.language(), "draft." + id + "." + one.version(), one.texts())));
    }

    /// The first of each language, which is that of the latest year.
    private static List<SpokenTexts> best(List<SpokenTexts> all, Predicate<SpokenTexts> wanted) {
        Map<FurtherLanguage, SpokenTexts> first = new EnumMap<>(FurtherLanguage.class);
        all.stream().filter(wanted).forEach(one -> first.putIfAbsent(one.language(), one));
        return List.copyOf(first.values());
    }

    /// The same texts while nothing changes. Two readers at once may both read them; either is right.
    private List<SpokenTexts> released() {
        Known before = known;
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.since().plus(FRESH))) {
            return before.all();
        }
        List<String> states = store.releasedStates();
        List<SpokenTexts> all = before != null && before.states().equals(states) ? before.all() : read();
        known = new Known(states, all, now);
        return all;
    }

    private List<SpokenTexts> read() {
        var all = new ArrayList<SpokenTexts>();
        for (Translation one : store.released()) {
            var released = one.released();
            if (released != null) {
                all.add(SpokenTexts.of(one.language(), one.id() + "." + one.version(), released));
            }
        }
        return List.copyOf(all);
    }
}
