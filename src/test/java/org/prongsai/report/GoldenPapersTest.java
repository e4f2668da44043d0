package org.prongsai.report;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.report.Golden.golden;
import static org.prongsai.report.Golden.grid;
import static org.prongsai.report.Golden.said;
import static org.prongsai.report.Golden.tables;
import static org.prongsai.report.Golden.text;
import static org.prongsai.report.Golden.texts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.document.Row;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Cell;
import org.prongsai.thai.ThaiDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// The papers of PDMO's fiscal year 2564 and of OPDC's booklet of 2565, held against what was printed then.
///
/// Where the printed papers contradict themselves, the fixtures in `golden` have what the arithmetic proves: 97.01 and
/// 95.52 rather than 87.01 and 85.52, 85.27 for indicator 8, EBIT in the third column before 2562.
@SpringBootTest
@Import(SamplePapers.class)
class GoldenPapersTest {
    @Autowired
    SamplePapers samples;

    @Test
    void pdmoReportsOnItsTwelveMonths() {
        Manuscript memo = samples.only("pdmo", 2564, DocumentKind.TWELVE_MONTHS_MEMO);
        String said = said(memo);
        assertThat(said)
                .contains(
                        "เมื่อวันที่ 16 กุมภาพันธ์ 2564",
                        "รอบ 12 เดือน (เมษายน - กันยายน 2564)",
                        "(IIT) เก็บข้อมูลระหว่างเดือนเมษายน - พฤษภาคม 2564 กำหนดกลุ่มตัวอย่างขั้นต่ำ 30 คน มีผู้ตอบ 56 คน ได้ 96.29 คะแนน",
                        "(EIT) เก็บข้อมูลระหว่างเดือนเมษายน - พฤษภาคม 2564 กำหนดกลุ่มตัวอย่างขั้นต่ำ 54 คน"
                                + " จากผู้มีสิทธิตอบ 538 คน มีผู้ตอบ 110 คน ได้ 95.20 คะแนน",
                        "(OIT) เก็บข้อมูลระหว่างวันที่ 1 มีนาคม 2564 ถึงวันที่ 14 พฤษภาคม 2564 ได้ 100.00 คะแนน",
                        "ได้คะแนนรวม 97.45 คะแนน อยู่ในระดับ AA ซึ่งเป็นระดับสูงสุด",
                        "จำนวน 6 มาตรการ/แนวทาง 12 ขั้นตอน",
                        "ดำเนินการแล้วเสร็จ 5 มาตรการ/แนวทาง และอยู่ระหว่างดำเนินการ 1 มาตรการ/แนวทาง คือ มาตรการ/แนวทางที่ 5",
                        "ข้อ 5.1 พัฒนาระบบการกำกับดูแลพัสดุ",
                        "กำหนดแล้วเสร็จภายในสิ้นปีงบประมาณ พ.ศ. 2564 (วันที่ 30 กันยายน 2564)",
                        "ข้อ 5.2 ทบทวนแนวปฏิบัติ",
                        "กำหนดแล้วเสร็จภายในไตรมาสที่ 2 ของปีงบประมาณ พ.ศ. 2565 (วันที่ 31 มีนาคม 2565)");
        assertThat(said).doesNotContain("ข้อ 5.3", "ข้อ 1.1");
        assertThat(tables(memo)).hasSize(2);
        assertThat(texts(tables(memo).get(0)).stream().skip(1))
                .containsExactlyElementsOf(golden("pdmo-history").stream()
                        .map(GoldenPapersTest::historyRow)
                        .toList());
        assertThat(texts(tables(memo).get(1)).stream().skip(2))
                .containsExactlyElementsOf(golden("pdmo-measures-2564").stream()
                        .map(GoldenPapersTest::progressRow)
                        .toList());
    }

