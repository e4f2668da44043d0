package org.prongsai.disclosure.web;

import java.util.List;
import org.prongsai.disclosure.LiveEvidence;
import org.prongsai.disclosure.OwnPage;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of a disclosure item.
@Controller
@ReadsDisclosures
@RequestMapping("/agencies/{agency}/{year}/disclosures/{code}")
class ItemController {
    private final Agencies agencies;
    private final YearItems.Asker items;
    private final ItemTerms.Asker terms;
    private final ItemPast.Asker past;
    private final Hands.Asker hands;
    private final LiveEvidence live;
    private final EvidenceLinks links;
    private final ObjectProvider<ItemFacts> above;
    private final CurrentPerson current;

    ItemController(
            Agencies agencies,
            YearItems.Asker items,
            ItemTerms.Asker terms,
            ItemPast.Asker past,
            Hands.Asker hands,
            LiveEvidence live,
            EvidenceLinks links,
            ObjectProvider<ItemFacts> above,
            CurrentPerson current) {
        this.agencies = agencies;
        this.items = items;
        this.terms = terms;
        this.past = past;
        this.hands = hands;
        this.live = live;
        this.links = links;
        this.above = above;
        this.current = current;
    }

    /// @param told    what was just done
    /// @param undo    the end of the address that undoes it
    /// @param refused why nothing was done
    @GetMapping
    ModelAndView item(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String undo,
            @RequestParam(defaultValue = "") String refused,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = items.of(at).require(code);
        return Answer.page(
                "disclosure/item",
                new ItemView(
                                at,
                                item,
                                terms.of(at),
                                past.of(at, item),
                                hands.of(at),
                                current.id().orElse(null),
                                offered(at, code),
                                links,
                                above.stream()
                                        .flatMap(one -> one.of(at, item.rule(), visit).stream())
                                        .toList(),
                                visit)
                        .page(told, undo, refused));
    }

    /// Pages of this program that can become evidence of an item.
    private List<OwnPage> offered(AgencyYear at, String code) {
        return live.offers(at.agency().id(), at.year()).stream()
                .filter(offer -> offer.isFree() && offer.page().code().equals(code))
                .map(LiveEvidence.Offer::page)
                .toList();
    }
}
