package org.prongsai.disclosure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Appeal;
import org.prongsai.disclosure.Chain;
import org.prongsai.disclosure.ChainStep;
import org.prongsai.disclosure.Decision;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Evidence;
import org.prongsai.disclosure.Gate;
import org.prongsai.disclosure.ItemMove;
import org.prongsai.disclosure.ItemState;
import org.prongsai.disclosure.Judgement;
import org.prongsai.disclosure.Snapshot;
import org.prongsai.disclosure.Submission;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Happening;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Step;
import org.prongsai.web.ui.Tone;

/// Lays a disclosure item out.
final class ItemView {
    private final AgencyYear at;
    private final Item item;
    private final Disclosure known;
    private final @Nullable Disclosure before;
    private final Chain chain;
    private final Hands hands;
    private final List<Submission> history;
    private final List<Snapshot> snapshots;
    private final Map<UUID, Bilingual> names;
    private final @Nullable PersonId visitor;
    private final Visit visit;
    private final Words words;
    private final String path;

    /// @param before  the item of the year before; null where nothing is known of it
    /// @param history its submissions, the newest first
    /// @param snapshots of its evidence, the newest first
    /// @param names   of everyone in the history
    ItemView(
            AgencyYear at,
            Item item,
            @Nullable Disclosure before,
            Chain chain,
            Hands hands,
            List<Submission> history,
            List<Snapshot> snapshots,
            Map<UUID, Bilingual> names,
            @Nullable PersonId visitor,
            Visit visit) {
        this.at = at;
        this.item = item;
        this.known = item.known();
        this.before = before;
        this.chain = chain;
        this.hands = hands;
        this.history = List.copyOf(history);
        this.snapshots = List.copyOf(snapshots);
        this.names = Map.copyOf(names);
        this.visitor = visitor;
        this.visit = visit;
        this.words = visit.words();
        this.path = ItemText.path(at, item.code());
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
                undo.matches("evidence/[0-9a-f-]{36}/restore|unfile|unjudge|withdraw|unsettle")
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
                known.evidence().stream().map(this::looked).toList(),
                edits,
                preparing.isPresent() && !known.evidence().isEmpty(),
                known.remark(),
                last(),
                steps(),
                edits && !known.evidence().isEmpty()
                        ? preparing
                                .map(step -> words.text("disclosure.submit", ItemText.step(chain.after(step), words)))
                                .orElse(null)
                        : null,
                deciding.filter(_ -> !isOwn())
                        .map(step -> words.text("disclosure.approve", ItemText.step(step, words)))
                        .orElse(null),
                deciding.map(ChainStep::name).orElse(""),
                takesBack(),
                ways(deciding),
                judged(),
                appeal(),
                judgement(),
                happenings(),
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
        facts.add(Fact.of(words.lookup("disclosure.gate"), words.date(Gate.of(at.year()))));
        LocalDate filed = known.filedOn();
        if (filed != null) {
            facts.add(Fact.of(words.lookup("disclosure.filed"), words.date(filed)));
        }
        return facts;
    }

    private static ItemPage.Shown shown(Evidence one) {
        return new ItemPage.Shown(one.id(), one.address(), one.note(), one.carried(), null);
    }

    /// Evidence with what the program saw there last.
    private ItemPage.Shown looked(Evidence one) {
        return new ItemPage.Shown(
                one.id(),
                one.address(),
                one.note(),
                one.carried(),
                new LookedView(item, snapshots, path, words).of(one));
    }

    private ItemPage.@Nullable Last last() {
        if (before == null || (before.evidence().isEmpty() && before.judgement() == null)) {
            return null;
        }
        Judgement judgement = before.judgement();
        return new ItemPage.Last(
                words.year(before.year()),
                judgement == null
                        ? null
                        : words.text(
                                "disclosure.last.said",
                                before.verdict()
                                        .map(verdict -> ItemText.verdict(verdict, words))
                                        .orElse(""),
                                judgement.comment().isEmpty() ? "–" : judgement.comment()),
                before.evidence().stream().map(ItemView::shown).toList(),
                ItemText.path(new AgencyYear(at.agency(), before.year()), item.code()));
    }

