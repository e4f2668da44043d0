package org.prongsai.improvement.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.improvement.sheet.Files.plus;
import static org.prongsai.improvement.sheet.Files.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.document.Comparison;
import org.prongsai.document.ListFault;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.improvement.Plan;

class PlanSheetTest {
    private final Plan plan = Files.plan(3, Map.of());
    private final Table file = Files.plan(plan);

    @Test
    void whatWentOutComesBackUnchanged() {
        var read = compare(file);
        assertThat(read.faults()).isEmpty();
        assertThat(read.changes()).isEmpty();
        assertThat(read.same()).isEqualTo(3);
    }

    @Test
    void showsEachCellThatDiffers() {
        var read = compare(with(with(file, 0, "งบประมาณ", "๑๓๐,๐๐๐"), 0, "กลุ่มเป้าหมาย", ""));
        assertThat(read.faults()).isEmpty();
        assertThat(read.changes()).singleElement().satisfies(change -> {
            assertThat(change.state()).isEqualTo(Comparison.State.CHANGED);
            assertThat(change.cells())
                    .containsExactly(
                            new Comparison.CellChange(PlanColumn.TARGET_GROUP, "บุคลากร", ""),
                            new Comparison.CellChange(PlanColumn.BUDGET, "120000.5", "130000"));
            assertThat(change.wish()).isInstanceOfSatisfying(PlanWish.ChangedMeasure.class, wish -> {
                assertThat(wish.version()).isEqualTo(3);
                assertThat(wish.wish().items()).containsExactly("2.1");
            });
        });
    }

    @Test
    void aRowThatWasChangedSinceIsTold() {
        Plan now = Files.plan(4, Map.of());
        var read = PlanSheet.compare(with(file, 0, "มาตรการ", "ชื่อใหม่"), known(now), UUID.randomUUID());
        assertThat(read.changes()).extracting(Comparison.Change::state).containsExactly(Comparison.State.STALE);
        assertThat(read.same()).isEqualTo(2);
    }

    @Test
    void aRowWithoutIdIsNewAndAStepBelongsToTheMeasureAboveIt() {
        Table more = plus(file, 1, "ขั้นตอน/วิธีการ", "แทรก", "เริ่ม", "1 ต.ค. 2564", "ถึง", "๓๑ ธ.ค. ๒๕๖๔");
        more = plus(
                more,
                4,
                "มาตรการ",
                "ใหม่",
                "ขั้นตอน/วิธีการ",
                "แรก",
                "ตัวชี้วัด",
                "ครบ",
                "หน่วยที่รายงานผล",
                "กองคลัง");
        var read = compare(more);
        assertThat(read.faults()).isEmpty();
        assertThat(read.changes()).extracting(Comparison.Change::about).containsExactly("แทรก", "ใหม่", "แรก");
        assertThat(read.changes().get(0).wish())
                .isInstanceOfSatisfying(
                        PlanWish.NewStep.class,
                        step -> assertThat(step.measure()).isEqualTo(Files.MEASURE));
        var added = (PlanWish.NewMeasure) read.changes().get(1).wish();
        assertThat(added.wish().cells().units()).containsExactly(Files.FINANCE.id());
        assertThat(read.changes().get(2).wish()).isInstanceOfSatisfying(PlanWish.NewStep.class, step -> {
            assertThat(step.measure()).isEqualTo(added.id());
            assertThat(step.wish().cells().indicator()).isEmpty();
        });
    }

    @Test
    void aCopiedRowIsANewOneAndATitleThatIsThereIsNotAddedTwice() {
        Row first = file.rows().get(1);
        Table copied =
                with(plus(file, 3), 3, "รหัส", first.cell(file.column("รหัส").orElseThrow()));
        var read = compare(with(copied, 3, "ขั้นตอน/วิธีการ", "ฉบับคัดลอก"));
        assertThat(read.changes()).extracting(Comparison.Change::about).containsExactly("ฉบับคัดลอก");
        assertThat(read.doubts()).extracting(ListFault::code).containsExactly("row.copied");
        Table paper = new Table(
                "",
                List.of("มาตรการ", "ขั้นตอน/วิธีการ", "ตัวชี้วัด"),
                List.of(
                        new Row(1, List.of("พัฒนาบุคลากร", "อบรม บุคลากร", "")),
                        new Row(2, List.of("", "ติดตามผล", "ใหม่"))));
        assertThat(compare(paper).changes())
                .flatExtracting(Comparison.Change::cells)
                .containsExactly(new Comparison.CellChange(PlanColumn.INDICATOR, "ครบทุกกอง", "ใหม่"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, ถึง, 2021-13-40, day.wrong",
        "1, ถึง, 30 ก.ย. 2566, day.outside",
        "1, ถึง, '', days.both",
        "1, เริ่ม, 1 เม.ย. 2565, ends.early",
        "1, ค่าเป้าหมาย, มาก, number.wrong",
        "0, งบประมาณ, 1.005, number.wrong",
        "0, ข้อที่มุ่งยกระดับ, 2.1 X9, items.unknown",
        "0, หน่วยที่รายงานผล, กองลับ, unit.unknown",
        "0, มาตรการ, '', title.missing",
        "1, รหัส, abc, row.unknown",
        "1, รหัส, 00000000-0000-0000-0000-000000000000 1, row.unknown"
    })
    void saysOfEachFaultWhereItIs(int row, String column, String text, String code) {
        assertThat(compare(with(file, row, column, text)).faults())
                .extracting(ListFault::row, ListFault::column, ListFault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        file.rows().get(row).number(),
                        code.equals("days.both") ? "ถึง" : code.equals("ends.early") ? "ถึง" : column,
                        code));
    }

    @Test
    void asksForTheColumnsThatItNeeds() {
        assertThat(compare(new Table("", List.of("ก"), List.of())).faults())
                .extracting(ListFault::code)
                .containsExactly("column.missing", "column.missing");
    }

    private Comparison<PlanWish> compare(Table table) {
        return PlanSheet.compare(table, known(plan), UUID.randomUUID());
    }

    private static PlanSheet.Known known(Plan plan) {
        return new PlanSheet.Known(Files.YEAR, plan, List.of(Files.FINANCE), code -> code.equals("2.1"));
    }
}
