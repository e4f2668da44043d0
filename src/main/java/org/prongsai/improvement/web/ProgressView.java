package org.prongsai.improvement.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Reach;
import org.prongsai.identity.Unit;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Progress;
import org.prongsai.improvement.ProgressStatus;
import org.prongsai.improvement.ProofFile;
import org.prongsai.improvement.RoundDues;
import org.prongsai.improvement.Step;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.ProgressRound;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Lays out how far a plan has come in a round.
final class ProgressView {
    private static final int QUARTERS = 4;

    private final AgencyYear at;
    private final PlanKind kind;
    private final @Nullable Plan plan;
    private final Map<UUID, Map<ProgressRound, ProofFile>> proofs;
    private final ProgressRound round;
    private final Reach reach;
    private final List<Unit> units;
    private final Visit visit;
    private final Words words;

    ProgressView(
            AgencyYear at,
            PlanKind kind,
            @Nullable Plan plan,
            Map<UUID, Map<ProgressRound, ProofFile>> proofs,
            ProgressRound round,
            Reach reach,
            List<Unit> units,
            Visit visit) {
        this.at = at;
        this.kind = kind;
        this.plan = plan;
        this.proofs = Map.copyOf(proofs);
        this.round = round;
        this.reach = reach;
        this.units = units;
        this.visit = visit;
        this.words = visit.words();
    }

    /// Whether someone may see and report a step: all of them, or those of his units.
    static boolean reaches(Reach reach, Step step) {
        return reach.isWhole() || step.cells().units().stream().anyMatch(reach::covers);
    }

    /// @param told what was just done: the end of a key, or empty
    /// @param undo address that undoes it; null where nothing does
    /// @param kpis the indicators by quarter
    ProgressPage page(String told, @Nullable String undo, Table kpis) {
        String key = "improvement.told." + told;
        return new ProgressPage(
                words.lookup("improvement.progress"),
                words.text(
                        "improvement.progress.lead",
                        words.pick(at.agency().name()),
                        words.year(at.year()),
                        words.date(RoundDues.of(at.year(), round))),
                words.has(key) ? words.lookup(key) : null,
                undo,
                Stream.of(PlanKind.values())
                        .map(one -> Tab.of(PlanText.kind(one, words), href(one, round), one == kind))
                        .toList(),
                Stream.of(ProgressRound.values())
                        .map(one -> Tab.of(PlanText.round(one, words), href(kind, one), one == round))
                        .toList(),
                !reach.isWhole(),
                plan == null ? List.of() : tiles(plan),
                steps(),
                measures(),
                quarters(),
                kpis,
                kind == PlanKind.MEASURES ? null : new EmenscrView(plan, at.year(), round, units, visit).table(),
                visit.may(ReportsProgress.class) && !shown().isEmpty() ? files() : List.of(),
                ProgressController.path(at),
                MeasuresController.path(at, kind));
    }

    /// A workbook with all that the visitor may report, and one for each unit that has steps.
    private List<Action> files() {
        String path = ProgressController.path(at) + "/file?kind=" + kind.tag() + "&round=" + PlanText.tag(round);
        var files = new ArrayList<Action>();
        files.add(Action.quiet(words.lookup("improvement.file.reports.all"), path));
        units.stream()
                .filter(unit -> shown().stream()
                        .anyMatch(one -> one.step().cells().units().contains(unit.id())))
                .filter(unit -> reach.covers(unit.id()))
                .forEach(unit -> files.add(Action.quiet(words.pick(unit.name()), path + "&unit=" + unit.id())));
        return files;
    }

    private String href(PlanKind of, ProgressRound in) {
        return ProgressController.path(at) + "?kind=" + of.tag() + "&round=" + PlanText.tag(in);
    }

    private List<Tile> tiles(Plan known) {
        Plan.Tally tally = known.tally(round);
        return List.of(
                tile(words.lookup("improvement.done.measures"), tally.measuresDone(), tally.measures()),
                tile(words.lookup("improvement.done.steps"), tally.stepsDone(), tally.steps()));
    }

    private Tile tile(String label, int done, int all) {
        String said = words.text("improvement.of", done, all);
        BigDecimal share = all == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(done * 100L).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
        return Tile.of(label, Figure.plain(said))
                .progress(new org.prongsai.web.ui.Progress(
                        share, null, done == all ? Tone.GOOD : Tone.ACTION, label + " " + said));
    }

    private List<Plan.Numbered> shown() {
        return plan == null
                ? List.of()
                : plan.steps().stream()
                        .filter(one -> reaches(reach, one.step()))
                        .toList();
    }

