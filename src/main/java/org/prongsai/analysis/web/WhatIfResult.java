package org.prongsai.analysis.web;

import static org.prongsai.framework.Level.INSTRUMENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.Change;
import org.prongsai.analysis.Findings;
import org.prongsai.analysis.Lines;
import org.prongsai.analysis.MarginalValue;
import org.prongsai.analysis.WhatIf;
import org.prongsai.framework.GradeBadge;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.Verdict;
import org.prongsai.web.Words;
import org.prongsai.web.chart.DotChart;
import org.prongsai.web.chart.Scale;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Shows what comes of a what-if.
final class WhatIfResult {
    private static final int FEW = 3;

    private final Shown base;
    private final Shown result;
    private final Words words;
    private final Assumed assumed;
    private final Lines lines;
    private final WhatIf whatIf;

    WhatIfResult(Shown base, Assumed assumed, Lines lines) {
        this.base = base;
        this.lines = lines;
        this.words = base.words();
        this.assumed = assumed;
        this.whatIf = WhatIf.of(base.tree(), assumed.changes());
        this.result = base.with(whatIf.result());
    }

    /// @param wrongName what is wrong with the name under which it was to be saved
    WhatIfPage.Result shown(@Nullable String typedName, @Nullable String wrongName) {
        return new WhatIfPage.Result(
                total(),
                parts(),
                moved(),
                suggested(),
                differences(),
                wrong(),
                Lacking.of(result),
                links(),
                Field.text("name", words.lookup("analysis.whatIf.name"))
                        .value(typedName)
                        .hint(words.lookup("analysis.whatIf.name.hint"))
                        .with("maxlength", "120")
                        .with("autocomplete", "off")
                        .required()
                        .error(wrongName));
    }

    private Tile total() {
        ScoredNode root = whatIf.result().root();
        Badge badge = whatIf.result()
                .grade()
                .map(grade -> Badge.grade(
                        words.text("scoring.grade", grade.code()),
                        GradeBadge.tone(grade),
                        words.lookup("framework.grade")))
                .orElse(null);
        return new Tile(
                words.lookup("analysis.whatIf.total"), Figure.plain(result.value(root)), badge, progress(root), note());
    }

    private @Nullable Progress progress(ScoredNode root) {
        return root.score()
                .map(score -> new Progress(
                        Rounding.halfUp(score, 2),
                        base.tree().edition().target(),
                        base.tree().grade(root).map(GradeBadge::tone).orElse(Tone.ACTION),
                        words.text("scoring.progress", base.label(root), Rounding.shown(score))))
                .orElse(null);
    }

    /// The total as it is, and how far it moved.
    private String note() {
        ScoredNode root = base.tree().root();
        if (whatIf.changes().isEmpty()) {
            return words.lookup("analysis.whatIf.unchanged");
        }
        String grade =
                base.tree().grade().map(known -> " (" + known.code() + ")").orElse("");
        return words.text("analysis.whatIf.moved", base.gain(whatIf.gain()), base.value(root) + grade);
    }

    private @Nullable DotChart parts() {
        List<ScoredNode> instruments = base.tree().root().children().stream()
                .filter(scored -> scored.node().level() == INSTRUMENT)
                .toList();
        var rows = new ArrayList<DotChart.Row>();
        var values = new ArrayList<BigDecimal>();
        for (ScoredNode before : instruments) {
            ScoredNode after = whatIf.result().find(before.code()).orElse(before);
            Stream.of(before, after)
                    .flatMap(scored -> Stream.ofNullable(base.points(scored)))
                    .forEach(values::add);
            rows.add(row(before, after));
        }
        return values.isEmpty()
                ? null
                : new DotChart(
                        words.lookup("analysis.whatIf.parts"),
                        new DotChart.Names(
                                words.lookup("analysis.instrument"),
                                words.lookup("scoring.score"),
                                words.lookup("framework.grade")),
                        Scale.points(values).target(base.tree().edition().target()),
                        List.of(new DotChart.Group(null, rows)));
    }

    private DotChart.Row row(ScoredNode before, ScoredNode after) {
        var row = DotChart.Row.of(
                before.node().shownCode(),
                Figure.plain(result.value(after)),
                result.badge(after),
                result.points(after));
        BigDecimal earlier = base.points(before);
        return earlier == null || before.score().equals(after.score()) ? row : row.before(earlier);
    }

