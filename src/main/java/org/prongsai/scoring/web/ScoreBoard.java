package org.prongsai.scoring.web;

import static org.prongsai.framework.Level.INDICATOR;
import static org.prongsai.framework.Level.INSTRUMENT;
import static org.prongsai.framework.Level.ITEM;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;
import org.prongsai.framework.Grade;
import org.prongsai.framework.GradeBadge;
import org.prongsai.framework.GradeRules;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.AgencyYear;
import org.prongsai.scoring.Outcome;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.StoredResult;
import org.prongsai.web.Words;
import org.prongsai.web.chart.DotChart;
import org.prongsai.web.chart.Scale;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Heat;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Lays a result out on the score board.
final class ScoreBoard {
    private final StoredResult result;
    private final Shown shown;
    private final Words words;

    ScoreBoard(AgencyYear at, StoredResult result, Words words) {
        this.result = result;
        this.words = words;
        this.shown = new Shown(at, result.tree(), words);
    }

    ScoreBoardPage page() {
        List<Heat> heats = heats();
        return new ScoreBoardPage(
                shown.at(),
                words.text("scoring.board.title", words.year(shown.at().year())),
                words.pick(shown.at().agency().name()),
                result.tree().edition().isDraft(),
                total(),
                instruments().stream().map(this::instrument).toList(),
                indicators(),
                heats.isEmpty() ? null : heats.getFirst(),
                heats.size() < 2 ? null : heats.getLast(),
                counts(),
                result.version(),
                words.moment(result.storedAt()),
                result.source());
    }

    private Tile total() {
        ScoredNode root = result.tree().root();
        Badge badge = result.tree()
                .grade()
                .map(grade -> Badge.grade(
                        words.text("scoring.grade", grade.code()),
                        GradeBadge.tone(grade),
                        words.lookup("framework.grade")))
                .orElse(null);
        return new Tile(words.lookup("scoring.total"), shown.figure(root), badge, null, distance(root));
    }

    /// How far the total is from the target, or that it is reached, or that it is as published.
    private String distance(ScoredNode root) {
        BigDecimal target = result.tree().edition().target();
        if (root.score().isEmpty()) {
            return words.lookup("scoring.total.withheld");
        }
        var gap = Rounding.halfUp(Rounding.exact(target).subtract(root.score().get()), 2);
        String distance = gap.signum() > 0
                ? words.text(
                        "scoring.total.gap",
                        gap.toPlainString(),
                        target.stripTrailingZeros().toPlainString())
                : words.text(
                        "scoring.total.reached", target.stripTrailingZeros().toPlainString());
        return root.isTakenAsPublished() ? distance + " · " + words.lookup("scoring.asPublished") : distance;
    }

    private List<ScoredNode> instruments() {
        return result.tree()
                .nodes()
                .filter(scored -> scored.node().level() == INSTRUMENT)
                .toList();
    }

    private Tile instrument(ScoredNode scored) {
        Badge badge = shown.badge(scored);
        Progress progress = shown.rounded(scored)
                .map(value -> new Progress(
                        value,
                        result.tree().edition().target(),
                        badge == null ? Tone.ACTION : badge.tone(),
                        words.text("scoring.progress", shown.name(scored), value.toPlainString())))
                .orElse(null);
        return new Tile(
                scored.code() + " " + words.lookup("scoring.instrument." + scored.code()),
                shown.figure(scored),
                badge,
                progress,
                note(scored));
    }