    /// The third column was the evidence-based survey before OIT.
    private static List<String> historyRow(Row row) {
        boolean former = Integer.parseInt(row.cell(0)) < 2562;
        return List.of(
                row.cell(0),
                row.cell(1),
                row.cell(2),
                former ? "–" : row.cell(3),
                former ? row.cell(3) : "–",
                row.cell(4),
                row.cell(5));
    }

    private static List<String> progressRow(Row row) {
        String number = row.cell(0);
        if (!number.contains(".")) {
            return List.of("มาตรการ/แนวทางที่ " + number + " " + row.cell(1));
        }
        return List.of(
                number + "  " + row.cell(1),
                row.cell(2).equals("DONE") ? "√" : "",
                row.cell(2).equals("IN_PROGRESS") ? "√" : "",
                row.cell(2).equals("NOT_STARTED") ? "√" : "");
    }

    @Test
    void pdmoAsksForApprovalOfItsMeasures() {
        Manuscript memo = samples.only("pdmo", 2564, DocumentKind.MEASURES_MEMO);
        assertThat(said(memo))
                .contains(
                        "ผู้อำนวยการสำนักงานบริหารหนี้สาธารณะ",
                        "รองผู้อำนวยการสำนักงานบริหารหนี้สาธารณะ",
                        "(ข้อ O42)",
                        "ปีงบประมาณ พ.ศ. 2563",
                        "ได้คะแนนรวม 74.73 คะแนน ระดับ C",
                        "(ต่ำกว่าร้อยละ 85) จำนวน 2 ประเด็น",
                        "(EIT) ได้ 79.21 คะแนน",
                        "(OIT) ได้ 62.29 คะแนน",
                        "จำนวน 6 มาตรการ/แนวทาง 12 ขั้นตอน",
                        "1. ทราบผลการวิเคราะห์ตามข้อ 1\n2. เห็นชอบมาตรการตามข้อ 2",
                        "ทราบตามข้อ 1 และเห็นชอบตามข้อ 2",
                        "เลขานุการกรม",
                        "4. ตารางมาตรการ ปีงบประมาณ พ.ศ. 2564");
        assertThat(texts(tables(memo).getLast()).stream().skip(1)).containsExactlyElementsOf(Golden.measureRows());
    }

    @Test
    void theTableOfMeasuresIsThatOfTheMemo() {
        Manuscript sheet = samples.only("pdmo", 2564, DocumentKind.MEASURES_TABLE);
        assertThat(texts(tables(sheet).getFirst()).stream().skip(1)).containsExactlyElementsOf(Golden.measureRows());
        assertThat(said(sheet)).contains("เห็นชอบเมื่อวันที่ 16 กุมภาพันธ์ 2564");
    }

    @Test
    void opdcAnalysesItsResultWithoutForgettingAnItem() {
        Manuscript report = samples.only("opdc", 2565, DocumentKind.ANALYSIS);
        Map<String, Row> scores = golden("opdc-scores-2564").stream().collect(toMap(row -> row.cell(0), row -> row));
        assertThat(said(report))
                .contains(
                        "ได้คะแนนรวม 91.85 คะแนน ระดับ A",
                        "บรรลุเป้าหมาย 95 คะแนน จำนวน 52 ประเด็น ต้องพัฒนาให้ถึงเป้าหมาย จำนวน 19 ประเด็น"
                                + " และต้องแก้ไขโดยเร่งด่วนเนื่องจากต่ำกว่า 85 คะแนน จำนวน 17 ประเด็น",
                        "AA (95.00-100) A (85.00-94.99) B (75.00-84.99)");
        assertThat(texts(tables(report).getFirst()))
                .contains(
                        List.of(
                                "1. การปฏิบัติหน้าที่",
                                "91.84",
                                "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) 87.05 คะแนน"),
                        List.of(
                                "6. คุณภาพการดำเนินงาน",
                                "90.11",
                                "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) 88.46 คะแนน"),
                        List.of("9. การเปิดเผยข้อมูล", "96.00", "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) 98.00 คะแนน"));
        for (List<Part> row : grid(report).rows()) {
            String code = text(row.get(0)).replaceFirst("(?s)\\..*", "");
            Row whole = Objects.requireNonNull(scores.get(code));
            assertThat(text(row.get(1)))
                    .as("indicator %s", code)
                    .isEqualTo("%s\n(ระดับ %s)".formatted(whole.cell(2), whole.cell(3)));
            scores.values().stream()
                    .filter(score ->
                            score.cell(1).equals("item") && score.cell(0).startsWith(code + "."))
                    .forEach(score -> assertBand(text(row.get(2)), score));
        }
        assertThat(text(grid(report).rows().get(8).get(2)))
                .contains("เปิดเผยข้อมูลครบถ้วนตามเกณฑ์ 32 จาก 33 ข้อ", "O30", "(0.00 คะแนน)");
        assertThat(grid(report).rows()).hasSize(10);
    }

