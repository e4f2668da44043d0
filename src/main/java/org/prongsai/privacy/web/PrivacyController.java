package org.prongsai.privacy.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.privacy.Breaches;
import org.prongsai.privacy.Notices;
import org.prongsai.privacy.Requests;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The agency's privacy centre: requests, breaches and notices on one page.
@Controller
class PrivacyController {
    private final Agencies agencies;
    private final Requests requests;
    private final Breaches breaches;
    private final Notices notices;
    private final Clock clock;

    PrivacyController(Agencies agencies, Requests requests, Breaches breaches, Notices notices, Clock clock) {
        this.agencies = agencies;
        this.requests = requests;
        this.breaches = breaches;
        this.notices = notices;
        this.clock = clock;
    }

    @ReadsPrivacy
    @GetMapping("/agencies/{agency}/privacy")
    ModelAndView centre(@PathVariable String agency, @RequestParam(defaultValue = "") String told, Visit visit) {
        Agency found = agencies.require(agency);
        var view = new CentreView(found, visit, clock.instant());
        var id = found.id().value();
        return Answer.page(
                "privacy/centre",
                new CentrePage(
                        visit.words().pick(found.name()),
                        told(told, visit),
                        found.path() + "/privacy",
                        visit.may(KeepsPrivacy.class),
                        view.requests(requests.all(id)),
                        view.breaches(breaches.all(id)),
                        view.notices(form -> notices.current(id, form))));
    }

    private static @Nullable String told(String told, Visit visit) {
        String key = "privacy.told." + told;
        return visit.words().has(key) ? visit.words().lookup(key) : null;
    }
}
