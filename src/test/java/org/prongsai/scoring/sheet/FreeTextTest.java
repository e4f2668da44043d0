package org.prongsai.scoring.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.prongsai.scoring.sheet.ScoreSheetsTest.all;
import static org.prongsai.scoring.sheet.ScoreSheetsTest.pasted;
import static org.prongsai.scoring.sheet.ScoreSheetsTest.sample;
import static org.prongsai.scoring.sheet.ScoreSheetsTest.scores;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Verdict;
import org.prongsai.scoring.check.Difference;
import org.prongsai.scoring.check.Differences;

class FreeTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "๑.๑ ปฏิบัติงานตามขั้นตอนและระยะเวลา (๘๔.๖๗)",
                "1.1 ปฏิบัติงานตามขั้นตอนและระยะเวลา 84.67",
                "ข้อ ๑.๑ ปฏิบัติงานตามขั้นตอนและระยะเวลา ได้คะแนน ๘๔.๖๗ คะแนน",
                "• ๑.๑) ปฏิบัติงานตามขั้นตอนและระยะเวลา : ๘๔.๖๗",
                "I1 = 84.67",
                "๑.๑\tปฏิบัติงานตามขั้นตอนและระยะเวลา\t๘๔.๖๗",
                "\t<p>๑.๑ ปฏิบัติงานตามขั้นตอนและระยะเวลา (๘๔.๖๗)</p>\t<p>๑. คู่มือ</p>",
                "<tr><td>๑.๑</td>\n<td>ปฏิบัติงานตามขั้นตอนและระยะเวลา</td>\n<td>๘๔.๖๗&nbsp;</td></tr>",
                "| ๑.๑ | ปฏิบัติงานตามขั้นตอนและระยะเวลา | ๘๔.๖๗ |",
                "๑.๑ ปฏิบัติงานตามขั้นตอน\nและระยะเวลา (๘๔.๖๗)",
                "๑.๑\nปฏิบัติงานตามขั้นตอนและระยะเวลา\n๘๔.๖๗",
                "ปฏิบัติงานตามขั้นตอนและระยะเวลา\n\n84.67",
                "ปฏิบัติงานตามขันตอนและระยะเวลา (๘๔.๖๗)",
                "ปฏิบัติงานตามขัั้นตอนเเละระยะเวลา (๘๔.๖๗)",
                "ทั้งนี้ ยังมีจุดที่ต้องปรับปรุง คือ การปฏิบัติงานตามขั้นตอนและระยะเวลา ผลคะแนน ๘๔.๖๗ คะแนน",
            })
    void findsItem11HoweverItsLineStands(String text) {
        assertThat(pasted(text).published()).isEqualTo(scores("I1", "84.67"));
    }

    @Test
    void readsSeveralScoresOfOneLine() {
        assertThat(pasted("IIT 96.29 EIT 95.20 OIT 100 คะแนนรวม 97.45").published())
                .isEqualTo(scores("IIT", "96.29", "EIT", "95.20", "OIT", "100", "TOTAL", "97.45"));
        assertThat(pasted("๗.๒ เผยแพร่ข้อมูลที่สาธารณชนควรรับทราบ (๘๗.๖๔) ๗.๓ มีช่องทางรับฟังคำติชม (๘๗.๐๑)")
                        .published())
                .isEqualTo(scores("E7", "87.64", "E8", "87.01"));
    }

    @Test
    void readsAScoreAndTheInstrumentInTheNextCell() {
        assertThat(pasted("\t๘. การปรับปรุงการทำงาน\t๘๕.๒๗\tการเปิดเผยข้อมูลสาธารณะ ร้อยละ ๙๘")
                        .published())
                .isEqualTo(scores("8", "85.27", "OIT", "98"));
    }

    @Test
    void tellsEqualLabelsApartByTheHeadingAbove() {
        String label = "ปฏิบัติงานแก่ผู้มาติดต่อทั่ว ๆ ไปกับผู้มาติดต่อที่รู้จักเป็นการส่วนตัวอย่างเท่าเทียมกัน";
        assertThat(pasted("๖. คุณภาพการดำเนินงาน\n- " + label + " (๙๐.๐๙)").published())
                .isEqualTo(scores("E2", "90.09"));
        assertThat(pasted("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน\n- " + label + " (๘๕.๔๙)")
                        .published())
                .isEqualTo(scores("I2", "85.49"));
    }

    @Test
    void readsVerdictsOfDisclosureItems() {
        assertThat(pasted(
                                "O1 โครงสร้างหน่วยงาน ผ่าน\nO30\tช่องทางร้องเรียน\tไม่ผ่าน\nO2 ผู้บริหาร 100\nO3 อำนาจหน้าที่ (0)")
                        .verdicts())
                .isEqualTo(Map.of(
                        "O1", Verdict.PASSED, "O30", Verdict.FAILED, "O2", Verdict.PASSED, "O3", Verdict.FAILED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ซึ่งเป็นเป้าหมายของสำนักงานที่ร้อยละ ๙๕",
                "ระดับ A คะแนน ๘๕.๐๐ - ๙๔.๙๙",
                "ประชุมเวลา ๐๙.๓๐ น. มีผู้ตอบแบบวัด IIT จำนวน ๕๖ คน จากคะแนนเต็ม ๑๐๐ คะแนน",
                "๑.๗\tผู้อำนวยการกอง\tคณะทำงาน",
                "ประกาศเมื่อวันที่ ๑๗ กันยายน ๒๕๖๔",
            })
    void takesNoOtherFigureForAScore(String text) {
        assertThat(all(new SheetSource.Pasted(text))).isInstanceOf(SheetReading.Refused.class);
    }

    @Test
    void showsHowEachScoreFoundItsItem() {
        var reading = (SheetReading.Read) all(new SheetSource.Pasted(
                "๑.๔ เรียบร้อยสิ่งของจากการปฏิบัติงาน (๙๙.๑๙)\nเจ้าหน้าที่ให้ข้อมูลอย่างตรงไปตรงมา (๘๙.๑๓)\nE4 97.51"));
        assertThat(reading.guesses())
                .extracting(Guess::code, Guess::by, Guess::isDoubtful)
                .containsExactly(
                        tuple("I4", Guess.By.CODE_AND_LABEL, true),
                        tuple("E3", Guess.By.LABEL, false),
                        tuple("E4", Guess.By.CODE, false));
    }

    @Test
    void notesAScoreThatFoundNoItem() {
        var reading = (SheetReading.Read) all(new SheetSource.Pasted("I1 84.67\nความพึงพอใจต่อโรงอาหาร (๗๗.๗๗)"));
        assertThat(reading.notes()).extracting(SheetRemark::messageKey).containsExactly("scoring.sheet.not-assigned");
    }

    @Test
    void refusesTwoScoresForOneItemOfATextAndShowsBothPlaces() {
        var reading = (SheetReading.Refused) all(new SheetSource.Pasted("""
                ๗.๓ หน่วยงานมีช่องทางรับฟังคำติชมหรือความคิดเห็น (๘๗.๐๑)
                และหน่วยงานมีช่องทางรับฟังคำติชมหรือความคิดเห็น ผลคะแนน ๙๗.๐๑
                """));
        assertThat(reading.faults())
                .containsExactly(new SheetRemark(
                        new Place("", 0, 2, ""), "scoring.sheet.two-values", List.of("E8", "87.01", "-:1", "97.01")));
    }

    @Test
    void refusesALongTextQuickly() {
        for (String part : List.of(" ", "1 ", "คะแนน ", "9", "คะแนน 9.99 ", "\t", "\n")) {
            assertThat(all(new SheetSource.Pasted(part.repeat(999_000 / part.length()))))
                    .as(part)
                    .isInstanceOf(SheetReading.Refused.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"030, O30", "๐๔๒, O42", "О30, O30", "o 30, O30", "ข้อ ๑.๑, I1", "l1, I1", "ITA, TOTAL", "ЕIT, EIT"})
    void knowsCodesWhoseLettersWereMisread(String written, String code) {
        var book = new CodeBook(ShippedEditions.load("2564"));
        assertThat(book.find(written).orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void readsTheLinesOfAPdf() throws IOException {
        var reading = (SheetReading.Read)
                all(SheetSource.file("a.pdf", pdf("I1 Staff follow the steps  84.67", "O30 (100)")));
        assertThat(reading.inputs().published()).isEqualTo(scores("I1", "84.67"));
        assertThat(reading.inputs().verdicts()).isEqualTo(Map.of("O30", Verdict.PASSED));
        assertThat(reading.guesses().getFirst().place().page()).isEqualTo(1);
    }

    @Test
    void readsOpdcsAnnexAndFindsItsThreeMisprints() throws IOException {
        var reading = (SheetReading.Read) all(sample("opdc-2564-annex.txt"));
        assertThat(reading.notes()).isEmpty();
        assertThat(reading.inputs().published()).hasSize(59).containsEntry("TOTAL", new BigDecimal("91.85"));
        Differences differences = Differences.of(Fold.score(ShippedEditions.load("2564"), reading.inputs()));
        assertThat(differences.list()).extracting(Difference::code).containsExactly("TOTAL", "EIT", "7", "8");
        assertThat(differences.respondents())
                .extracting(estimate -> estimate.likeliest().respondents())
                .containsExactly(41, 67);
    }

    private static byte[] pdf(String... lines) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.beginText();
                content.newLineAtOffset(72, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLineAtOffset(0, -20);
                }
                content.endText();
            }
            pdf.save(out);
        }
        return out.toByteArray();
    }
}
