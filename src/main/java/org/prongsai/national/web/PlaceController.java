package org.prongsai.national.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.KindProfile;
import org.prongsai.published.NationalFigures;
import org.prongsai.published.PublishedScore;
import org.prongsai.published.Ranking;
import org.prongsai.published.Release;
import org.prongsai.published.Releases;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Where an agency's published result stands: a card of the score board, and a page of its own.
@Controller
@OpenToSignedIn
class PlaceController {
    private final Releases releases;
    private final Agencies agencies;

    PlaceController(Releases releases, Agencies agencies) {
        this.releases = releases;
        this.agencies = agencies;
    }

    @GetMapping("/agencies/{agency}/{year}/place")
    ModelAndView place(@PathVariable String agency, @PathVariable int year, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(visit, "national/place", "national/place_card", page(at, visit));
    }

    private PlacePage page(AgencyYear at, Visit visit) {
        Words words = visit.words();
        Optional<Release> release = releases.standing(at.year());
        Optional<PublishedScore> score =
                release.flatMap(one -> releases.score(one, at.agency().code()));
        var crumbs = List.of(new Crumb(words.lookup("scoring.rail.board"), at.path("score")));
        if (release.isEmpty() || score.isEmpty()) {
            return new PlacePage(
                    words.lookup("national.place.title"),
                    words.lookup(release.isEmpty() ? "national.place.unpublished" : "national.place.notIn"),
                    crumbs,
                    List.of(),
                    List.of());
        }
        String site = "/" + words.language().tag() + "/" + at.year().buddhistYear();
        return new PlacePage(
                words.lookup("national.place.title"),
                words.lookup("national.place.lead"),
                crumbs,
                facts(at.agency(), score.get(), releases.figures(release.get()), words),
                List.of(
                        new Crumb(
                                words.lookup("national.place.public"),
                                site + "/agencies/" + at.agency().code()),
                        new Crumb(words.lookup("national.place.country"), site)));
    }

    private static List<Fact> facts(Agency agency, PublishedScore score, NationalFigures figures, Words words) {
        var facts = new ArrayList<Fact>();
        BigDecimal total = score.total();
        facts.add(Fact.of(
                words.lookup("national.place.total"),
                total == null ? words.lookup("national.place.withheld") : words.score(total)));
        String kind = words.pick(KindProfile.of(agency.kind()).name());
        Ranking.Place place = score.place();
        if (place != null) {
            facts.add(Fact.of(
                    words.text("national.place.rank", kind),
                    words.text(
                            place.isSure() ? "national.place.rank.sure" : "national.place.rank.range",
                            words.count(place.best()),
                            words.count(place.worst()),
                            words.count(place.of()))));
            facts.add(Fact.of(
                    words.lookup("national.place.percentile"),
                    words.text(
                            "national.place.percentile.of",
                            words.count(place.percentile()
                                    .setScale(0, RoundingMode.HALF_UP)
                                    .longValue()))));
        }
        NationalFigures.Group same = figures.kinds().get(agency.kind().name());
        if (same != null && same.spread().scored() > 0) {
            facts.add(mean(words.text("national.place.mean.kind", kind), same, words));
        }
        facts.add(mean(words.lookup("national.place.mean"), figures.whole(), words));
        return facts;
    }

    private static Fact mean(String label, NationalFigures.Group group, Words words) {
        return Fact.of(
                label,
                words.text(
                        "national.place.mean.of",
                        words.score(BigDecimal.valueOf(group.spread().mean()).setScale(2, RoundingMode.HALF_UP)),
                        words.count(group.spread().scored())));
    }
}
