package org.prongsai.improvement.sheet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Comparison;
import org.prongsai.document.ListRows;
import org.prongsai.document.Row;
import org.prongsai.document.RowMark;
import org.prongsai.improvement.Kpi;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Reached;
import org.prongsai.thai.ProgressRound;
import org.prongsai.web.Language;
import org.prongsai.web.Words;

/// The cells of a progress file that have the value of a measure's indicator in a quarter.
final class QuarterCells {
    private static final List<ReportColumn> SAID =
            List.of(ReportColumn.QUARTER_VALUE, ReportColumn.QUARTER_ON, ReportColumn.QUARTER_NOTE);
    private static final Pattern MARK = Pattern.compile("Q([1-4]) (.+)");
    private static final int SHORT = 100;
    private static final int LONG = 1000;

    private final ListRows list;
    private final SheetCells cells;
    private final Map<UUID, Kpi> kpis;

    QuarterCells(ListRows list, SheetCells cells, Map<UUID, Kpi> kpis) {
        this.list = list;
        this.cells = cells;
        this.kpis = Map.copyOf(kpis);
    }

    /// What a file has of a measure before it is filled in.
    static Map<ReportColumn, String> of(Measure measure, int quarter, Kpi kpi, Language language) {
        Words words = Words.in(language);
        Reached known = kpi.at(quarter).orElse(null);
        String indicator = measure.cells().indicator().isEmpty()
                ? measure.title().th()
                : measure.cells().indicator();
        Map<ReportColumn, String> row = text(known);
        row.put(
                ReportColumn.KPI_ID,
                "Q" + quarter + " " + new RowMark(measure.id(), known == null ? 0 : known.version()).text());
        row.put(
                ReportColumn.KPI,
                kpi.aim().isEmpty()
                        ? words.text("improvement.file.kpi", quarter, indicator)
                        : words.text(
                                "improvement.file.kpi.aim",
                                quarter,
                                indicator,
                                kpi.aim().text()));
        return row;
    }

    private static Map<ReportColumn, String> text(@Nullable Reached reached) {
        var row = new EnumMap<ReportColumn, String>(ReportColumn.class);
        if (reached != null) {
            row.put(ReportColumn.QUARTER_VALUE, reached.value());
            row.put(ReportColumn.QUARTER_ON, SheetCells.text(reached.on()));
            row.put(ReportColumn.QUARTER_NOTE, reached.note());
        }
        return row;
    }

    /// What a row says of its measure's indicator; empty where it says nothing, nothing new, or something wrong.
    Optional<Comparison.Change<ReportWish>> read(Row row, Measure measure, ProgressRound round) {
        String value = list.text(row, ReportColumn.QUARTER_VALUE, SHORT);
        if (!list.knows(ReportColumn.KPI_ID) || value.isEmpty()) {
            return Optional.empty();
        }
        Matcher quarter = MARK.matcher(list.text(row, ReportColumn.KPI_ID, SHORT));
        Optional<RowMark> mark = quarter.matches() ? RowMark.of(quarter.group(2)) : Optional.empty();
        if (mark.isEmpty() || !mark.get().id().equals(measure.id())) {
            list.fault(row, ReportColumn.QUARTER_VALUE, "kpi.elsewhere", "");
            return Optional.empty();
        }
        String day = list.text(row, ReportColumn.QUARTER_ON, SHORT);
        LocalDate on = cells.day(row, ReportColumn.QUARTER_ON, day);
        if (on == null) {
            if (day.isEmpty()) {
                list.fault(row, ReportColumn.QUARTER_ON, "kpi.day", "");
            }
            return Optional.empty();
        }
        return changed(
                row,
                measure,
                round,
                mark.get().version(),
                new Reached(
                        Integer.parseInt(quarter.group(1)),
                        value,
                        on,
                        list.text(row, ReportColumn.QUARTER_NOTE, LONG),
                        0));
    }

    private Optional<Comparison.Change<ReportWish>> changed(
            Row row, Measure measure, ProgressRound round, int version, Reached said) {
        Reached stored =
                kpis.getOrDefault(measure.id(), Kpi.NONE).at(said.quarter()).orElse(null);
        int newest = stored == null ? 0 : stored.version();
        List<Comparison.CellChange> differing = Comparison.differences(SAID, text(stored), text(said));
        return differing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comparison.Change<>(
                        row.number(),
                        measure.title().th(),
                        version != newest
                                ? Comparison.State.STALE
                                : stored == null ? Comparison.State.ADDED : Comparison.State.CHANGED,
                        differing,
                        new ReportWish.OfQuarter(
                                measure.id(),
                                round,
                                new Reached(said.quarter(), said.value(), said.on(), said.note(), newest))));
    }
}