    /// The item stands once, with its score, under the heading of its band.
    private static void assertBand(String text, Row score) {
        String band = "";
        var found = new ArrayList<String>();
        var line = Pattern.compile("- " + Pattern.quote(score.cell(0)) + " .* \\((.*) คะแนน\\)");
        for (String one : text.lines().toList()) {
            if (!one.startsWith("-")) {
                band = one;
            } else if (line.matcher(one).matches()) {
                found.add(band.substring(0, 8) + one.replaceFirst(".*\\((.*) คะแนน\\)", " $1"));
            }
        }
        double points = Double.parseDouble(score.cell(2));
        String heading = points >= 95 ? "บรรลุเป้" : points >= 85 ? "ต้องพัฒน" : "ต้องแก้ไ";
        assertThat(found).as(score.cell(0)).containsExactly(heading + " " + score.cell(2));
    }

    @Test
    void opdcSaysWhoDoesWhat() {
        Manuscript sheet = samples.only("opdc", 2565, DocumentKind.RESPONSIBILITIES);
        List<List<Part>> rows = grid(sheet).rows();
        assertThat(rows).hasSize(10);
        for (int i = 0; i < rows.size(); i++) {
            String indicator = Integer.toString(i + 1);
            for (var column : Map.of("evidence", 1, "action", 2, "unit", 3).entrySet()) {
                assertThat(text(rows.get(i).get(column.getValue()))
                                .lines()
                                .map(line -> line.replaceFirst("^\\d+\\. ", "")))
                        .as("%s of %s", column.getKey(), indicator)
                        .containsExactlyElementsOf(golden("opdc-guideline-2565").stream()
                                .filter(row -> row.cell(0).equals(indicator)
                                        && row.cell(1).equals(column.getKey()))
                                .map(row -> row.cell(2))
                                .toList());
            }
        }
        String points = rows.stream().map(row -> text(row.getFirst())).collect(joining("\n"));
        golden("opdc-scores-2564").stream()
                .filter(row -> row.cell(0).matches("\\d.*"))
                .forEach(row -> assertThat(points.lines())
                        .as(row.cell(0))
                        .filteredOn(line -> line.matches(Pattern.quote(row.cell(0)) + "\\.? .*"))
                        .singleElement()
                        .asString()
                        .endsWith(" (" + row.cell(2) + ")"));
    }

