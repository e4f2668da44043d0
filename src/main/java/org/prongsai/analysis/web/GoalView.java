package org.prongsai.analysis.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.Change;
import org.prongsai.analysis.Goal;
import org.prongsai.analysis.GoalSeek;
import org.prongsai.analysis.GoalSeek.Answer;
import org.prongsai.analysis.Lines;
import org.prongsai.analysis.Scenario;
import org.prongsai.analysis.WhatIf;
import org.prongsai.framework.GradeBadge;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.web.HasTables;
import org.prongsai.web.Words;
import org.prongsai.web.chart.Scale;
import org.prongsai.web.chart.Waterfall;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays the search for a path out.
final class GoalView {
    static final String TABLE = "path";

    private final Shown shown;
    private final Words words;
    private final Lines lines;
    private final GoalForm form;
    private final Assumed assumed;
    private final Shown start;

    GoalView(Shown shown, Lines lines, GoalForm form, Assumed assumed) {
        this.shown = shown;
        this.words = shown.words();
        this.lines = lines;
        this.form = form;
        this.assumed = assumed;
        this.start = shown.with(WhatIf.of(shown.tree(), assumed.changes()).result());
    }

    GoalPage page() {
        List<Levers> levers = Levers.of(shown.tree());
        return new GoalPage(
                shown.at(),
                Topic.GOAL.title(words),
                shown.tree().edition().isDraft(),
                levers.isEmpty(),
                form.fields(shown.tree(), lines, words),
                levers.stream().map(this::group).toList(),
                assumed.changes().entrySet().stream()
                        .map(change -> new WhatIfPage.Held(change.getKey(), Assumed.text(change.getValue())))
                        .toList(),
                from(),
                found());
    }

    private GoalPage.Group group(Levers levers) {
        List<GoalPage.Lever> shownLevers =
                levers.items().stream().map(this::lever).toList();
        return new GoalPage.Group(
                words.text(
                        "analysis.group",
                        shown.name(levers.top()),
                        shown.value(levers.top()),
                        words.text("analysis.items", levers.items().size())),
                shownLevers.stream()
                        .anyMatch(lever -> lever.locked()
                                || assumed.typed().containsKey(lever.effort().name())),
                shownLevers);
    }

    private GoalPage.Lever lever(ScoredNode item) {
        String name = Assumed.EFFORT + item.code();
        return new GoalPage.Lever(
                item.node().shownCode(),
                shown.label(item) + " "
                        + start.value(start.tree().find(item.code()).orElse(item)),
                item.code(),
                assumed.locks().contains(item.code()),
                Field.number(
                                name,
                                words.text("analysis.goal.effort", item.node().shownCode()))
                        .between(String.valueOf(Scenario.LEAST), String.valueOf(Scenario.MOST), "1")
                        .value(assumed.typed().getOrDefault(name, String.valueOf(Scenario.LEAST)))
                        .required()
                        .error(assumed.errors().get(name)));
    }

    private GoalPage.@Nullable From from() {
        if (assumed.changes().isEmpty()) {
            return null;
        }
        var without = new Assumed(Map.of(), assumed.locks(), assumed.efforts(), Map.of(), Map.of(), List.of(), false);
        return new GoalPage.From(
                words.text(
                        "analysis.goal.from",
                        assumed.changes().size(),
                        start.value(start.tree().root())),
                assumed.address(shown.at().path(Topic.WHAT_IF.page())).toString(),
                address(without).toString());
    }

    private Address address(Assumed other) {
        return form.address(other.address(shown.at().path(Topic.GOAL.page())), lines);
    }

    private GoalPage.Found found() {
        Answer answer = GoalSeek.seek(
                start.tree(), form.goal(), new GoalSeek.Terms(form.raiseTo(), assumed.locks(), assumed.efforts()));
        return switch (answer) {
            case Answer.Path path when path.steps().isEmpty() -> reached(path.reached());
            case Answer.Path path -> path(path);
            case Answer.NoPath(var best) -> noPath(best);
            case Answer.Unscored _ ->
                new GoalPage.Found(
                        Tone.WARNING,
                        words.lookup("analysis.goal.unscored"),
                        null,
                        null,
                        null,
                        null,
                        Lacking.of(start));
        };
    }

    private GoalPage.Found reached(ScoredTree tree) {
        return new GoalPage.Found(
                Tone.GOOD,
                words.text("analysis.goal.reached", goal(), total(tree)),
                null,
                null,
                null,
                null,
                Lacking.of(start));
    }

    private GoalPage.Found noPath(ScoredTree best) {
        return new GoalPage.Found(
                Tone.BAD,
                words.text("analysis.goal.noPath", goal(), total(best), grade(best)),
                words.lookup(assumed.locks().isEmpty() ? "analysis.goal.noPath.raise" : "analysis.goal.noPath.unlock"),
                null,
                null,
                null,
                Lacking.of(start));
    }

