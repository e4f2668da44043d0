package org.prongsai.survey.language;

import java.util.HashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.survey.Proposals;
import org.prongsai.survey.Questionnaire;
import org.prongsai.survey.Questionnaires;
import org.prongsai.survey.Survey;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Further languages of the surveys of a year: their texts, and what two people decide of them.
@Service
public class Translations {
    private final TranslationStore store;
    private final Proposals proposals;
    private final Trail trail;

    Translations(TranslationStore store, Proposals proposals, Trail trail) {
        this.store = store;
        this.proposals = proposals;
        this.trail = trail;
    }

    /// Why something is not done.
    public enum Refusal {
        /// Questions or choices are not translated.
        INCOMPLETE,
        /// Who asked for it cannot agree to it.
        SAME_PERSON,
        /// There is nothing to be decided.
        NOTHING
    }

    /// A text that a file brings.
    public record Wish(String key, Said said) {}

    /// The instruments that agencies are assessed by in a year.
    @Transactional(readOnly = true)
    public List<String> instruments(FiscalYear year) {
        return proposals.instruments(year).stream()
                .filter(code -> !code.equals(Survey.OWN))
                .toList();
    }

    /// What an instrument asks in a year.
    ///
    /// @throws NoSuchElementException if it is none of that year
    @Transactional(readOnly = true)
    public Questionnaire questionnaire(FiscalYear year, String instrument) {
        return Questionnaires.of(proposals.edition(year), instrument, true)
                .filter(_ -> !instrument.equals(Survey.OWN))
                .orElseThrow(() -> new NoSuchElementException("no instrument " + instrument + " in " + year));
    }

    /// All that there is to translate of an instrument.
    @Transactional(readOnly = true)
    public SourceTexts source(FiscalYear year, String instrument) {
        return SourceTexts.of(questionnaire(year, instrument));
    }

    /// Those of a year of which something is stored.
    @Transactional(readOnly = true)
    public List<Translation> of(FiscalYear year) {
        return store.of(year);
    }

    /// What there is of a language.
    @Transactional(readOnly = true)
    public Translation of(FiscalYear year, String instrument, FurtherLanguage language) {
        return store.find(year, instrument, language)
                .orElseGet(() -> Translation.none(UUID.randomUUID(), year, instrument, language));
    }

    /// Puts texts beside those that are stored, or in their place. It stays a draft until two people release it.
    ///
    /// @throws OptimisticLockingFailureException if it changed since `before` was read
    @Transactional
    public void store(Translation before, List<Wish> wishes, Hand by) {
        Translation stored = before;
        if (before.version() == 0) {
            store.add(before, by);
            stored = of(before.year(), before.instrument(), before.language());
        }
        if (!stored.texts().equals(before.texts())) {
            throw new OptimisticLockingFailureException("translation changed meanwhile: " + before.id());
        }
        var texts = new HashMap<>(stored.texts());
        wishes.forEach(wish -> texts.put(wish.key(), wish.said()));
        if (!texts.equals(stored.texts())) {
            store.texts(stored, texts, by);
            log("filled", stored, wishes.size());
        }
    }

    /// Asks for a release or a withdrawal.
    ///
    /// @return why it cannot be asked for; null if it is
    /// @throws OptimisticLockingFailureException if it changed since `before` was read
    @Transactional
    public @Nullable Refusal ask(Translation before, Decision wish, Hand by) {
        boolean sensible = wish == Decision.WITHDRAW
                ? before.released() != null
                : before.version() > 0 && !before.texts().equals(before.released());
        if (!sensible || before.wish() != null) {
            return Refusal.NOTHING;
        }
        if (wish == Decision.RELEASE && !before.isAnswerable(source(before.year(), before.instrument()))) {
            return Refusal.INCOMPLETE;
        }
        store.wish(before, wish, by);
        log(
                wish == Decision.RELEASE ? "release.asked" : "withdraw.asked",
                before,
                before.texts().size());
        return null;
    }

    /// Asks for it no longer.
    ///
    /// @throws OptimisticLockingFailureException if it changed since `before` was read
    @Transactional
    public void drop(Translation before) {
        if (before.wish() != null) {
            store.wish(before, null, null);
            log("dropped", before, before.texts().size());
        }
    }

    /// The second person agrees, and it is done.
    ///
    /// @return why it cannot be done; null if it is
    /// @throws OptimisticLockingFailureException if it changed since `before` was read
    @Transactional
    public @Nullable Refusal agree(Translation before, Hand by) {
        Decision wish = before.wish();
        Hand asked = before.asked();
        if (wish == null || asked == null) {
            return Refusal.NOTHING;
        }
        if (asked.who().equals(by.who())) {
            return Refusal.SAME_PERSON;
        }
        store.decide(before, by);
        log(
                wish == Decision.RELEASE ? "released" : "withdrawn",
                before,
                before.texts().size());
        return null;
    }

    private void log(String action, Translation about, int texts) {
        trail.appendForInstallation(new Act(
                "survey.log.language." + action,
                Act.subject(
                        "survey.log.language",
                        about.year().buddhistYear() + " " + about.instrument() + " "
                                + about.language().tag()),
                Changes.none()
                        .field("survey.log.language.texts", null, Integer.toString(texts))
                        .payload()));
    }
}
