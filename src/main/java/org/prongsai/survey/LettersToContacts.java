package org.prongsai.survey;

import java.util.Optional;
import java.util.UUID;
import org.prongsai.mail.Addresses;
import org.prongsai.mail.PartSource;
import org.prongsai.web.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says, when a letter is handed over, where somebody on a roster can be reached and what his link is. The outbox
/// knows neither: its rows hold random ids only, and a link lives no longer than the handing over.
@Component
class LettersToContacts implements Addresses, PartSource {
    static final String NAME = "survey.link";

    private final LetterStore store;
    private final Invitations invitations;

    LettersToContacts(LetterStore store, Invitations invitations) {
        this.store = store;
        this.invitations = invitations;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Address> of(UUID contact) {
        return store.reachable(contact).map(known -> Address.ofGuest(known.email(), language(known.tongue())));
    }

    @Override
    public String name() {
        return NAME;
    }

    /// @param letter its id
    @Override
    @Transactional(readOnly = true)
    public Optional<String> text(String letter) {
        return store.addressed(UUID.fromString(letter))
                .flatMap(to -> invitations.link(to.agency(), to.survey(), to.contact()));
    }

    static Language language(Contact.Tongue tongue) {
        return switch (tongue) {
            case TH -> Language.TH;
            case EN -> Language.EN;
        };
    }
}
