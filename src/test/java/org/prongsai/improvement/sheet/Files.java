package org.prongsai.improvement.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.document.Reading;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.document.TableReader;
import org.prongsai.identity.Unit;
import org.prongsai.improvement.Cells;
import org.prongsai.improvement.Kpi;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Progress;
import org.prongsai.improvement.Step;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.prongsai.web.Language;

/// A plan, its files, and what people do to them.
final class Files {
    static final FiscalYear YEAR = new FiscalYear(2565);
    static final Unit FINANCE = new Unit(UUID.randomUUID(), null, Bilingual.same("กองคลัง"), 1, List.of());
    static final UUID MEASURE = UUID.randomUUID();
    static final UUID FIRST = UUID.randomUUID();
    static final UUID SECOND = UUID.randomUUID();

    private Files() {}

    /// @param version of the measure and of its first step
    static Plan plan(int version, Map<ProgressRound, Progress> reports) {
        var cells = new Cells("บุคลากร", "ร้อยละ 85", "", Set.of(FINANCE.id()), "รายงานทุกไตรมาส");
        var first = new Step(
                FIRST,
                new Bilingual("อบรม\nบุคลากร", "Train staff"),
                Cells.EMPTY,
                Cells.EMPTY,
                new DateSpan(YEAR.firstDay(), YEAR.quarter(2).last()),
                new java.math.BigDecimal("85.00"),
                "ร้อยละ",
                reports,
                version);
        var second = new Step(
                SECOND,
                Bilingual.same("ติดตามผล"),
                new Cells("", "ครบทุกกอง", "", Set.of(), ""),
                Cells.EMPTY,
                null,
                null,
                "",
                Map.of(),
                1);
        var measure = new Measure(
                MEASURE,
                Bilingual.same("พัฒนาบุคลากร"),
                cells,
                List.of("2.1"),
                new java.math.BigDecimal("120000.50"),
                "ตามข้อเสนอแนะ",
                List.of(first, second),
                version);
        return new Plan(UUID.randomUUID(), YEAR, PlanKind.MEASURES, 1, null, List.of(measure));
    }

    static Table plan(Plan plan) {
        return read(
                PlanFiles.plan(plan, List.of(FINANCE), "แผน", "แก้ไขช่องใดก็ได้", Language.TH),
                Stream.of(PlanColumn.values()).flatMap(it -> it.headings().stream()));
    }

    static Table responsibilities(Plan plan) {
        return read(
                PlanFiles.responsibilities(plan, List.of(FINANCE), "ผู้รับผิดชอบ", "สองคอลัมน์สุดท้าย", Language.EN),
                Stream.of(ResponsibilityColumn.values()).flatMap(it -> it.headings().stream()));
    }

    static Table reports(Plan plan, ProgressRound round) {
        return reports(plan, round, Kpi.NONE);
    }

    static Table reports(Plan plan, ProgressRound round, Kpi kpi) {
        return read(
                reportsWorkbook(plan, round, kpi),
                Stream.of(ReportColumn.values()).flatMap(it -> it.headings().stream()));
    }

    static byte[] reportsWorkbook(Plan plan, ProgressRound round, Kpi kpi) {
        return PlanFiles.reports(
                plan.steps(),
                new PlanFiles.Asked(YEAR, round, 2, Map.of(MEASURE, kpi), Map.of()),
                "รายงาน",
                "กรอกตั้งแต่สถานะ",
                Language.EN);
    }

    private static Table read(byte[] workbook, Stream<String> headings) {
        return switch (TableReader.expecting(headings.toArray(String[]::new)).read(workbook, "x.xlsx")) {
            case Reading.Read(var tables) -> tables.getFirst();
            case Reading other -> throw new AssertionError(other);
        };
    }

    /// The table with another text in a cell.
    static Table with(Table table, int row, String column, String text) {
        int at = table.column(column).orElseThrow();
        var rows = new ArrayList<>(table.rows());
        var cells = new ArrayList<>(rows.get(row).cells());
        cells.set(at, text);
        rows.set(row, new Row(rows.get(row).number(), cells));
        return new Table(table.name(), table.header(), rows);
    }

    /// The table with one more row.
    ///
    /// @param said column and text by turns
    static Table plus(Table table, int place, String... said) {
        var cells = new ArrayList<String>();
        table.header().forEach(_ -> cells.add(""));
        for (int i = 0; i < said.length; i += 2) {
            cells.set(table.column(said[i]).orElseThrow(), said[i + 1]);
        }
        var rows = new ArrayList<>(table.rows());
        rows.add(place, new Row(100 + place, cells));
        return new Table(table.name(), table.header(), rows);
    }
}