    private Table steps() {
        return Table.of(
                        words.lookup("improvement.steps"),
                        List.of(
                                Column.text(words.lookup("improvement.number")),
                                Column.naming(words.lookup("improvement.step")),
                                Column.text(words.lookup("improvement.owner")),
                                Column.text(words.lookup("improvement.status")),
                                Column.text(words.lookup("improvement.said")),
                                Column.text(words.lookup("improvement.proof.file")),
                                Column.text(words.lookup("improvement.delay.date"))),
                        shown().stream().map(this::row).toList())
                .empty(words.lookup("improvement.progress.none"))
                .downloads(HasTables.downloads(visit, "progress"));
    }

    private Table.Row row(Plan.Numbered one) {
        Step step = one.step();
        String title = words.pick(step.title());
        Progress progress = step.at(round).orElse(null);
        var date = progress == null ? null : progress.newDate();
        return Table.Row.of(
                new Cell.Code(one.number()),
                visit.may(ReportsProgress.class)
                        ? new Cell.Link(
                                title, ProgressController.path(at) + "/" + step.id() + "?round=" + PlanText.tag(round))
                        : Cell.text(title),
                Cell.text(PlanText.owner(units, words).apply(step.cells())),
                new Cell.Marked(PlanText.badge(step, round, words)),
                progress == null ? Cell.text("") : said(progress),
                proof(step, progress),
                Cell.text(date == null ? "" : words.shortDate(date)));
    }

    private Cell said(Progress progress) {
        var proven = progress.provenOn();
        var notes = new ArrayList<String>();
        if (!progress.reason().isEmpty()) {
            notes.add(progress.reason());
        }
        if (proven != null && !progress.proof().isEmpty()) {
            notes.add(words.text("improvement.proof.seen", progress.proof(), words.shortDate(proven)));
        }
        return notes.isEmpty() ? Cell.text(progress.said()) : new Cell.Pair(progress.said(), String.join(" · ", notes));
    }

    /// The file of the report that counts, with the day on which it was true.
    private Cell proof(Step step, @Nullable Progress progress) {
        ProgressRound of = step.reports().containsKey(round) ? round : ProgressRound.SIX_MONTHS;
        ProofFile file = proofs.getOrDefault(step.id(), Map.of()).get(of);
        if (file == null || progress == null) {
            return Cell.text("");
        }
        LocalDate proven = progress.provenOn();
        String named = PlanText.file(file, words);
        return new Cell.Link(
                proven == null ? named : words.text("improvement.proof.file.true", named, words.shortDate(proven)),
                ProofController.path(at, step.id(), of));
    }

    private Table measures() {
        return Table.of(
                        words.lookup("improvement.rollUp"),
                        List.of(
                                Column.text(words.lookup("improvement.number")),
                                Column.naming(words.lookup("improvement.measure")),
                                Column.number(words.lookup("improvement.steps.done")),
                                Column.text(words.lookup("improvement.status"))),
                        plan == null
                                ? List.of()
                                : IntStream.range(0, plan.measures().size())
                                        .mapToObj(
                                                i -> measure(i, plan.measures().get(i)))
                                        .toList())
                .downloads(HasTables.downloads(visit, "roll-up"));
    }

    private Table.Row measure(int index, Measure measure) {
        return Table.Row.of(
                new Cell.Code(Integer.toString(index + 1)),
                Cell.text(words.pick(measure.title())),
                Cell.number(words.text(
                        "improvement.of",
                        measure.count(round, ProgressStatus.DONE),
                        measure.steps().size())),
                new Cell.Marked(PlanText.badge(measure.status(round), words)));
    }

    /// How many steps are to end in each quarter, and how many of these are done.
    private Table quarters() {
        var columns = new ArrayList<Column>();
        columns.add(Column.naming(words.lookup("improvement.measure")));
        IntStream.rangeClosed(1, QUARTERS)
                .forEach(quarter -> columns.add(Column.number(words.text("improvement.quarter", quarter))));
        return Table.of(
                        words.lookup("improvement.quarters"),
                        columns,
                        plan == null
                                ? List.of()
                                : plan.measures().stream().map(this::quarters).toList())
                .downloads(HasTables.downloads(visit, "quarters"));
    }

    private Table.Row quarters(Measure measure) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(words.pick(measure.title())));
        for (DateSpan quarter : at.year().quarters()) {
            List<Step> due = measure.steps().stream()
                    .filter(step -> quarter.contains(step.days(at.year()).last()))
                    .toList();
            long done = due.stream()
                    .filter(step -> step.status(round) == ProgressStatus.DONE)
                    .count();
            cells.add(Cell.number(due.isEmpty() ? "" : words.text("improvement.of", done, due.size())));
        }
        return new Table.Row(cells, false);
    }
}