    /// Weight, respondents, disclosures passed: whatever is known of the instrument.
    private @Nullable String note(ScoredNode scored) {
        var parts = new ArrayList<String>();
        if (scored.share().signum() > 0) {
            parts.add(words.text("scoring.weight", weight(scored)));
        }
        var sample = scored.sample();
        if (sample != null) {
            parts.add(words.text("scoring.respondents", words.count(sample.respondents())));
        }
        List<ScoredNode> judged = scored.walk()
                .filter(node -> node.node().content() instanceof Content.Disclosure)
                .filter(node -> node.outcome() instanceof Outcome.Scored)
                .toList();
        if (!judged.isEmpty()) {
            long passed = judged.stream().filter(ScoreBoard::isPassed).count();
            parts.add(words.text("scoring.disclosed", passed, judged.size()));
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    private static String weight(ScoredNode scored) {
        return Rounding.halfUp(scored.share().multiply(100), 2)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static boolean isPassed(ScoredNode scored) {
        return scored.score().filter(score -> score.signum() > 0).isPresent();
    }

    private @Nullable DotChart indicators() {
        var groups = new ArrayList<DotChart.Group>();
        var values = new ArrayList<BigDecimal>();
        for (ScoredNode parent : parents()) {
            List<ScoredNode> indicators = parent.children().stream()
                    .filter(child -> child.node().level() == INDICATOR)
                    .toList();
            indicators.forEach(indicator -> shown.rounded(indicator).ifPresent(values::add));
            groups.add(new DotChart.Group(
                    parent.node().level() == INSTRUMENT ? parent.code() : null,
                    indicators.stream()
                            .map(indicator -> DotChart.Row.of(
                                            shown.name(indicator),
                                            shown.figure(indicator),
                                            shown.badge(indicator),
                                            shown.points(indicator))
                                    .href(shown.explanation(indicator)))
                            .toList()));
        }
        if (values.isEmpty()) {
            return null;
        }
        return new DotChart(
                words.lookup("scoring.indicators"),
                new DotChart.Names(
                        words.lookup("scoring.indicator"),
                        words.lookup("scoring.score"),
                        words.lookup("framework.grade")),
                Scale.points(values)
                        .target(result.tree().edition().target())
                        .pass(result.tree().edition().passMark()),
                groups);
    }

    /// The nodes right above indicators.
    private List<ScoredNode> parents() {
        return result.tree()
                .nodes()
                .filter(scored -> scored.children().stream()
                        .anyMatch(child -> child.node().level() == INDICATOR))
                .toList();
    }

    /// Survey items first, disclosure items second, each only where something is known of them.
    private List<Heat> heats() {
        var questions = new ArrayList<Heat.Group>();
        var disclosures = new ArrayList<Heat.Group>();
        result.tree().nodes().filter(ScoreBoard::holdsItems).forEach(parent -> {
            boolean judged = parent.children().getFirst().node().content() instanceof Content.Disclosure;
            (judged ? disclosures : questions).add(group(parent));
        });
        return java.util.stream.Stream.of(
                        heat(questions, "scoring.heat.questions", legend()),
                        heat(disclosures, "scoring.heat.disclosures", List.of()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private @Nullable Heat heat(List<Heat.Group> groups, String caption, List<Badge> legend) {
        return groups.isEmpty() ? null : new Heat(words.lookup(caption), groups, legend);
    }

    private static boolean holdsItems(ScoredNode scored) {
        return scored.children().stream().anyMatch(child -> child.node().level() == ITEM)
                && scored.walk().anyMatch(node -> node.score().isPresent());
    }

    private Heat.Group group(ScoredNode parent) {
        return new Heat.Group(
                parent.node().shownCode(),
                words.pick(parent.node().label()),
                shown.figure(parent),
                shown.badge(parent),
                parent.children().stream().map(this::cell).toList());
    }

    private Heat.Item cell(ScoredNode item) {
        Optional<Grade> grade = result.tree().grade(item);
        boolean judged = item.node().content() instanceof Content.Disclosure
                && item.score().isPresent();
        String value = judged ? words.lookup(isPassed(item) ? "scoring.passed" : "scoring.failed") : shown.value(item);
        return new Heat.Item(
                item.node().shownCode(),
                words.pick(item.node().label()),
                value,
                judged ? "" : grade.map(Grade::code).orElse(""),
                grade.map(GradeBadge::tone).orElse(Tone.NEUTRAL),
                shown.explanation(item));
    }

    private List<Badge> legend() {
        return result.tree().edition().grades().parts().stream()
                .map(GradeRules.Rule::grade)
                .map(grade -> GradeBadge.of(grade, words))
                .toList();
    }

    /// How many survey items reach the target, lie between, and miss the pass mark.
    private @Nullable String counts() {
        var edition = result.tree().edition();
        List<BigDecimal> scores = result.tree()
                .nodes()
                .filter(scored -> scored.node().level() == ITEM)
                .filter(scored -> !(scored.node().content() instanceof Content.Disclosure))
                .flatMap(scored -> shown.rounded(scored).stream())
                .toList();
        if (scores.isEmpty()) {
            return null;
        }
        long keep =
                scores.stream().filter(s -> s.compareTo(edition.target()) >= 0).count();
        long urgent =
                scores.stream().filter(s -> s.compareTo(edition.passMark()) < 0).count();
        return words.text("scoring.heat.counts", keep, scores.size() - keep - urgent, urgent);
    }
}
