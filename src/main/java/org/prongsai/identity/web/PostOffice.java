package org.prongsai.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.Holdings;
import org.prongsai.identity.Post;
import org.prongsai.identity.Posts;
import org.prongsai.identity.Staffing;
import org.prongsai.identity.Units;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// Gathers what the pages of posts show.
@Component
class PostOffice {
    private final Agencies agencies;
    private final Posts posts;
    private final Holdings holdings;
    private final Units units;
    private final Staffing staffing;
    private final Clock clock;

    PostOffice(Agencies agencies, Posts posts, Holdings holdings, Units units, Staffing staffing, Clock clock) {
        this.agencies = agencies;
        this.posts = posts;
        this.holdings = holdings;
        this.units = units;
        this.staffing = staffing;
        this.clock = clock;
    }

    Agency agency(String code) {
        return agencies.require(code);
    }

    /// @throws NoSuchElementException if there is no such post
    Post post(Agency agency, UUID id) {
        return posts.all(agency.id().value()).stream()
                .filter(post -> post.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no post " + id));
    }

    PostView.Office of(Agency agency) {
        UUID id = agency.id().value();
        return new PostView.Office(posts.all(id), holdings.all(id), units.all(agency.id()), staffing.all(id));
    }

    PostView view(Agency agency, Visit visit) {
        return new PostView(agency, of(agency), LocalDate.now(clock), visit);
    }
}
