package org.prongsai.improvement.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Unit;
import org.prongsai.improvement.Approval;
import org.prongsai.improvement.Coverage;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.PlanTable;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Days;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays a plan of an agency's year out.
final class MeasuresView {
    private final AgencyYear at;
    private final PlanKind kind;
    private final @Nullable Plan plan;
    private final List<Approval> approvals;
    private final @Nullable Coverage coverage;
    private final List<Unit> units;
    private final LocalDate today;
    private final Visit visit;
    private final Words words;

    MeasuresView(
            AgencyYear at,
            PlanKind kind,
            @Nullable Plan plan,
            List<Approval> approvals,
            @Nullable Coverage coverage,
            List<Unit> units,
            LocalDate today,
            Visit visit) {
        this.at = at;
        this.kind = kind;
        this.plan = plan;
        this.approvals = approvals;
        this.coverage = coverage;
        this.units = units;
        this.today = today;
        this.visit = visit;
        this.words = visit.words();
    }

    /// @param told    what was just done: the end of a key, or empty
    /// @param undone  with which thing it was done; empty where nothing undoes it
    /// @param refusal why the plan could not be approved
    MeasuresPage page(String told, String undone, @Nullable String refusal) {
        return page(told, undone, refusal, null);
    }

    /// @param cell of the table at which something happens
    MeasuresPage page(AtCell cell) {
        return page("", "", null, cell);
    }

    private MeasuresPage page(String told, String undone, @Nullable String refusal, @Nullable AtCell cell) {
        String key = "improvement.told." + told;
        PlanTable table = plan == null ? new PlanTable(List.of()) : PlanTable.of(plan, PlanText.owner(units, words));
        boolean approved = plan != null && plan.isApproved();
        return new MeasuresPage(
                PlanText.kind(kind, words),
                kind.tag(),
                words.text("improvement.lead", words.pick(at.agency().name()), words.year(at.year())),
                words.has(key) ? words.lookup(key) : null,
                undone.matches("[A-Za-z0-9.-]{1,40}") ? undo(told, undone) : null,
                refusal,
                kinds(),
                approved
                        ? Badge.of(words.lookup("improvement.approved"), Tone.GOOD)
                        : Badge.of(words.lookup("improvement.draft"), Tone.DRAFT),
                facts(),
                coverage == null ? null : coverage(coverage),
                plan == null ? PlanGrid.NONE : new PlanGridView(at, plan, units, cell, visit).grid(),
                rows(table),
                approved || table.rows().isEmpty() ? List.of() : approval(),
                approved,
                versions(),
                MeasuresController.path(at),
                at.year().neighbours().stream().map(this::way).toList());
    }

    private @Nullable String undo(String told, String id) {
        String path = MeasuresController.path(at);
        return switch (told) {
            case "used" -> path + "/" + id + "/remove";
            case "measureRemoved" -> path + "/" + id + "/restore?kind=" + kind.tag();
            case "stepRemoved" -> path + "/steps/" + id + "/restore?kind=" + kind.tag();
            case "withdrawn" -> path + "/versions/" + id + "/restore?kind=" + kind.tag();
            case "adviceRemoved" -> path + "/recommendations/" + id + "/restore";
            case "reasonRemoved" -> path + "/reasons/" + id + "/restore";
            default -> null;
        };
    }

    private List<Tab> kinds() {
        return Stream.of(PlanKind.values())
                .map(one -> Tab.of(PlanText.kind(one, words), MeasuresController.path(at, one), one == kind))
                .toList();
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        if (plan != null) {
            facts.add(Fact.of(words.lookup("improvement.version"), Integer.toString(plan.number())));
            facts.add(Fact.of(
                    words.lookup("improvement.extent"),
                    words.text(
                            "improvement.extent.said",
                            plan.measures().size(),
                            plan.steps().size())));
            plan.measures().stream()
                    .flatMap(measure -> Stream.ofNullable(measure.budget()))
                    .reduce(BigDecimal::add)
                    .ifPresent(all ->
                            facts.add(Fact.of(words.lookup("improvement.budget.all"), PlanText.budget(all, words))));
            Approval approval = plan.approval();
            if (approval != null) {
                facts.add(Fact.of(words.lookup("improvement.approved.on"), words.date(approval.on())));
                facts.add(Fact.of(words.lookup("improvement.order"), approval.order()));
            }
        }
        return facts;
    }

    private List<Field> approval() {
        return List.of(
                Field.text("on", words.lookup("improvement.approved.on"))
                        .hint(words.lookup("improvement.day.hint"))
                        .value(Days.entered(today.toString(), words))
                        .required(),
                Field.text("order", words.lookup("improvement.order"))
                        .with("maxlength", "500")
                        .value(words.lookup("improvement.order.usual"))
                        .required());
    }

