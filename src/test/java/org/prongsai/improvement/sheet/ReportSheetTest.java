package org.prongsai.improvement.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.improvement.sheet.Files.plus;
import static org.prongsai.improvement.sheet.Files.with;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.document.Comparison;
import org.prongsai.document.ListFault;
import org.prongsai.document.Table;
import org.prongsai.improvement.Aim;
import org.prongsai.improvement.Kpi;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Progress;
import org.prongsai.improvement.ProgressStatus;
import org.prongsai.improvement.Reached;
import org.prongsai.thai.ProgressRound;

class ReportSheetTest {
    private final Plan plan = Files.plan(1, Map.of(ProgressRound.TWELVE_MONTHS, report(2)));

    @Test
    void whatWasReportedComesBackUnchangedAndWhatWasNotSaysNothing() {
        var read = compare(Files.reports(plan, ProgressRound.TWELVE_MONTHS), plan);
        assertThat(read.faults()).isEmpty();
        assertThat(read.changes()).isEmpty();
        assertThat(read.same()).isEqualTo(2);
    }

    /// What a unit fills in is there to be seen: only the columns that tell rows apart are hidden.
    @Test
    void hidesNothingButIds() throws IOException {
        byte[] file = Files.reportsWorkbook(plan, ProgressRound.TWELVE_MONTHS, Kpi.NONE);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            var columns = List.of(ReportColumn.values());
            assertThat(IntStream.range(0, columns.size())
                            .filter(sheet::isColumnHidden)
                            .mapToObj(columns::get))
                    .containsExactly(ReportColumn.ID, ReportColumn.KPI_ID);
        }
    }

    @Test
    void aFilledRowReportsItsStepInItsRound() {
        Table file = with(Files.reports(plan, ProgressRound.SIX_MONTHS), 1, "status", "In progress");
        var read = compare(with(file, 1, "what was done", "เริ่มแล้ว"), plan);
        assertThat(read.faults()).isEmpty();
        assertThat(read.changes()).singleElement().satisfies(change -> {
            assertThat(change.about()).isEqualTo("1.2 ติดตามผล");
            assertThat(change.state()).isEqualTo(Comparison.State.ADDED);
            assertThat(change.wish().round()).isEqualTo(ProgressRound.SIX_MONTHS);
            assertThat(change.wish()).isInstanceOfSatisfying(ReportWish.OfStep.class, step -> {
                assertThat(step.step()).isEqualTo(Files.SECOND);
                assertThat(step.progress().said()).isEqualTo("เริ่มแล้ว");
            });
        });
    }

    @Test
    void whatWasReportedSinceIsTold() {
        Table file = with(Files.reports(plan, ProgressRound.TWELVE_MONTHS), 0, "what was done", "อื่น");
        assertThat(compare(file, plan).changes())
                .extracting(Comparison.Change::state)
                .containsExactly(Comparison.State.CHANGED);
        Plan now = Files.plan(1, Map.of(ProgressRound.TWELVE_MONTHS, report(3)));
        assertThat(compare(file, now).changes())
                .extracting(Comparison.Change::state)
                .containsExactly(Comparison.State.STALE);
    }

    @ParameterizedTest
    @CsvSource({
        "status, เสร็จ, status.wrong",
        "link to proof, ในแฟ้ม, proof.wrong",
        "proof true on, '', proven.missing",
        "value reached, มาก, number.wrong",
        "status, Not started, delay.missing",
        "new date, วันหน้า, day.wrong",
        "id, x, row.unknown"
    })
    void saysOfEachFaultWhatItIs(String column, String text, String code) {
        Table file = with(Files.reports(plan, ProgressRound.TWELVE_MONTHS), 0, column, text);
        assertThat(compare(file, plan).faults()).extracting(ListFault::code).containsExactly(code);
    }

    @Test
    void aStepOfAnotherUnitIsUnknown() {
        Table file = Files.reports(plan, ProgressRound.TWELVE_MONTHS);
        var read = ReportSheet.compare(
                file,
                new ReportSheet.Known(
                        Files.YEAR, List.of(plan), Map.of(), step -> step.id().equals(Files.FIRST)));
        assertThat(read.faults()).extracting(ListFault::code).containsExactly("row.unknown");
        String id = file.rows().getFirst().cell(file.column("id").orElseThrow());
        assertThat(compare(plus(file, 2, "id", id), plan).faults())
                .extracting(ListFault::code, ListFault::argument)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "row.twice", Integer.toString(file.rows().getFirst().number())));
    }

    private static Comparison<ReportWish> compare(Table table, Plan plan) {
        return compare(table, plan, Kpi.NONE);
    }

    private static Comparison<ReportWish> compare(Table table, Plan plan, Kpi kpi) {
        return ReportSheet.compare(
                table, new ReportSheet.Known(Files.YEAR, List.of(plan), Map.of(Files.MEASURE, kpi), _ -> true));
    }

    @Test
    void theValueOfTheQuarterStandsOnceForEachMeasure() {
        Kpi kpi = kpi(3);
        Table file = Files.reports(plan, ProgressRound.SIX_MONTHS, kpi);
        assertThat(file.rows()
                        .getFirst()
                        .cell(file.column("indicator of the measure").orElseThrow()))
                .contains("Quarter 2", "ร้อยละ 85");
        assertThat(compare(file, plan, kpi).changes()).isEmpty();
        Table filled = with(file, 0, "value of the quarter", "๙๐");
        assertThat(compare(filled, plan, kpi).changes()).singleElement().satisfies(change -> {
            assertThat(change.state()).isEqualTo(Comparison.State.CHANGED);
            assertThat(change.wish()).isInstanceOfSatisfying(ReportWish.OfQuarter.class, of -> {
                assertThat(of.measure()).isEqualTo(Files.MEASURE);
                assertThat(of.reached().quarter()).isEqualTo(2);
                assertThat(of.reached().version()).isEqualTo(3);
                assertThat(of.reached().number()).contains(new java.math.BigDecimal("90"));
            });
        });
        assertThat(compare(filled, plan, kpi(4)).changes())
                .extracting(Comparison.Change::state)
                .containsExactly(Comparison.State.STALE);
        assertThat(compare(with(file, 1, "value of the quarter", "90"), plan, kpi)
                        .faults())
                .extracting(ListFault::code)
                .containsExactly("kpi.elsewhere");
        assertThat(compare(with(filled, 0, "measured on", ""), plan, kpi).faults())
                .extracting(ListFault::code)
                .containsExactly("kpi.day");
    }

    private static Kpi kpi(int version) {
        return new Kpi(
                new Aim("85", "ร้อยละ", Aim.Direction.HIGHER, 1),
                List.of(new Reached(2, "80", LocalDate.of(2022, 3, 31), "แบบสำรวจ", version)));
    }

    private static Progress report(int version) {
        return new Progress(
                ProgressStatus.DONE,
                "อบรมแล้ว\nสองรุ่น",
                "https://example.go.th/1",
                LocalDate.of(2022, 3, 15),
                "",
                null,
                new java.math.BigDecimal("90.00"),
                version);
    }
}