    @Test
    void opdcHasItsCalendarByMonth() {
        List<List<Cell>> rows = tables(samples.only("opdc", 2565, DocumentKind.CALENDAR)).getFirst().rows().stream()
                .skip(2)
                .map(Table.Row::cells)
                .toList();
        List<Row> golden = golden("opdc-calendar-2565");
        assertThat(rows).hasSameSizeAs(golden);
        for (int i = 0; i < golden.size(); i++) {
            Row wanted = golden.get(i);
            List<Cell> row = rows.get(i);
            assertThat(text(row.getFirst())).startsWith(wanted.cell(0) + ". ");
            assertThat(text(row.getLast())).startsWith(wanted.cell(4));
            int at = IntStream.range(1, row.size() - 1)
                    .filter(cell -> !text(row.get(cell)).isEmpty())
                    .findFirst()
                    .orElseThrow();
            assertThat(at).as(wanted.cell(0)).isEqualTo(column(wanted.cell(1)));
            assertThat(row.get(at).columns()).isEqualTo(column(wanted.cell(2)) - at + 1);
            assertThat(text(row.get(at)))
                    .isEqualTo(
                            wanted.cell(3).isEmpty()
                                    ? "←–→"
                                    : "▲\n" + new ThaiDate(LocalDate.parse(wanted.cell(3))).brief());
        }
        assertThat(text(rows.get(2).getFirst())).contains("3.1 ", "3.2 ", "3.3 ", "3.4 ");
    }

    private static int column(String month) {
        return (YearMonth.parse(month).getMonthValue() + 2) % 12 + 1;
    }

    @Test
    void opdcAppointsItsWorkingGroup() {
        Manuscript order = samples.only("opdc", 2565, DocumentKind.ORDER);
        assertThat(order.at("from")).isEqualTo("คำสั่งสำนักงาน ก.พ.ร.");
        assertThat(order.at("number")).isEqualTo("167/2564");
        assertThat(order.at("date")).isEqualTo("29 ธันวาคม 2564");
        List<List<String>> seats = texts(tables(order).getFirst());
        assertThat(seats).hasSize(18);
        assertThat(seats.get(1)).containsExactly("1.1", "เลขาธิการ ก.พ.ร.", "ที่ปรึกษาคณะทำงาน");
        assertThat(seats.get(2).getLast()).isEqualTo("ประธานคณะทำงาน");
        assertThat(seats.get(3).getLast()).isEqualTo("รองประธานคณะทำงาน");
        assertThat(seats.subList(4, 15))
                .allSatisfy(seat -> assertThat(seat.getLast()).isEqualTo("คณะทำงาน"));
        assertThat(seats.subList(15, 18))
                .extracting(List::getLast)
                .containsExactly("คณะทำงานและเลขานุการ", "คณะทำงานและผู้ช่วยเลขานุการ", "คณะทำงานและผู้ช่วยเลขานุการ");
        assertThat(said(order)).contains("2.1 ", "2.2 ", "2.3 ", "2.4 ").doesNotContain("2.5 ");
    }

    @Test
    void opdcSumsItsMeetingUp() {
        Manuscript minutes = samples.only("opdc", 2565, DocumentKind.MINUTES);
        assertThat(said(minutes))
                .contains(
                        "ครั้งที่ 1/2565",
                        "ได้ 91.85 คะแนน ผ่านการประเมินในระดับ A",
                        "100 คะแนน",
                        "83.05 คะแนน",
                        "ทั้ง 10 ตัวชี้วัด",
                        "รอบ 6 เดือน ภายในวันที่ 31 มีนาคม 2565 และรอบ 12 เดือน ภายในวันที่ 30 กันยายน 2565",
                        "มติที่ประชุม  เห็นชอบปฏิทินการดำเนินงานตามที่เสนอ",
                        "จัดส่งข้อมูลไปยัง ศปท. ภายในวันที่ 31 มีนาคม 2565",
                        "กำหนดแล้วเสร็จวันที่ 31 มีนาคม 2565)",
                        "ผู้จดรายงานการประชุม",
                        "ผู้ตรวจรายงานการประชุม");
        assertThat(said(minutes).lines().filter(line -> line.startsWith("มติที่ประชุม")))
                .hasSize(6);
        assertThat(said(minutes).lines().filter(line -> line.startsWith("ระเบียบวาระที่")))
                .hasSize(5);
        assertThat(said(samples.only("opdc", 2565, DocumentKind.AGENDA))
                        .lines()
                        .filter(line -> line.matches("\\d\\.\\d .*")))
                .hasSize(6);
    }
}
