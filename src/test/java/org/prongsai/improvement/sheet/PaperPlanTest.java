package org.prongsai.improvement.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.document.Comparison;
import org.prongsai.document.ListFault;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.improvement.Steps;

class PaperPlanTest {
    private static final List<String> HEADER = List.of(
            "ที่",
            "มาตรการ",
            "ขั้นตอน/วิธีการปฏิบัติ",
            "กลุ่มเป้าหมาย",
            "ตัวชี้วัด (KPI)",
            "ผู้รับผิดชอบ",
            "การกำกับติดตาม");

    @Test
    void readsTheTableOfThePaper() {
        Table paper = new Table(
                "",
                HEADER,
                List.of(
                        row(2, "๑", "๑. พัฒนาบุคลากร", "๑.๑ อบรม", "บุคลากร", "ร้อยละ ๘๕", "กองคลัง, สลก.", "รายงาน"),
                        row(3, "", "", "๑.๒ ติดตามผล", "", "ครบทุกกอง", "", ""),
                        row(4, "๒", "๒. สื่อสาร", "๒.๑ เว็บไซต์\n๒.๒ อินทราเน็ต\nและป้าย", "ประชาชน", "", "สลก.", "")));
        var read = compare(PaperPlan.of(List.of(paper)).orElseThrow());
        assertThat(read.faults()).isEmpty();
        assertThat(read.changes())
                .extracting(Comparison.Change::about)
                .containsExactly("พัฒนาบุคลากร", "อบรม", "ติดตามผล", "สื่อสาร", "เว็บไซต์", "อินทราเน็ต และป้าย");
        var measure = ((PlanWish.NewMeasure) read.changes().getFirst().wish()).wish();
        assertThat(measure.cells().owner()).isEqualTo("กองคลัง, สลก.");
        assertThat(measure.cells().units()).containsExactly(Files.FINANCE.id());
        assertThat(step(read, 1).cells().indicator()).isEmpty();
        assertThat(step(read, 2).cells().indicator()).isEqualTo("ครบทุกกอง");
    }

    @Test
    void aCellThatRepeatsTheOneAboveIsEmptiedAndLettersAreMended() {
        Table paper = new Table(
                "",
                HEADER,
                List.of(
                        row(2, "", "1 พัฒนาบุคลากร", "1.1 อบรม", "บุคลากร สบн.", "ก", "ข", "ค"),
                        row(3, "", "1 พัฒนาบุคลากร", "1.2 ติดตามผล", "บุคลากร สบн.", "ง", "ข", "ค"),
                        row(4, "ที่", "มาตรการ", "ขั้นตอน", "กลุ่มเป้าหมาย", "ตัวชี้วัด", "ผู้รับผิดชอบ", "")));
        var read = compare(PaperPlan.of(List.of(paper)).orElseThrow());
        assertThat(read.changes())
                .extracting(Comparison.Change::about)
                .containsExactly("พัฒนาบุคลากร", "อบรม", "ติดตามผล");
        assertThat(step(read, 2).cells().targetGroup()).isEmpty();
        assertThat(step(read, 2).cells().indicator()).isEqualTo("ง");
        assertThat(read.doubts()).extracting(ListFault::code).containsOnly("mended");
    }

    @Test
    void refusesWhatIsNoSuchTable() {
        assertThat(PaperPlan.of(List.of(
                        new Table("", List.of("ที่", "ชื่อ", "ตำแหน่ง"), List.of(new Row(2, List.of("1", "ก", "ข")))))))
                .isEqualTo(Optional.empty());
        assertThat(PaperPlan.of(List.of(new Table("", HEADER, List.of())))).isEmpty();
    }

    private static Steps.Wish step(Comparison<PlanWish> read, int index) {
        return ((PlanWish.NewStep) read.changes().get(index).wish()).wish();
    }

    private static Row row(int number, String... cells) {
        return new Row(number, List.of(cells));
    }

    private static Comparison<PlanWish> compare(Table table) {
        return PlanSheet.compare(
                table, new PlanSheet.Known(Files.YEAR, null, List.of(Files.FINANCE), _ -> true), UUID.randomUUID());
    }
}
