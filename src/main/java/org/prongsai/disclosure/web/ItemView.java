package org.prongsai.disclosure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.ChainStep;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.ItemMove;
import org.prongsai.disclosure.OwnPage;
import org.prongsai.disclosure.Submission;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.PersonId;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Step;

/// Lays a disclosure item out.
final class ItemView {
    private final AgencyYear at;
    private final Item item;
    private final Disclosure known;
    private final ItemTerms terms;
    private final Hands hands;
    private final @Nullable PersonId visitor;
    private final List<OwnPage> offered;
    private final List<Fact> above;
    private final EvidenceView evidence;
    private final OutcomeView outcome;
    private final HistoryView history;
    private final Visit visit;
    private final Words words;
    private final String path;

    /// @param offered pages of this program that can become evidence
    /// @param links   where evidence is opened
    /// @param above   what modules above know of the item
    ItemView(
            AgencyYear at,
            Item item,
            ItemTerms terms,
            ItemPast past,
            Hands hands,
            @Nullable PersonId visitor,
            List<OwnPage> offered,
            EvidenceLinks links,
            List<Fact> above,
            Visit visit) {
        this.at = at;
        this.item = item;
        this.known = item.known();
        this.terms = terms;
        this.hands = hands;
        this.visitor = visitor;
        this.offered = List.copyOf(offered);
        this.above = List.copyOf(above);
        this.visit = visit;
        this.words = visit.words();
        this.path = ItemText.path(at, item.code());
        this.evidence = new EvidenceView(at, item, past, links, visit);
        this.outcome = new OutcomeView(at, known, terms.judging(), visit);
        this.history = new HistoryView(past, path, words);
    }

    ItemPage page(String told, String undo, String refused) {
        Optional<ChainStep> preparing = hands.preparing(item.unitId());
        boolean edits = preparing.isPresent() && known.state().isOpen();
        Optional<ChainStep> deciding = hands.deciding(known, item.unitId());
        return new ItemPage(
                ItemText.title(item.rule(), words),
                ItemText.badge(known, words),
                List.of(ItemText.all(at, words)),
                ItemText.told(told, words),
                undo.matches("evidence/[0-9a-f-]{36}/(?:restore|unconfirm)|unfile|unjudge|withdraw|unsettle")
                        ? path + "/" + undo
                        : null,
                ItemText.refusal(refused, words),
                known.returned()
                        .map(decision -> words.text(
                                "disclosure.returned.by",
                                ItemText.step(decision.step(), words),
                                words.moment(decision.at()),
                                decision.reason()))
                        .orElse(null),
                facts(),
                item.rule().help() == null ? null : words.pick(item.rule().help()),
                item.rule().components().stream().map(words::pick).toList(),
                known.evidence().stream().map(evidence::looked).toList(),
                edits
                        ? offered.stream()
                                .map(page -> new ItemPage.Offered(page.id(), page.label(), page.path()))
                                .toList()
                        : List.of(),
                edits,
                preparing.isPresent() && !known.evidence().isEmpty(),
                known.remark(),
                evidence.last(),
                steps(),
                edits && !known.evidence().isEmpty()
                        ? preparing
                                .map(step -> words.text(
                                        "disclosure.submit",
                                        ItemText.step(terms.chain().after(step), words)))
                                .orElse(null)
                        : null,
                deciding.filter(_ -> !isOwn())
                        .map(step -> words.text("disclosure.approve", ItemText.step(step, words)))
                        .orElse(null),
                deciding.map(ChainStep::name).orElse(""),
                takesBack(),
                ways(deciding),
                outcome.facts(),
                outcome.appeal(),
                outcome.ways(),
                history.happenings(),
                history.papers(),
                path);
    }

    private boolean isOwn() {
        Submission sent = known.submission();
        return sent != null && sent.by().equals(visitor);
    }

    private boolean takesBack() {
        Submission sent = known.submission();
        return known.state().isWaiting()
                && isOwn()
                && sent != null
                && sent.decisions().isEmpty();
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(
                words.lookup("disclosure.group"),
                item.rule().group() + " " + words.pick(item.rule().groupLabel())));
        facts.add(Fact.of(words.lookup("disclosure.unit"), ItemText.unit(item.unit(), words)));
        facts.add(Fact.of(words.lookup("disclosure.stake"), ItemText.points(item.rule(), words)));
        facts.add(Fact.of(
                words.lookup("disclosure.period"), words.pick(item.rule().period())));
        facts.add(Fact.of(words.lookup("disclosure.gate"), words.date(terms.gate())));
        LocalDate filed = known.filedOn();
        if (filed != null) {
            facts.add(Fact.of(words.lookup("disclosure.filed"), words.date(filed)));
        }
        facts.addAll(above);
        return facts;
    }

    private List<Step> steps() {
        var labels = new ArrayList<>(terms.chain().steps().stream()
                .map(step -> ItemText.step(step, words))
                .toList());
        labels.add(words.lookup("disclosure.step.filed"));
        labels.add(words.lookup("disclosure.step.assessed"));
        int current = switch (known.state()) {
            case EMPTY, DRAFT -> 0;
            case WITH_UNIT_HEAD, WITH_INTEGRITY_OFFICER, WITH_APPROVER ->
                Math.max(
                        0, terms.chain().steps().indexOf(Hands.waitingFor(known).orElseThrow()));
            case APPROVED -> terms.chain().steps().size();
            case FILED -> terms.chain().steps().size() + 1;
            case ASSESSED, APPEALED, SETTLED -> labels.size();
        };
        return Step.steps(labels, current, path).stream()
                .map(step -> new Step(step.label(), step.state(), null))
                .toList();
    }

    private List<Action> ways(Optional<ChainStep> deciding) {
        var ways = new ArrayList<Action>();
        boolean keeps = visit.may(KeepsDisclosures.class);
        if (deciding.isPresent() && !isOwn()) {
            ways.add(Action.secondary(words.lookup("disclosure.return"), path + "/return"));
        }
        if (keeps && known.state().isWaiting()) {
            ways.add(Action.quiet(words.lookup("disclosure.paper.way"), path + "/paper"));
        }
        if (keeps && ItemMove.REOPEN.isPossible(known.state())) {
            ways.add(Action.quiet(words.lookup("disclosure.reopen"), path + "/reopen"));
        }
        return ways;
    }
}
