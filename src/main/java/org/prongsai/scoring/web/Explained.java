package org.prongsai.scoring.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;
import org.prongsai.framework.Level;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.Outcome;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.StoredResult;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Explanation;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Figure;

/// Lays out how one node of a result came about.
final class Explained {
    private final StoredResult result;
    private final Shown shown;
    private final Words words;

    Explained(AgencyYear at, StoredResult result, Words words) {
        this.result = result;
        this.shown = Shown.stored(at, result.tree(), words);
        this.words = words;
    }

    /// The page of the node with this code or alias.
    ///
    /// @throws NoSuchElementException if the edition has no such node
    ExplainPage page(String code) {
        ScoredNode scored = result.tree().find(code).orElseThrow(() -> new NoSuchElementException("no node " + code));
        var answers = new Answers(scored, words);
        return new ExplainPage(
                shown.name(scored),
                words.text("scoring.explain.lead", words.year(shown.at().year())),
                crumbs(scored),
                result.tree().edition().isDraft(),
                shown.value(scored),
                shown.badge(scored),
                how(scored),
                reasons(scored),
                explanation(scored),
                answers.chart(),
                answers.table(),
                components(scored),
                facts(scored),
                origin());
    }

    private List<Crumb> crumbs(ScoredNode scored) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(words.lookup("scoring.rail.board"), shown.at().path("score")));
        for (ScoredNode above : above(result.tree().root(), scored)) {
            crumbs.add(new Crumb(
                    above.node().level() == Level.TOTAL
                            ? words.lookup("scoring.total")
                            : above.node().shownCode(),
                    shown.explanation(above)));
        }
        return crumbs;
    }

    private static List<ScoredNode> above(ScoredNode from, ScoredNode wanted) {
        for (ScoredNode child : from.children()) {
            if (child.code().equals(wanted.code())) {
                return List.of(from);
            }
            List<ScoredNode> rest = above(child, wanted);
            if (!rest.isEmpty()) {
                var way = new ArrayList<ScoredNode>(List.of(from));
                way.addAll(rest);
                return way;
            }
        }
        return List.of();
    }

    private String how(ScoredNode scored) {
        return switch (scored.outcome()) {
            case Outcome.Withheld _ -> words.lookup("scoring.how.withheld");
            case Outcome.LeftOut() -> words.lookup("scoring.how.leftOut");
            case Outcome.Scored(var _, var basis) ->
                switch (basis) {
                    case TALLIED ->
                        words.lookup(
                                scored.node().content() instanceof Content.Question question
                                                && question.polarity() == org.prongsai.framework.Polarity.NEGATIVE
                                        ? "scoring.how.tallied.negative"
                                        : "scoring.how.tallied");
                    case JUDGED -> words.lookup("scoring.how.judged");
                    case PUBLISHED -> words.lookup("scoring.how.published");
                    case COMPUTED -> words.lookup(isPlain(scored) ? "scoring.how.mean" : "scoring.how.weighted");
                };
        };
    }

    private static boolean isPlain(ScoredNode scored) {
        return scored.children().stream()
                        .map(child -> child.node().weight())
                        .distinct()
                        .count()
                == 1;
    }

    private List<String> reasons(ScoredNode scored) {
        return scored.outcome() instanceof Outcome.Withheld(var reasons)
                ? reasons.stream().map(reason -> Reasons.text(reason, words)).toList()
                : List.of();
    }

    private @Nullable Explanation explanation(ScoredNode scored) {
        if (scored.children().isEmpty()) {
            return null;
        }
        BigFraction whole = scored.children().stream()
                .filter(child -> !(child.outcome() instanceof Outcome.LeftOut))
                .map(child -> child.node().weight())
                .reduce(BigFraction.ZERO, BigFraction::add);
        return new Explanation(
                scored.children().stream().map(child -> line(child, whole)).toList(),
                new Explanation.Line(
                        words.lookup("scoring.explain.result"),
                        scored.score()
                                .map(Explained::long6)
                                .map(text -> words.text("scoring.explain.rounded", text))
                                .orElse(null),
                        Figure.plain(shown.value(scored))));
    }

    private Explanation.Line line(ScoredNode child, BigFraction whole) {
        String formula = child.score()
                .map(score -> words.text(
                        "scoring.explain.line",
                        Rounding.shown(score),
                        fraction(child.node().weight().divide(whole)),
                        Rounding.halfUp(score.multiply(child.node().weight()).divide(whole), 4)
                                .toPlainString()))
                .orElse(null);
        return new Explanation.Line(shown.name(child), formula, shown.figure(child));
    }

    /// A weight as people write it: `30/100`, `1/6`.
    private static String fraction(BigFraction share) {
        BigFraction percent = share.multiply(100);
        return percent.getDenominator().equals(java.math.BigInteger.ONE)
                ? percent.getNumerator() + "%"
                : share.getNumerator() + "/" + share.getDenominator();
    }

    private static String long6(BigFraction score) {
        return Rounding.halfUp(score, 6).toPlainString();
    }

    private List<String> components(ScoredNode scored) {
        return scored.node().content() instanceof Content.Disclosure disclosure
                ? disclosure.components().stream().map(words::pick).toList()
                : List.of();
    }

    private List<Fact> facts(ScoredNode scored) {
        var facts = new ArrayList<Fact>();
        scored.score().ifPresent(score -> {
            facts.add(fact("exact", Rounding.text(score)));
            facts.add(fact("decimal", long6(score)));
        });
        var published = scored.published();
        if (published != null) {
            facts.add(fact("published", published.toPlainString()));
        }
        if (scored.share().signum() > 0) {
            facts.add(fact("share", words.text("scoring.fact.share.text", decimals(scored.share(), 4))));
        }
        var sample = scored.sample();
        if (sample != null) {
            new Sampled(sample, words).addTo(facts);
        }
        Experience.of(scored, words).ifPresent(rate -> facts.add(fact("experience", rate)));
        var help = scored.node().help();
        if (help != null) {
            facts.add(fact("help", words.pick(help)));
        }
        if (scored.node().content() instanceof Content.Question question) {
            facts.add(fact("question", words.pick(question.ask())));
        }
        if (scored.node().content() instanceof Content.Disclosure disclosure) {
            facts.add(fact("period", words.pick(disclosure.period())));
        }
        return facts;
    }

    private static String decimals(BigFraction value, int places) {
        BigDecimal rounded = Rounding.halfUp(value, places).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }

    private List<Fact> origin() {
        var edition = result.tree().edition();
        return List.of(
                fact("edition", words.pick(edition.name())),
                fact("hash", edition.hash().substring(0, 16)),
                fact("source", result.source()),
                fact(
                        result.origin() == StoredResult.Origin.TRIAL ? "brought" : "stored",
                        words.moment(result.storedAt())),
                fact(
                        "version",
                        switch (result.origin()) {
                            case SAMPLE, IMPORT, VERDICTS, SURVEY, NATIONAL -> Integer.toString(result.version());
                            case TRIAL -> words.lookup("scoring.try.notKept");
                        }),
                fact("recomputes", words.lookup(result.recomputes() ? "scoring.fact.same" : "scoring.fact.other")));
    }

    private Fact fact(String key, String value) {
        return Fact.of(words.lookup("scoring.fact." + key), value);
    }
}
