package org.prongsai.identity;

import java.util.Optional;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.web.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// In which language each person reads pages and mails; Thai until he chose.
@Service
public class Languages {
    private final PersonStore store;
    private final Trail trail;

    Languages(PersonStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    /// The person's language.
    @Transactional(readOnly = true)
    public Language of(PersonId person) {
        return store.language(person).orElse(Language.TH);
    }

    /// Sets the person's language.
    @Transactional
    public void choose(PersonId person, Language wanted) {
        keep(person, store.language(person), wanted);
    }

    /// The language in which pages open for someone who has just come in.
    ///
    /// What he chose on the way in becomes his; so does, the first time, what the browser reads in.
    /// Otherwise a browser that others use, too, opens in his own.
    ///
    /// @param onTheWay chosen on a page of signing in
    /// @param browser  chosen in this browser at any time
    /// @return nothing, where nobody ever chose any
    @Transactional
    public Optional<Language> arrive(PersonId person, Optional<Language> onTheWay, Optional<Language> browser) {
        Optional<Language> kept = store.language(person);
        Optional<Language> shown = onTheWay.or(() -> kept.or(() -> browser));
        shown.ifPresent(language -> keep(person, kept, language));
        return shown;
    }

    private void keep(PersonId person, Optional<Language> before, Language wanted) {
        if (before.equals(Optional.of(wanted))) {
            return;
        }
        store.speak(person, wanted);
        trail.appendForInstallation(new Act(
                "identity.log.language.changed",
                Act.subject("identity.log.person", person.value().toString()),
                Changes.none()
                        .field("identity.language", before.map(Language::tag).orElse(null), wanted.tag())
                        .payload()));
    }
}