    private MeasuresPage.CoverageCard coverage(Coverage held) {
        long answered = held.weak().stream().filter(Coverage.Weak::isAnswered).count();
        var lines = held.lines();
        return new MeasuresPage.CoverageCard(
                lines == null
                        ? words.text(
                                "improvement.coverage.none",
                                words.year(at.year().earlier().orElse(at.year())))
                        : words.text(
                                "improvement.coverage.lead",
                                words.year(at.year().earlier().orElse(at.year())),
                                lines.urgent().stripTrailingZeros().toPlainString(),
                                answered,
                                held.weak().size()),
                List.of(
                        new MeasuresPage.Tick(words.lookup("improvement.o42.analysed"), held.isAnalysed()),
                        new MeasuresPage.Tick(words.lookup("improvement.o42.answered"), held.isAnswered()),
                        new MeasuresPage.Tick(words.lookup("improvement.o42.measures"), held.hasMeasures())),
                weak(held),
                new AdviceView(at, plan, visit).table(held.advice()),
                held.open().size() < 2
                        ? ""
                        : held.open().stream().map(Coverage.Weak::code).collect(Collectors.joining(" ")));
    }

    private Table weak(Coverage held) {
        return Table.of(
                        words.lookup("improvement.coverage"),
                        List.of(
                                Column.text(words.lookup("improvement.code")),
                                Column.naming(words.lookup("improvement.item")),
                                Column.number(words.lookup("improvement.score")),
                                Column.text(words.lookup("improvement.answer")),
                                Column.text(words.lookup("improvement.library"))),
                        held.weak().stream().map(this::weak).toList())
                .empty(words.lookup("improvement.coverage.empty"))
                .downloads(HasTables.downloads(visit, "coverage"));
    }

    private Table.Row weak(Coverage.Weak one) {
        String about = words.pick(one.scored().node().label());
        return Table.Row.of(
                new Cell.Code(one.code()),
                Cell.text(about),
                Cell.number(one.scored().score().map(Rounding::shown).orElse("")),
                answer(one),
                new Cell.Link(words.lookup("improvement.library.see"), LibraryView.path(at) + "?item=" + one.code()));
    }

    private Cell answer(Coverage.Weak one) {
        var reason = one.reason();
        if (!one.measures().isEmpty()) {
            return Cell.text(words.text(
                    "improvement.answer.measures",
                    one.measures().stream().map(this::number).collect(Collectors.joining(", "))));
        }
        String path = MeasuresController.path(at);
        if (reason != null) {
            String said = words.text("improvement.answer.reason", reason.said());
            return visit.may(KeepsMeasures.class)
                    ? new Cell.Link(said, path + "/reasons?code=" + one.code())
                    : Cell.text(said);
        }
        return visit.may(KeepsMeasures.class)
                ? new Cell.Link(words.lookup("improvement.answer.give"), path + "/reasons?code=" + one.code())
                : new Cell.Missing(words.lookup("improvement.answer.none"));
    }

    private String number(Measure measure) {
        return plan == null ? "" : Integer.toString(plan.measures().indexOf(measure) + 1);
    }

    /// Every cell filled, for reading; the file that comes back has each cell as it is written.
    private Table rows(PlanTable table) {
        return Table.of(
                        PlanText.kind(kind, words),
                        List.of(
                                Column.text(words.lookup("improvement.measure")),
                                Column.text(words.lookup("improvement.step")),
                                Column.text(words.lookup("improvement.targetGroup")),
                                Column.text(words.lookup("improvement.indicator")),
                                Column.text(words.lookup("improvement.owner")),
                                Column.text(words.lookup("improvement.monitoring")),
                                Column.text(words.lookup("improvement.items")),
                                Column.text(words.lookup("improvement.days"))),
                        table.rows().stream().map(this::row).toList())
                .downloads(HasTables.downloads(visit, "measures"));
    }

    private Table.Row row(PlanTable.Row row) {
        var step = row.step();
        return Table.Row.of(
                Cell.text(row.number() + " " + words.pick(row.measure().title())),
                Cell.text(
                        step == null
                                ? ""
                                : step.number() + " " + words.pick(step.step().title())),
                Cell.text(row.parts().get(0).text()),
                Cell.text(row.parts().get(1).text()),
                Cell.text(row.parts().get(2).text()),
                Cell.text(row.parts().get(3).text()),
                Cell.text(String.join(" ", row.measure().items())),
                Cell.text(step == null ? "" : PlanText.days(step.step(), at.year(), words)));
    }

    private Table versions() {
        return Table.of(
                words.lookup("improvement.versions"),
                List.of(
                        Column.text(words.lookup("improvement.version")),
                        Column.text(words.lookup("improvement.approved.on")),
                        Column.text(words.lookup("improvement.order"))),
                approvals.stream()
                        .map(approval -> Table.Row.of(
                                new Cell.Link(
                                        Integer.toString(approval.number()),
                                        MeasuresController.path(at) + "/versions/" + approval.id()),
                                Cell.text(words.date(approval.on())),
                                Cell.text(approval.order())))
                        .toList());
    }

    private MeasuresPage.Way way(FiscalYear year) {
        return new MeasuresPage.Way(words.year(year), MeasuresController.path(new AgencyYear(at.agency(), year), kind));
    }
}
