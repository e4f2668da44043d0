package org.prongsai.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Handovers;
import org.prongsai.identity.Holdings;
import org.prongsai.identity.Posts;
import org.prongsai.identity.Units;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// Gathers what a person's page shows besides himself.
@Component
class PersonViews {
    private final Units units;
    private final Posts posts;
    private final Holdings holdings;
    private final Handovers handovers;
    private final Clock clock;

    PersonViews(Units units, Posts posts, Holdings holdings, Handovers handovers, Clock clock) {
        this.units = units;
        this.posts = posts;
        this.holdings = holdings;
        this.handovers = handovers;
        this.clock = clock;
    }

    PersonView of(Place place, Visit visit) {
        return new PersonView(
                place,
                place.agency() == null ? List.of() : units.all(new AgencyId(place.tenant())),
                posts.all(place.tenant()),
                holdings.all(place.tenant()),
                leaver -> handovers.planned(place.tenant(), leaver),
                LocalDate.now(clock),
                visit);
    }
}
