package org.prongsai.disclosure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.disclosure.Appeal;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.ItemMove;
import org.prongsai.disclosure.ItemState;
import org.prongsai.disclosure.Judgement;
import org.prongsai.disclosure.WhereJudged;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Icon;

/// Lays out what an item was judged to be, and the appeal against it.
final class OutcomeView {
    private final AgencyYear at;
    private final Disclosure known;
    private final WhereJudged.Way judging;
    private final Visit visit;
    private final Words words;
    private final String path;

    /// @param judging where the year is judged
    OutcomeView(AgencyYear at, Disclosure known, WhereJudged.Way judging, Visit visit) {
        this.at = at;
        this.known = known;
        this.judging = judging;
        this.visit = visit;
        this.words = visit.words();
        this.path = ItemText.path(at, known.code());
    }

    /// The verdict and what was said with it.
    List<Fact> facts() {
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

    List<Fact> appeal() {
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

    /// What whoever keeps the disclosures can do about it.
    List<Action> ways() {
        if (!visit.may(KeepsDisclosures.class)) {
            return List.of();
        }
        var ways = new ArrayList<Action>();
        ItemState state = known.state();
        if (!judging.here() && (ItemMove.JUDGE.isPossible(state) || state == ItemState.ASSESSED)) {
            ways.add(Action.secondary(
                    words.lookup(state == ItemState.ASSESSED ? "disclosure.judge.change" : "disclosure.judge"),
                    path + "/verdict"));
        }
        if (judging.takesAppeals()
                && state == ItemState.ASSESSED
                && known.verdict().filter(Judgement.Verdict.FAILED::equals).isPresent()) {
            ways.add(Action.secondary(words.lookup("disclosure.appeal.new"), path + "/appeal"));
        }
        if (state == ItemState.APPEALED) {
            if (!judging.here()) {
                ways.add(Action.secondary(words.lookup("disclosure.appeal.settle"), path + "/decision"));
            }
        }
        if (state == ItemState.APPEALED && judging.takesAppeals()) {
            ways.add(Action.quiet(words.lookup("disclosure.appeal.change"), path + "/appeal"));
        }
        if (known.verdict().filter(Judgement.Verdict.FAILED::equals).isPresent()) {
            ways.add(
                    Action.quiet(words.lookup("disclosure.whatif"), at.path("what-if") + "?" + known.code() + "=pass"));
        }
        return ways.stream()
                .map(way -> way.href().endsWith("/appeal") ? way.icon(Icon.EDIT) : way)
                .toList();
    }
}
