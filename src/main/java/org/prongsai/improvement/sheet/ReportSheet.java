package org.prongsai.improvement.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Comparison;
import org.prongsai.document.ListRows;
import org.prongsai.document.Row;
import org.prongsai.document.RowMark;
import org.prongsai.document.Table;
import org.prongsai.improvement.Kpi;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Progress;
import org.prongsai.improvement.ProgressStatus;
import org.prongsai.improvement.Step;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.prongsai.web.Language;
import org.prongsai.web.Words;

/// Holds a file of progress reports against what was reported.
///
/// Each row says by its hidden id which step, round and version it is about; a row in which nothing is reported says
/// nothing, and what only names the step is not read.
public final class ReportSheet {
    private static final List<ReportColumn> SAID = List.of(
            ReportColumn.STATUS,
            ReportColumn.SAID,
            ReportColumn.VALUE,
            ReportColumn.PROOF,
            ReportColumn.PROVEN_ON,
            ReportColumn.REASON,
            ReportColumn.NEW_DATE);
    private static final Words THAI = Words.in(Language.TH);
    private static final Map<String, ProgressStatus> STATUSES = statuses();
    private static final int SHORT = 60;
    private static final int MIDDLE = 500;
    private static final int LONG = 1000;
    private static final int LONGEST = 2000;

    private final ListRows list;
    private final SheetCells cells;
    private final QuarterCells quarters;
    private final Known known;
    private final Map<RowMark, Integer> rows = new HashMap<>();
    private final List<Comparison.Change<ReportWish>> changes = new ArrayList<>();
    private int same;

    /// What a file is held against.
    ///
    /// @param kpis    the indicators by their measures
    /// @param reaches whether the reader may report a step
    public record Known(FiscalYear year, List<Plan> plans, Map<UUID, Kpi> kpis, Predicate<Step> reaches) {
        public Known {
            plans = List.copyOf(plans);
            kpis = Map.copyOf(kpis);
        }
    }

    private ReportSheet(Table table, Known known) {
        this.list = new ListRows(table);
        this.cells = new SheetCells(list);
        this.known = known;
        this.quarters = new QuarterCells(list, cells, known.kpis());
    }

    /// What `table` would do.
    public static Comparison<ReportWish> compare(Table table, Known known) {
        var sheet = new ReportSheet(table, known);
        if (sheet.list.has(List.of(ReportColumn.ID, ReportColumn.STATUS))) {
            table.rows().forEach(sheet::take);
        }
        return new Comparison<>(sheet.changes, sheet.list.faults(), sheet.list.doubts(), sheet.same);
    }

    /// What the hidden column says: the step and the version, and the round before.
    static String mark(ProgressRound round, Step step) {
        Progress known = step.reports().get(round);
        return round + " " + new RowMark(step.id(), known == null ? 0 : known.version()).text();
    }

    private void take(Row row) {
        String[] id = list.text(row, ReportColumn.ID, MIDDLE).split(" ", 2);
        Optional<ProgressRound> round = Stream.of(ProgressRound.values())
                .filter(one -> one.name().equals(id[0]))
                .findFirst();
        Optional<RowMark> mark = id.length < 2 ? Optional.empty() : RowMark.of(id[1]);
        Optional<Plan.Numbered> step = mark.flatMap(this::step);
        if (round.isEmpty() || step.isEmpty()) {
            list.fault(row, ReportColumn.ID, "row.unknown", "");
            return;
        }
        Integer earlier = rows.putIfAbsent(mark.get(), row.number());
        if (earlier != null) {
            list.fault(row, ReportColumn.ID, "row.twice", Integer.toString(earlier));
            return;
        }
        report(row, round.get(), mark.get().version(), step.get());
        quarters.read(row, step.get().measure(), round.get()).ifPresent(changes::add);
    }

    private Optional<Plan.Numbered> step(RowMark mark) {
        return known.plans().stream()
                .flatMap(plan -> plan.step(mark.id()).stream())
                .filter(one -> known.reaches().test(one.step()))
                .findFirst();
    }

