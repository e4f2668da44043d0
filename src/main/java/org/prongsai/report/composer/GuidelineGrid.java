package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Block.Paragraph;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Run;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.Unit;
import org.prongsai.improvement.Cells;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.report.Part;
import org.prongsai.report.Part.Role;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// The guideline table: each indicator with its items and scores, by what success is told, what is to be done, by whom.
final class GuidelineGrid {
    private final ScoredTree tree;
    private final Plan plan;
    private final Sender sender;
    private final List<Unit> units;
    private final Function<Cells, String> owner;

    /// @param owner how a cell's owner is written, a line for each
    GuidelineGrid(ScoredTree tree, Plan plan, Sender sender, List<Unit> units, Function<Cells, String> owner) {
        this.tree = tree;
        this.plan = plan;
        this.sender = sender;
        this.units = List.copyOf(units);
        this.owner = owner;
    }

    Part.Grid table() {
        return new Part.Grid(
                List.of(
                        new Column(7, Alignment.LEFT),
                        new Column(5, Alignment.LEFT),
                        new Column(7.5, Alignment.LEFT),
                        new Column(5.2, Alignment.LEFT)),
                List.of(
                        say("guideline.points"),
                        say("guideline.evidence"),
                        say("guideline.actions", plan.year().buddhistYear()),
                        say("guideline.owners")),
                14,
                AnalysisGrid.subjects(tree).map(this::row).toList());
    }

    private List<Part> row(ScoredNode indicator) {
        List<Measure> measures = plan.measures().stream()
                .filter(measure -> measure.items().stream().anyMatch(code -> isPartOf(indicator, code)))
                .toList();
        String key = "guideline." + indicator.code().toLowerCase(Locale.ROOT);
        return List.of(
                new Part.Data("scoring.title", points(indicator)),
                words(key + ".evidence", numbered(evidence(measures))),
                words(key + ".actions", measures.isEmpty() ? say("guideline.keep") : numbered(actions(measures))),
                words(key + ".owners", numbered(measures.isEmpty() ? usual(indicator) : owners(measures))));
    }

    private static boolean isPartOf(ScoredNode indicator, String code) {
        return indicator.node().find(code).isPresent();
    }

    private static Part words(String key, String text) {
        return new Part.Words(key, Role.BODY, text);
    }

    private static List<String> evidence(List<Measure> measures) {
        return measures.stream()
                .flatMap(measure -> Stream.concat(
                        Stream.of(measure.cells().indicator()),
                        measure.steps().stream().map(step -> step.own().indicator())))
                .flatMap(GuidelineGrid::parts)
                .distinct()
                .toList();
    }

    private static List<String> actions(List<Measure> measures) {
        return measures.stream()
                .flatMap(measure -> measure.steps().isEmpty()
                        ? Stream.of(measure.title().th())
                        : measure.steps().stream().map(step -> step.title().th()))
                .toList();
    }

    private List<String> owners(List<Measure> measures) {
        return measures.stream()
                .flatMap(measure -> Stream.concat(
                        Stream.of(measure.cells()), measure.steps().stream().map(step -> step.cells())))
                .flatMap(cells -> parts(owner.apply(cells)))
                .distinct()
                .toList();
    }

    /// Who answers for the indicator's disclosures; for the others, the unit that answers for integrity.
    private List<String> usual(ScoredNode indicator) {
        List<String> answering = units.stream()
                .filter(unit -> unit.items().stream().anyMatch(code -> isPartOf(indicator, code)))
                .map(unit -> unit.name().th())
                .toList();
        return answering.isEmpty() ? List.of(sender.unit()) : answering;
    }

    private static Stream<String> parts(String cell) {
        return Stream.of(cell.split("[;\\n]", -1)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static String numbered(List<String> lines) {
        return lines.size() < 2
                ? String.join("", lines)
                : IntStream.range(0, lines.size())
                        .mapToObj(i -> say("guideline.line", i + 1, lines.get(i)))
                        .collect(Collectors.joining("\n"));
    }

    private static List<Block> points(ScoredNode indicator) {
        var blocks = new ArrayList<Block>();
        blocks.add(line(Run.bold(say(
                        "guideline.indicator",
                        indicator.node().shownCode(),
                        indicator.node().label().th())
                + score(indicator))));
        if (!indicator.isTakenAsPublished()) {
            indicator
                    .children()
                    .forEach(point -> blocks.add(line(Run.plain(say(
                                    "guideline.point",
                                    point.node().shownCode(),
                                    point.node().label().th())
                            + score(point)))));
        }
        return blocks;
    }

    private static String score(ScoredNode node) {
        return node.score()
                .map(points -> say("guideline.score", Rounding.shown(points)))
                .orElse("");
    }

    private static Block line(Run run) {
        return new Paragraph(List.of(run), Alignment.LEFT, 0, 0);
    }
}
