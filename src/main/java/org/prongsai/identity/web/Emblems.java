package org.prongsai.identity.web;

import java.util.UUID;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agency;
import org.prongsai.identity.Crests;
import org.prongsai.web.Emblem;
import org.prongsai.web.Words;
import org.springframework.stereotype.Component;

/// Stands for an agency beside its name: its crest, or else a letter of its name.
@Component
class Emblems {
    private final Crests crests;

    Emblems(Crests crests) {
        this.crests = crests;
    }

    /// @param agency one at which the visitor holds a role
    Emblem of(Agency agency, Words words) {
        UUID id = agency.id().value();
        String href = new Tenant(id)
                .<String, RuntimeException>call(() -> crests.hash(id)
                        .map(hash -> agency.path() + "/crest/" + hash)
                        .orElse(""));
        return new Emblem(href.isEmpty() ? null : href, Emblem.initial(words.pick(agency.shortName())));
    }
}
