package org.prongsai.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Snapshot;
import org.prongsai.disclosure.Snapshots;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.fetcher.Fetched;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the program saw at the addresses of an item.
@Controller
@ReadsDisclosures
@RequestMapping("/agencies/{agency}/{year}/disclosures/{code}")
class SnapshotController {
    private final Agencies agencies;
    private final YearItems.Asker items;
    private final Snapshots snapshots;
    private final SeenViews views;

    SnapshotController(Agencies agencies, YearItems.Asker items, Snapshots snapshots, SeenViews views) {
        this.agencies = agencies;
        this.items = items;
        this.snapshots = snapshots;
        this.views = views;
    }

    /// Wants the addresses of the item to be looked at now.
    @PreparesDisclosures
    @PostMapping("/check")
    ModelAndView check(@PathVariable String agency, @PathVariable int year, @PathVariable String code) {
        AgencyYear at = agencies.year(agency, year);
        items.of(at).require(code);
        snapshots.ask(at.agency().id(), at.year(), code, Snapshot.Occasion.ASKED);
        return Answer.seeOther(ItemText.path(at, code) + "?told=asked#checks");
    }

    @GetMapping("/snapshots/{id}")
    ModelAndView snapshot(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @PathVariable UUID id,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = items.of(at).require(code);
        Snapshot snapshot = snapshots.require(at.agency().id(), id);
        Snapshot.Taken taken = snapshot.taken();
        if (taken == null || !snapshot.code().equals(code)) {
            throw new NoSuchElementException("nothing was taken yet: " + id);
        }
        return Answer.page("disclosure/snapshot", page(at, item, snapshot, taken, visit.words()));
    }

    private SnapshotPage page(AgencyYear at, Item item, Snapshot snapshot, Snapshot.Taken taken, Words words) {
        return new SnapshotPage(
                words.text("disclosure.snapshot.title", words.moment(taken.at())),
                List.of(
                        ItemText.all(at, words),
                        new Crumb(ItemText.title(item.rule(), words), ItemText.path(at, item.code()))),
                Findings.sum(taken, words),
                Findings.change(taken.change(), words),
                facts(snapshot, taken, words),
                Findings.of(taken, item.rule(), words),
                views.downloads(snapshot, taken, words),
                views.shown(words.lookup("disclosure.snapshot.now"), taken, words),
                then(at, snapshot, words));
    }

    private SnapshotPage.@Nullable Shown then(AgencyYear at, Snapshot now, Words words) {
        return snapshots.of(at.agency().id(), at.year(), now.code()).stream()
                .filter(one ->
                        one.evidence().equals(now.evidence()) && !one.id().equals(now.id()))
                .filter(one -> one.occasion() == Snapshot.Occasion.SUBMITTED && isBefore(one, now))
                .findFirst()
                .flatMap(one -> Optional.ofNullable(
                        snapshots.require(at.agency().id(), one.id()).taken()))
                .map(one -> views.shown(words.text("disclosure.snapshot.then", words.moment(one.at())), one, words))
                .orElse(null);
    }

    private static boolean isBefore(Snapshot one, Snapshot other) {
        return one.taken() != null
                && other.taken() != null
                && one.taken().at().isBefore(other.taken().at());
    }

    private static List<Fact> facts(Snapshot snapshot, Snapshot.Taken taken, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("disclosure.address"), snapshot.address()));
        facts.add(Fact.of(
                words.lookup("disclosure.snapshot.occasion"),
                words.lookup("disclosure.occasion." + snapshot.occasion().name().toLowerCase(Locale.ROOT))));
        List<Fetched.Hop> hops = taken.fetched().hops();
        if (!hops.isEmpty()) {
            Fetched.Hop last = hops.getLast();
            if (!last.address().equals(snapshot.address())) {
                facts.add(Fact.of(words.lookup("disclosure.snapshot.last"), last.address()));
            }
            if (last.certificate() != null) {
                facts.add(Fact.of(words.lookup("disclosure.snapshot.certificate"), last.certificate()));
            }
        }
        if (taken.fetched().outcome() instanceof Fetched.Answered answer) {
            facts.add(Fact.of(words.lookup("disclosure.snapshot.status"), Integer.toString(answer.status())));
            facts.add(Fact.of(words.lookup("disclosure.snapshot.size"), words.count(answer.bytes())));
            facts.add(Fact.of(words.lookup("disclosure.sha256"), answer.sha256()));
        }
        return facts;
    }
}
