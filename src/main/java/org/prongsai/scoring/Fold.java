package org.prongsai.scoring;

import static org.prongsai.framework.Level.INSTRUMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.framework.Rounding;
import org.prongsai.framework.SamplingRule;
import org.prongsai.scoring.Outcome.Basis;
import org.prongsai.scoring.Outcome.LeftOut;
import org.prongsai.scoring.Outcome.Reason;
import org.prongsai.scoring.Outcome.Scored;
import org.prongsai.scoring.Outcome.Withheld;

/// The scoring heart: one pure fold over an edition's weighted tree.
///
/// Leaves score from tallies, verdicts or published values, inner nodes take the weighted mean of their children. Exact
/// all the way: nothing is rounded before it is shown or graded (proved on OPDC's indicator 8, fiscal year 2564: the
/// mean of the exact items is 85.2657, printed 85.27; the mean of the rounded items would print 85.26).
public final class Fold {
    private static final BigFraction FULL = BigFraction.of(100);

    private final Edition edition;
    private final Inputs inputs;

    private Fold(Edition edition, Inputs inputs) {
        this.edition = edition;
        this.inputs = inputs;
    }

    /// Scores `inputs` under `edition`.
    ///
    /// Codes that the edition does not know are ignored; whoever reads inputs from outside has refused them before.
    public static ScoredTree score(Edition edition, Inputs inputs) {
        var fold = new Fold(edition, inputs);
        ScoredNode root = fold.score(edition.root(), null);
        return new ScoredTree(
                edition,
                inputs,
                Shares.spread(root, BigFraction.ONE),
                edition.beside().stream().map(node -> fold.score(node, null)).toList());
    }

    private ScoredNode score(Node node, @Nullable Survey above) {
        Survey survey = node.level() == INSTRUMENT ? survey(node) : above;
        return switch (node.content()) {
            case Content.Branch(var children) -> branch(node, children, survey);
            case Content.Question question -> question(node, question, survey);
            case Content.Disclosure disclosure -> leaf(node, judged(node, disclosure));
            case Content.Published() -> leaf(node, published(node), survey == null ? null : survey.declared());
        };
    }

    private ScoredNode branch(Node node, List<Node> children, @Nullable Survey survey) {
        var scored = new ArrayList<ScoredNode>(children.size());
        for (Node child : children) {
            scored.add(score(child, survey));
        }
        Sample sample = Samples.joined(scored, survey);
        Outcome outcome =
                isSilent(scored) && inputs.published().containsKey(node.code()) ? published(node) : mean(scored);
        return node(node, enough(node, outcome, sample), sample, null, scored);
    }

    /// The weighted mean of the children that count.
    private static Outcome mean(List<ScoredNode> children) {
        var lacking = new ArrayList<String>();
        var points = BigFraction.ZERO;
        var weights = BigFraction.ZERO;
        for (ScoredNode child : children) {
            switch (child.outcome()) {
                case Scored(var score, var _) -> {
                    points = points.add(score.multiply(child.node().weight()));
                    weights = weights.add(child.node().weight());
                }
                case Withheld _ -> lacking.add(child.code());
                case LeftOut() -> {}
            }
        }
        if (!lacking.isEmpty()) {
            return new Withheld(List.of(new Reason.ChildWithheld(lacking)));
        }
        return weights.signum() == 0 ? new LeftOut() : new Scored(points.divide(weights), Basis.COMPUTED);
    }

    /// Withholds an instrument whose respondents are fewer than the sampling rule asks for.
    private static Outcome enough(Node node, Outcome outcome, @Nullable Sample sample) {
        return node.level() == INSTRUMENT && outcome instanceof Scored && sample != null && !sample.isEnough()
                ? new Withheld(List.of(new Reason.TooFewResponses(sample.respondents(), sample.minimum())))
                : outcome;
    }

    private ScoredNode question(Node node, Content.Question question, @Nullable Survey survey) {
        Tally tally = inputs.tallies().get(node.code());
        if (tally == null) {
            return leaf(node, published(node), survey == null ? null : survey.declared());
        }
        Sample sample = Samples.of(tally, question, survey);
        return node(node, answered(tally, question), sample, tally, List.of());
    }

    private Outcome answered(Tally tally, Content.Question question) {
        int respondents = tally.respondents();
        if (respondents < edition.privacyFloor()) {
            return new Withheld(List.of(new Reason.BelowPrivacyFloor(respondents, edition.privacyFloor())));
        }
        var sum = BigFraction.ZERO;
        for (var choice : question.scale().choices()) {
            int count = tally.counts().getOrDefault(choice.code(), 0);
            if (count > 0) {
                sum = sum.add(
                        question.scale().points(choice, question.polarity()).multiply(count));
            }
        }
        return new Scored(sum.divide(respondents), Basis.TALLIED);
    }

    private Outcome judged(Node node, Content.Disclosure disclosure) {
        Verdict verdict = inputs.verdicts().get(node.code());
        String kind = inputs.agencyKind();
        if (kind != null && disclosure.exemptKinds().contains(kind)) {
            verdict = Verdict.NOT_APPLICABLE;
        }
        return switch (verdict) {
            case null -> published(node);
            case PASSED -> new Scored(FULL, Basis.JUDGED);
            case FAILED -> new Scored(BigFraction.ZERO, Basis.JUDGED);
            case PENDING -> new Withheld(List.of(new Reason.NotJudged()));
            case NOT_APPLICABLE ->
                switch (edition.notApplicable()) {
                    case EXCLUDED -> new LeftOut();
                    case PASSED -> new Scored(FULL, Basis.JUDGED);
                };
        };
    }

    private Outcome published(Node node) {
        var value = inputs.published().get(node.code());
        return value == null
                ? new Withheld(List.of(new Reason.Missing()))
                : new Scored(Rounding.exact(value), Basis.PUBLISHED);
    }

    private ScoredNode leaf(Node node, Outcome outcome) {
        return node(node, outcome, null, null, List.of());
    }

    private ScoredNode leaf(Node node, Outcome outcome, @Nullable Sample declared) {
        return node(node, enough(node, outcome, declared), declared, null, List.of());
    }

    private ScoredNode node(
            Node node, Outcome outcome, @Nullable Sample sample, @Nullable Tally tally, List<ScoredNode> children) {
        return new ScoredNode(
                node, outcome, BigFraction.ZERO, inputs.published().get(node.code()), sample, tally, children);
    }

    /// Whether nothing at all is known beneath a node, so that its own published value counts.
    private static boolean isSilent(List<ScoredNode> children) {
        return children.stream().allMatch(child -> switch (child.outcome()) {
            case Scored _ -> false;
            case LeftOut() -> true;
            case Withheld(var reasons) ->
                child.children().isEmpty() ? reasons.equals(List.of(new Reason.Missing())) : isSilent(child.children());
        });
    }

    private @Nullable Survey survey(Node instrument) {
        SamplingRule rule = edition.sampling().get(instrument.code());
        if (rule == null) {
            return null;
        }
        OptionalInt population = inputs.population(instrument.code());
        Integer respondents = inputs.respondents().get(instrument.code());
        int minimum = rule.minimum(population);
        return new Survey(
                population,
                minimum,
                respondents == null ? null : new Sample(respondents, population, minimum, OptionalDouble.empty()));
    }

    /// What is known of a survey as a whole.
    ///
    /// @param declared the sample that was handed in without its answers
    record Survey(
            OptionalInt population, int minimum, @Nullable Sample declared) {}
}
