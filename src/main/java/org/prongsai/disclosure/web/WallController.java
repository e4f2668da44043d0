package org.prongsai.disclosure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.prongsai.calendar.Gates;
import org.prongsai.calendar.WindowKind;
import org.prongsai.calendar.Windows;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.WhereJudged;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The wall of an agency's disclosure items.
@Controller
@ReadsDisclosures
@RequestMapping("/agencies/{agency}/{year}/disclosures")
class WallController {
    private final Agencies agencies;
    private final YearItems.Asker items;
    private final Disclosures disclosures;
    private final Hands.Asker hands;
    private final Windows windows;
    private final Gates gates;
    private final WhereJudged where;
    private final Clock clock;

    WallController(
            Agencies agencies,
            YearItems.Asker items,
            Disclosures disclosures,
            Hands.Asker hands,
            Windows windows,
            Gates gates,
            WhereJudged where,
            Clock clock) {
        this.agencies = agencies;
        this.items = items;
        this.disclosures = disclosures;
        this.hands = hands;
        this.windows = windows;
        this.gates = gates;
        this.where = where;
        this.clock = clock;
    }

    /// @param show  which items
    /// @param told  what was just done
    /// @param count to how many items
    @GetMapping
    ModelAndView wall(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "0") int count,
            Visit visit) {
        return Answer.page(
                "disclosure/wall", view(agencies.year(agency, year), visit).page(WallView.Show.of(show), told, count));
    }

    /// Carries last year's evidence over to the items that have none.
    @PreparesDisclosures
    @PostMapping("/carry-over")
    ModelAndView carryOver(@PathVariable String agency, @PathVariable int year, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        List<String> codes = view(at, visit).carried().map(YearItems.Item::code).toList();
        int carried = disclosures.carryOver(at.agency().id(), at.year(), codes);
        return Answer.seeOther(ItemText.path(at) + "?told=carried&count=" + carried);
    }

    private WallView view(AgencyYear at, Visit visit) {
        Map<String, Disclosure> before = at.year()
                .earlier()
                .map(last -> disclosures.of(at.agency().id(), last))
                .orElse(Map.of());
        YearItems year = items.of(at);
        var tiles = new WallTiles(
                year.items(),
                gates.of(at.agency().id(), at.year()),
                windows.find(at.year(), WindowKind.EVIDENCE).orElse(null),
                LocalDate.now(clock),
                visit.words());
        return new WallView(
                at, year, before, hands.of(at), tiles, where.of(at.year()).here(), visit);
    }
}
