package org.prongsai.calendar.web;

import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.Feeds;
import org.prongsai.identity.Agency;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.web.SiteAddress;
import org.springframework.stereotype.Component;

/// The secret address by which the visitor follows a calendar.
@Component
class FeedAddress {
    private final Feeds feeds;
    private final CurrentPerson current;
    private final SiteAddress site;

    FeedAddress(Feeds feeds, CurrentPerson current, SiteAddress site) {
        this.feeds = feeds;
        this.current = current;
        this.site = site;
    }

    /// The whole address; null where he has none.
    @Nullable String of(Agency agency) {
        return current.id()
                .flatMap(person -> feeds.secret(agency.id(), person)
                        .map(secret -> site.of(FeedController.path(agency, person, secret))))
                .orElse(null);
    }
}
