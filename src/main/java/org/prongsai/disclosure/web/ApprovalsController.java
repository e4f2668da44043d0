package org.prongsai.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.audit.ActorNames;
import org.prongsai.disclosure.Approvals;
import org.prongsai.disclosure.ChainStep;
import org.prongsai.disclosure.NoMove;
import org.prongsai.disclosure.Submission;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What waits for the visitor, to be approved one by one or several at once.
@Controller
@DecidesDisclosures
@RequestMapping("/agencies/{agency}/{year}/disclosures/approvals")
class ApprovalsController {
    private final Agencies agencies;
    private final YearItems.Asker items;
    private final Approvals approvals;
    private final Hands.Asker hands;
    private final EvidenceLinks links;
    private final ActorNames names;
    private final CurrentPerson current;

    ApprovalsController(
            Agencies agencies,
            YearItems.Asker items,
            Approvals approvals,
            Hands.Asker hands,
            EvidenceLinks links,
            ActorNames names,
            CurrentPerson current) {
        this.agencies = agencies;
        this.items = items;
        this.approvals = approvals;
        this.hands = hands;
        this.links = links;
        this.names = names;
        this.current = current;
    }

    /// @param count how many were just approved
    /// @param left  how many of those that were chosen could not be
    @GetMapping
    ModelAndView approvals(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "-1") int count,
            @RequestParam(defaultValue = "0") int left,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Words words = visit.words();
        Hands held = hands.of(at);
        List<Item> waiting = items.of(at).items().stream()
                .filter(item -> held.deciding(item.known(), item.unitId()).isPresent())
                .toList();
        List<Item> others = waiting.stream().filter(item -> !isOwn(item)).toList();
        return Answer.page(
                "disclosure/approvals",
                new ApprovalsPage(
                        words.text(
                                "disclosure.approvals.lead",
                                words.pick(at.agency().name()),
                                words.year(at.year())),
                        List.of(ItemText.all(at, words)),
                        count < 0 ? null : words.text("disclosure.approvals.told", count),
                        left == 0 ? null : words.text("disclosure.approvals.left", left),
                        groups(at, others, words),
                        waiting.size() - others.size(),
                        ItemText.path(at) + "/approvals"));
    }

    /// Approves several; what moved meanwhile stays where it is.
    ///
    /// @param codes of the items
    @PostMapping
    ModelAndView approve(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam ChainStep step,
            @RequestParam(defaultValue = "") List<String> codes) {
        AgencyYear at = agencies.year(agency, year);
        Hands held = hands.of(at);
        YearItems known = items.of(at);
        int approved = 0;
        for (String code : codes) {
            if (held.hold(step, known.require(code).unitId()) && approve(at, code, step)) {
                approved++;
            }
        }
        return Answer.seeOther(
                ItemText.path(at) + "/approvals?count=" + approved + "&left=" + (codes.size() - approved));
    }

    private boolean approve(AgencyYear at, String code, ChainStep step) {
        try {
            approvals.approve(at.agency().id(), at.year(), code, step, person(), "");
            return true;
        } catch (NoMove _) {
            return false;
        }
    }

    private List<ApprovalsPage.Group> groups(AgencyYear at, List<Item> waiting, Words words) {
        List<UUID> senders = waiting.stream()
                .flatMap(item -> Stream.ofNullable(item.known().submission()))
                .map(sent -> sent.by().value())
                .distinct()
                .toList();
        Map<UUID, Bilingual> called = senders.isEmpty() ? Map.of() : names.names(senders);
        var groups = new ArrayList<ApprovalsPage.Group>();
        for (ChainStep step : ChainStep.values()) {
            List<ApprovalsPage.Waiting> items = waiting.stream()
                    .filter(item -> item.known().state() == step.waiting())
                    .map(item -> waiting(at, item, called, words))
                    .toList();
            if (!items.isEmpty()) {
                groups.add(new ApprovalsPage.Group(
                        step.name(), words.text("disclosure.approvals.as", ItemText.step(step, words)), items));
            }
        }
        return groups;
    }

    private ApprovalsPage.Waiting waiting(AgencyYear at, Item item, Map<UUID, Bilingual> called, Words words) {
        Submission sent = item.known().submission();
        Bilingual name = sent == null ? null : called.get(sent.by().value());
        return new ApprovalsPage.Waiting(
                item.code(),
                words.pick(item.rule().title()),
                ItemText.path(at, item.code()),
                ItemText.unit(item.unit(), words),
                sent == null
                        ? ""
                        : words.text(
                                "disclosure.approvals.sent",
                                name == null ? words.lookup("disclosure.someone") : words.pick(name),
                                words.moment(sent.at())),
                item.known().evidence().stream()
                        .map(one ->
                                new ApprovalsPage.Link(one.id(), links.href(one), EvidenceLinks.label(one), one.note()))
                        .toList());
    }

    private boolean isOwn(Item item) {
        Submission sent = item.known().submission();
        return sent != null && sent.by().equals(person());
    }

    private PersonId person() {
        return current.id().orElseThrow();
    }
}