    private GoalPage.Found path(Answer.Path path) {
        var changes = new LinkedHashMap<String, Change>();
        path.steps().forEach(step -> changes.put(step.from().code(), step.change()));
        return new GoalPage.Found(
                Tone.GOOD,
                words.text(
                        "analysis.goal.path",
                        goal(),
                        path.steps().size(),
                        total(path.reached()),
                        grade(path.reached())),
                said(path),
                chart(path),
                steps(path),
                assumed.and(changes)
                        .address(shown.at().path(Topic.WHAT_IF.page()))
                        .toString(),
                Lacking.of(start));
    }

    private String said(Answer.Path path) {
        String proved = words.lookup(path.proved() ? "analysis.goal.proved" : "analysis.goal.unproved");
        return assumed.efforts().isEmpty()
                ? proved
                : words.text("analysis.goal.effort.sum", words.count(path.effort())) + " " + proved;
    }

    private Waterfall chart(Answer.Path path) {
        var bars = new ArrayList<Waterfall.Bar>();
        var values = new ArrayList<BigDecimal>();
        BigDecimal before = rounded(start.tree());
        values.add(before);
        bars.add(Waterfall.Bar.total(
                words.lookup("analysis.goal.today"),
                Figure.plain(start.value(start.tree().root())),
                before));
        for (GoalSeek.Step step : path.steps()) {
            BigDecimal after = rounded(step.after());
            values.add(after);
            bars.add(Waterfall.Bar.change(
                    shown.name(step.from()),
                    shown.explanation(step.from()),
                    Figure.plain(gain(step.gain())),
                    before,
                    after));
            before = after;
        }
        bars.add(Waterfall.Bar.total(words.lookup("analysis.goal.then"), Figure.plain(total(path.reached())), before));
        Scale scale = Scale.around(values);
        BigDecimal line = form.goal() instanceof Goal.Total(var atLeast) ? atLeast : lines.target();
        boolean fits = line.compareTo(scale.min()) >= 0 && line.compareTo(scale.max()) <= 0;
        return new Waterfall(
                words.lookup("analysis.goal.chart"),
                new Waterfall.Names(words.lookup("analysis.findings.name"), words.lookup("analysis.goal.gain")),
                fits ? scale.target(Shown.plain(line)) : scale,
                bars);
    }

    private Table steps(Answer.Path path) {
        var rows = new ArrayList<Table.Row>();
        for (GoalSeek.Step step : path.steps()) {
            rows.add(Table.Row.of(
                    new Cell.Code(step.from().node().shownCode()),
                    Cell.text(shown.label(step.from())),
                    Cell.text(step(step)),
                    Cell.number(gain(step.gain())),
                    new Cell.Scored(
                            Figure.plain(total(step.after())),
                            step.after()
                                    .grade()
                                    .map(grade -> GradeBadge.of(grade, words))
                                    .orElse(null))));
        }
        return Table.of(
                        words.lookup("analysis.goal.steps"),
                        List.of(
                                Column.text(words.lookup("analysis.findings.code")),
                                Column.naming(words.lookup("analysis.findings.name")),
                                Column.number(words.lookup("analysis.goal.step")),
                                Column.number(words.lookup("analysis.goal.gain")),
                                Column.number(words.lookup("analysis.goal.after"))),
                        rows)
                .captionHidden()
                .downloads(HasTables.downloads(shown.visit(), TABLE));
    }

    private String step(GoalSeek.Step step) {
        return switch (step.change()) {
            case Change.Score(var points) ->
                words.text("analysis.step.scored", start.value(step.from()), Shown.brief(points));
            case Change.Judged _ ->
                words.text("analysis.step.judged", words.lookup("scoring.failed"), words.lookup("scoring.passed"));
        };
    }

    private String goal() {
        return switch (form.goal()) {
            case Goal.Total(var atLeast) -> words.text("analysis.goal.name.total", Shown.brief(atLeast));
            case Goal.Reach(var code) -> words.text("analysis.goal.name.grade", code);
        };
    }

    private String grade(ScoredTree tree) {
        return tree.grade()
                .map(grade -> words.text("scoring.grade", grade.code()))
                .orElse("");
    }

    private String total(ScoredTree tree) {
        return shown.with(tree).value(tree.root());
    }

    private String gain(BigFraction gain) {
        return words.change(Rounding.halfUp(gain, 2));
    }

    private static BigDecimal rounded(ScoredTree tree) {
        return Rounding.halfUp(tree.total().orElseThrow(), 2);
    }
}