    private void report(Row row, ProgressRound round, int version, Plan.Numbered one) {
        Step step = one.step();
        Progress stored = step.reports().get(round);
        Map<ReportColumn, String> before = text(stored);
        int faults = list.faults().size();
        var said = new EnumMap<ReportColumn, String>(ReportColumn.class);
        SAID.forEach(column -> said.put(column, said(row, column, before)));
        if (said.values().stream().allMatch(String::isEmpty)) {
            same++;
            return;
        }
        Progress progress = progress(row, said, step, round);
        if (progress == null || list.faults().size() > faults) {
            return;
        }
        List<Comparison.CellChange> differing = Comparison.differences(SAID, before, text(progress));
        int newest = stored == null ? 0 : stored.version();
        if (differing.isEmpty()) {
            same++;
        } else {
            changes.add(new Comparison.Change<>(
                    row.number(),
                    one.number() + " " + step.title().th(),
                    version != newest
                            ? Comparison.State.STALE
                            : stored == null ? Comparison.State.ADDED : Comparison.State.CHANGED,
                    differing,
                    new ReportWish.OfStep(step.id(), round, newest, progress)));
        }
    }

    private String said(Row row, ReportColumn column, Map<ReportColumn, String> before) {
        int longest = switch (column) {
            case SAID -> LONGEST;
            case REASON -> LONG;
            case PROOF -> MIDDLE;
            default -> SHORT;
        };
        return list.knows(column) ? list.text(row, column, longest) : before.getOrDefault(column, "");
    }

    private @Nullable Progress progress(Row row, Map<ReportColumn, String> said, Step step, ProgressRound round) {
        ProgressStatus status = STATUSES.get(key(said.getOrDefault(ReportColumn.STATUS, "")));
        if (status == null) {
            list.fault(row, ReportColumn.STATUS, "status.wrong", said.getOrDefault(ReportColumn.STATUS, ""));
            return null;
        }
        BigDecimal value = cells.number(row, ReportColumn.VALUE, said.getOrDefault(ReportColumn.VALUE, ""));
        String proof = said.getOrDefault(ReportColumn.PROOF, "");
        LocalDate proven = cells.day(row, ReportColumn.PROVEN_ON, said.getOrDefault(ReportColumn.PROVEN_ON, ""));
        LocalDate date = cells.day(row, ReportColumn.NEW_DATE, said.getOrDefault(ReportColumn.NEW_DATE, ""));
        String reason = said.getOrDefault(ReportColumn.REASON, "");
        boolean done = status == ProgressStatus.DONE;
        if (!proof.isEmpty() && !proof.matches("https?://\\S+")) {
            list.fault(row, ReportColumn.PROOF, "proof.wrong", proof);
        }
        if (!proof.isEmpty() && proven == null) {
            list.fault(row, ReportColumn.PROVEN_ON, "proven.missing", "");
            return null;
        }
        if (!done && step.isDue(known.year(), round) && (reason.isEmpty() || date == null)) {
            list.fault(row, reason.isEmpty() ? ReportColumn.REASON : ReportColumn.NEW_DATE, "delay.missing", "");
        }
        return new Progress(
                status,
                said.getOrDefault(ReportColumn.SAID, ""),
                proof,
                proven,
                done ? "" : reason,
                done ? null : date,
                value,
                0);
    }

    /// A report as the cells of a row.
    static Map<ReportColumn, String> text(@Nullable Progress progress) {
        var row = new EnumMap<ReportColumn, String>(ReportColumn.class);
        if (progress != null) {
            row.put(ReportColumn.STATUS, THAI.lookup("improvement.status." + progress.status()));
            row.put(ReportColumn.SAID, progress.said());
            row.put(ReportColumn.VALUE, SheetCells.text(progress.value()));
            row.put(ReportColumn.PROOF, progress.proof());
            row.put(ReportColumn.PROVEN_ON, SheetCells.text(progress.provenOn()));
            row.put(ReportColumn.REASON, progress.reason());
            row.put(ReportColumn.NEW_DATE, SheetCells.text(progress.newDate()));
        }
        return row;
    }

    private static Map<String, ProgressStatus> statuses() {
        var statuses = new HashMap<String, ProgressStatus>();
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            for (ProgressStatus status : ProgressStatus.values()) {
                statuses.put(key(words.lookup("improvement.status." + status)), status);
            }
        }
        return Map.copyOf(statuses);
    }

    private static String key(String text) {
        return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