    private List<Step> steps() {
        var labels = new ArrayList<>(
                chain.steps().stream().map(step -> ItemText.step(step, words)).toList());
        labels.add(words.lookup("disclosure.step.filed"));
        labels.add(words.lookup("disclosure.step.assessed"));
        int current = switch (known.state()) {
            case EMPTY, DRAFT -> 0;
            case WITH_UNIT_HEAD, WITH_INTEGRITY_OFFICER, WITH_APPROVER ->
                Math.max(0, chain.steps().indexOf(Hands.waitingFor(known).orElseThrow()));
            case APPROVED -> chain.steps().size();
            case FILED -> chain.steps().size() + 1;
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

    private List<Fact> judged() {
        Judgement judgement = known.judgement();
        if (judgement == null) {
            return List.of();
        }
        return Stream.of(
                        Fact.of(
                                words.lookup("disclosure.verdict"),
                                ItemText.verdict(judgement.verdict(), words) + " · " + words.date(judgement.on())),
                        Fact.of(words.lookup("disclosure.comment"), judgement.comment()),
                        Fact.of(words.lookup("disclosure.recommendation"), judgement.recommendation()))
                .filter(fact -> !fact.equals(Fact.of(fact.name(), "")))
                .toList();
    }

    private List<Fact> appeal() {
        Appeal appeal = known.appeal();
        if (appeal == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("disclosure.appeal.ground"), appeal.ground()));
        LocalDate filed = appeal.filedOn();
        facts.add(Fact.of(
                words.lookup("disclosure.appeal.filed"),
                filed == null ? words.lookup("disclosure.appeal.filed.not") : words.date(filed)));
        Appeal.Ruling ruling = appeal.decision();
        if (ruling != null) {
            facts.add(Fact.of(
                    words.lookup("disclosure.appeal.decision"),
                    words.lookup("disclosure.appeal.outcome." + ruling.outcome().name()) + " · "
                            + words.date(ruling.on())));
            facts.add(Fact.of(words.lookup("disclosure.appeal.reason"), ruling.reason()));
        }
        facts.add(Fact.of(
                words.lookup("disclosure.appeal.public"),
                words.lookup(appeal.open() ? "disclosure.yes" : "disclosure.no")));
        return facts;
    }

    private List<Action> judgement() {
        if (!visit.may(KeepsDisclosures.class)) {
            return List.of();
        }
        var ways = new ArrayList<Action>();
        ItemState state = known.state();
        if (ItemMove.JUDGE.isPossible(state) || state == ItemState.ASSESSED) {
            ways.add(Action.secondary(
                    words.lookup(state == ItemState.ASSESSED ? "disclosure.judge.change" : "disclosure.judge"),
                    path + "/verdict"));
        }
        if (state == ItemState.ASSESSED
                && known.verdict().filter(Judgement.Verdict.FAILED::equals).isPresent()) {
            ways.add(Action.secondary(words.lookup("disclosure.appeal.new"), path + "/appeal"));
        }
        if (state == ItemState.APPEALED) {
            ways.add(Action.secondary(words.lookup("disclosure.appeal.settle"), path + "/decision"));
            ways.add(Action.quiet(words.lookup("disclosure.appeal.change"), path + "/appeal"));
        }
        if (known.verdict().filter(Judgement.Verdict.FAILED::equals).isPresent()) {
            ways.add(Action.quiet(words.lookup("disclosure.whatif"), at.path("what-if") + "?" + item.code() + "=pass"));
        }
        return ways.stream()
                .map(way -> way.href().endsWith("/appeal") ? way.icon(Icon.EDIT) : way)
                .toList();
    }

    private List<Happening> happenings() {
        var happenings = new ArrayList<Happening>();
        for (Submission sent : history) {
            sent.decisions().reversed().forEach(decision -> happenings.add(happening(decision)));
            happenings.add(new Happening(
                    words.moment(sent.at()),
                    words.text(
                            "disclosure.history.submitted",
                            sent.number(),
                            name(sent.by()),
                            ItemText.step(sent.actedAs(), words)),
                    words.counted("disclosure.addresses", sent.evidence().size()),
                    Tone.ACTION));
        }
        return happenings;
    }

    private Happening happening(Decision decision) {
        boolean approved = decision.outcome() == Decision.Outcome.APPROVED;
        Decision.Paper paper = decision.paper();
        return new Happening(
                words.moment(decision.at()),
                words.text(
                        approved ? "disclosure.history.approved" : "disclosure.history.returned",
                        name(decision.by()),
                        ItemText.step(decision.step(), words)),
                paper == null
                        ? decision.reason().isEmpty() ? null : decision.reason()
                        : words.text("disclosure.history.paper", paper.number(), words.date(paper.on())),
                approved ? Tone.GOOD : Tone.WARNING);
    }

    private String name(PersonId person) {
        Bilingual name = names.get(person.value());
        return name == null ? words.lookup("disclosure.someone") : words.pick(name);
    }
}