    private List<WhatIfPage.Moved> moved() {
        return whatIf.changes().keySet().stream()
                .flatMap(code -> base.tree().find(code).stream())
                .sorted(Comparator.comparing((ScoredNode node) -> worth(node).orElse(BigFraction.ZERO))
                        .reversed())
                .map(this::moved)
                .toList();
    }

    private WhatIfPage.Moved moved(ScoredNode before) {
        return new WhatIfPage.Moved(
                before.node().shownCode(),
                base.label(before),
                words.text("analysis.whatIf.step", verdictOrScore(before, base), change(before)),
                base.gain(worth(before)),
                assumed.without(before.code()).address(path()).toString());
    }

    /// What the total would gain most from.
    private List<WhatIfPage.Moved> suggested() {
        if (!whatIf.changes().isEmpty()) {
            return List.of();
        }
        return Findings.of(base.tree(), lines.appliedTo(Lines.Subject.ITEMS)).belowTarget().stream()
                .limit(FEW)
                .map(value -> new WhatIfPage.Moved(
                        value.scored().node().shownCode(),
                        base.label(value.scored()),
                        base.step(value),
                        base.gain(value.toAim()),
                        assumed.and(Map.of(value.code(), raised(value)))
                                .address(path())
                                .toString()))
                .toList();
    }

    private static Change raised(MarginalValue value) {
        return Shown.isDisclosure(value.scored())
                ? new Change.Judged(Verdict.PASSED)
                : new Change.Score(Rounding.halfUp(value.aim(), 2));
    }

    private String verdictOrScore(ScoredNode scored, Shown shown) {
        return Shown.isDisclosure(scored) && scored.score().isPresent()
                ? words.lookup(Assumed.text(scored).equals(Assumed.PASS) ? "scoring.passed" : "scoring.failed")
                : shown.value(scored);
    }

    private String change(ScoredNode before) {
        return switch (Optional.ofNullable(whatIf.changes().get(before.code())).orElseThrow()) {
            case Change.Score(var points) -> words.score(points);
            case Change.Judged judged ->
                words.lookup(Assumed.text(judged).equals(Assumed.PASS) ? "scoring.passed" : "scoring.failed");
        };
    }

    /// What the change brings to the total; empty where there was no score before.
    private Optional<BigFraction> worth(ScoredNode before) {
        return before.score()
                .flatMap(was -> whatIf.result()
                        .find(before.code())
                        .flatMap(ScoredNode::score)
                        .map(score -> score.subtract(was).multiply(before.share())));
    }

    private Table differences() {
        Address address = assumed.address(path()).with("table", WhatIfView.TABLE);
        return Table.of(
                        words.lookup("analysis.whatIf.differences"),
                        List.of(
                                Column.text(words.lookup("analysis.findings.code")),
                                Column.naming(words.lookup("analysis.findings.name")),
                                Column.number(words.lookup("analysis.whatIf.before")),
                                Column.number(words.lookup("analysis.whatIf.after")),
                                Column.number(words.lookup("analysis.whatIf.change"))),
                        whatIf.differences().stream().map(this::row).toList())
                .captionHidden()
                .downloads(List.of(
                        new Table.Download("CSV", address.with("as", "csv").toString()),
                        new Table.Download("Excel", address.with("as", "xlsx").toString())))
                .empty(words.lookup("analysis.whatIf.unchanged"));
    }

    private Table.Row row(WhatIf.Difference difference) {
        return Table.Row.of(
                new Cell.Code(difference.before().node().shownCode()),
                Cell.text(base.label(difference.before())),
                Cell.number(base.value(difference.before())),
                Cell.number(result.value(difference.after())),
                Cell.number(base.gain(difference.points())));
    }

    /// What is wrong with the fields, and what of the address counts for nothing.
    private List<String> wrong() {
        var ignored = new ArrayList<>(assumed.unknown());
        whatIf.ignored().stream().map(this::shownCode).sorted().forEach(ignored::add);
        var wrong = new ArrayList<>(assumed.errors().values());
        if (!ignored.isEmpty()) {
            wrong.add(words.text("analysis.whatIf.ignored", String.join(", ", ignored)));
        }
        return wrong;
    }

    private String shownCode(String code) {
        return base.tree().find(code).map(scored -> scored.node().shownCode()).orElse(code);
    }

    private WhatIfPage.Links links() {
        return new WhatIfPage.Links(
                path(),
                assumed.address(base.at().path(Topic.GOAL.page())).toString(),
                assumed.address(base.at().path("what-if/scenarios")).toString());
    }

    private String path() {
        return base.at().path(Topic.WHAT_IF.page());
    }
}
