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
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.StoredResult;
import org.prongsai.web.Words;
import org.prongsai.web.chart.DotChart;
import org.prongsai.web.chart.Scale;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Heat;
import org.prongsai.web.ui.Tone;

/// Lays a result out on the score board.
final class ScoreBoard {
    private final StoredResult result;
    private final Shown shown;
    private final ScoreTiles tiles;
    private final Words words;

    ScoreBoard(AgencyYear at, StoredResult result, Words words) {
        this.result = result;
        this.words = words;
        this.shown = Shown.stored(at, result.tree(), words);
        this.tiles = new ScoreTiles(shown);
    }

    ScoreBoardPage page() {
        List<Heat> heats = heats();
        return new ScoreBoardPage(
                shown.at(),
                words.text("scoring.board.title", words.year(shown.at().year())),
                words.pick(shown.at().agency().name()),
                result.tree().edition().isDraft(),
                tiles.total(),
                tiles.instruments(),
                indicators(),
                heats.isEmpty() ? null : heats.getFirst(),
                heats.size() < 2 ? null : heats.getLast(),
                counts(),
                origin(),
                result.origin() != StoredResult.Origin.TRIAL);
    }

    private String origin() {
        String moment = words.moment(result.storedAt());
        return switch (result.origin()) {
            case SAMPLE, IMPORT, VERDICTS, SURVEY, NATIONAL ->
                words.text("scoring.board.stored", result.version(), moment, result.source());
            case TRIAL -> words.text("scoring.try.brought", moment, result.source());
        };
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
        String value = judged
                ? words.lookup(ScoreTiles.isPassed(item) ? "scoring.passed" : "scoring.failed")
                : shown.value(item);
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
