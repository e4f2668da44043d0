package org.prongsai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatedTextTest {
    private static final Charset THAI_WINDOWS = Charset.forName("x-windows-874");

    static Table only(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Read.class);
        List<Table> tables = ((Reading.Read) reading).tables();
        assertThat(tables).hasSize(1);
        return tables.getFirst();
    }

    static Fault refusal(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).reason();
    }

    private static Table pasted(String text) {
        return only(new TableReader().readPasted(text));
    }

    private static Table bytes(byte[] bytes) {
        return only(new TableReader().read(bytes, "scores.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void isReadWhateverSeparatesItsCells(String separator) {
        Table table = pasted("code,name,score\nA1,\"กรม; หนึ่ง, สอง\tสาม|สี่\",84.67\nA2,กรมสอง,9\n"
                .replace(",name,", separator + "name" + separator)
                .replace("A1,", "A1" + separator)
                .replace(",84", separator + "84")
                .replace("A2,กรมสอง,", "A2" + separator + "กรมสอง" + separator));
        assertThat(table.header()).containsExactly("code", "name", "score");
        assertThat(table.rows())
                .containsExactly(
                        new Row(2, List.of("A1", "กรม; หนึ่ง, สอง\tสาม|สี่", "84.67")),
                        new Row(3, List.of("A2", "กรมสอง", "9")));
        assertThat(table.faults()).isEmpty();
    }

    @Test
    void withDecimalCommasIsNotCutAtThem() {
        assertThat(pasted("name;score\nA;84,67\nB;90,00\nC;77,10")
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly("A", "84,67");
    }

    @Test
    void inASingleColumnKeepsItsCommas() {
        Table table = pasted("หน่วยงาน\nกรมหนึ่ง\nสำนักงานสอง, กรุงเทพมหานคร\nกรมสาม\nกรมสี่");
        assertThat(table.header()).containsExactly("หน่วยงาน");
        assertThat(table.rows().get(1).cells()).containsExactly("สำนักงานสอง, กรุงเทพมหานคร");
    }

    @Test
    void namesItsSeparatorInTheFirstLineAsExcelDoes() {
        Table table = pasted("sep=;\na;b\n1,5;2");
        assertThat(table.header()).containsExactly("a", "b");
        assertThat(table.rows()).containsExactly(new Row(3, List.of("1,5", "2")));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF", "x-windows-874, ''", "TIS-620, ''"})
    void isReadInEveryEncodingUsedInThailand(String charset, String mark) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(mark));
        bytes.writeBytes("ตัวชี้วัด,คะแนน\nการใช้อำนาจ ฎีกา ฯลฯ ๆ,๘๔.๖๗\n".getBytes(Charset.forName(charset)));
        Table table = bytes(bytes.toByteArray());
        assertThat(table.name()).isEqualTo("scores");
        assertThat(table.header()).containsExactly("ตัวชี้วัด", "คะแนน");
        assertThat(table.rows()).containsExactly(new Row(2, List.of("การใช้อำนาจ ฎีกา ฯลฯ ๆ", "๘๔.๖๗")));
    }

    @Test
    void ofAnOldThaiProgramIsReadLetterForLetter() {
        byte[] line = {
            (byte) 0xA1, (byte) 0xC3, (byte) 0xC1, ',', (byte) 0xB7, (byte) 0xD5, (byte) 0xE8, '\r', '\n', 'x', ',', '1'
        };
        assertThat(bytes(line).header()).containsExactly("กรม", "ที่");
    }

    @Test
    void knowsTheLineOfEachRowAcrossBlankLinesAndLineBreaksInCells() {
        Table table = pasted("\r\nname,note\r\n\r\nA,\"one\r\ntwo\"\r\n , \r\nB,x\r\n");
        assertThat(table.rows()).containsExactly(new Row(4, List.of("A", "one\ntwo")), new Row(7, List.of("B", "x")));
    }

    @Test
    void losesBlanksAtTheEndsOfItsCells() {
        Table table = pasted("\uFEFF name \t score\u00A0\nA\u200B\t 84.67 \n");
        assertThat(table.header()).containsExactly("name", "score");
        assertThat(table.rows().getFirst().cells()).containsExactly("A", "84.67");
    }

    @Test
    void mayHaveTitlesAboveItsHeadings() {
        Table table =
                pasted("ผลการประเมิน ITA ปี 2564,,,\nหน่วยงาน:,สำนักงานตัวอย่าง,,\nรหัส,ชื่อ,คะแนน,ระดับ\ni1,ก,91,A\n");
        assertThat(table.header()).containsExactly("รหัส", "ชื่อ", "คะแนน", "ระดับ");
        assertThat(table.rows()).containsExactly(new Row(4, List.of("i1", "ก", "91", "A")));
    }

    @Test
    void hasItsHeadingsWhereTheExpectedNamesAre() {
        var text = "a,b,c,d\nหน่วยงาน,คะ แนน,,\n1,2,3,4\n";
        Table table = only(TableReader.expecting("score", "คะแนน").readPasted(text));
        assertThat(table.header()).containsExactly("หน่วยงาน", "คะ แนน");
        assertThat(table.column("score", "คะแนน")).hasValue(1);
        assertThat(table.column("ระดับ")).isEmpty();
    }

    @Test
    void withAStrayWideLineKeepsItsHeadings() {
        Table table = pasted("a,b,c\n1,2,3\n1,2,3,4,5,6,7,8\n1,2,3\n1,2,3\n");
        assertThat(table.header()).containsExactly("a", "b", "c");
        assertThat(table.faults()).containsExactly(new Fault(3, "H", "row-long", List.of("8", "3")));
        assertThat(table.rows().get(1).cells()).containsExactly("1", "2", "3");
    }

    @Test
    void withAShortLineGetsEmptyCellsAndAFault() {
        Table table = pasted("a,b,c\n1,2,3\n4\n5,6,7\n");
        assertThat(table.rows().get(1)).isEqualTo(new Row(3, List.of("4", "", "")));
        assertThat(table.faults()).containsExactly(new Fault(3, "", "row-short", List.of("1", "3")));
    }

    @Test
    void listsAThousandFaultsAndCountsTheRest() {
        Table table = pasted("a,b\n" + "1,2\n".repeat(2000) + "3\n".repeat(1500));
        assertThat(table.faults()).hasSize(1001);
        assertThat(table.faults().getLast()).isEqualTo(new Fault(0, "", "more-faults", List.of("500")));
    }

    @Test
    void hasEveryHeadingOnlyOnceAndNoneEmpty() {
        Table table = pasted("score,,Score,\"two\nlines\",,name\n1,2,3,4,,6\n");
        assertThat(table.header()).containsExactly("score", "B", "Score (2)", "two lines", "E", "name");
        assertThat(table.faults())
                .containsExactly(
                        new Fault(1, "B", "heading-missing", List.of("B")),
                        new Fault(1, "Score (2)", "heading-duplicate", List.of("Score", "Score (2)")));
    }

    @Test
    void mayHoldNothingBeneathItsHeadings() {
        assertThat(pasted("code,name").rows()).isEmpty();
    }

    @Test
    void keepsQuotationMarksWithinAWord() {
        assertThat(pasted("a\tb\nจอ 5\" ใหม่\t\"โปร่งใส\" คือ\n")
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly("จอ 5\" ใหม่", "โปร่งใส คือ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n \n", ",,,\n,,\n", "\uFEFF"})
    void isRefusedWhenItHoldsNothing(String text) {
        assertThat(refusal(new TableReader().readPasted(text)).code()).isEqualTo("empty");
        assertThat(refusal(new TableReader().read(text.getBytes(StandardCharsets.UTF_8), "x.csv"))
                        .code())
                .isEqualTo("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><table>", " <!DOCTYPE html>", "<?xml version=\"1.0\"?>", "<TABLE border=1>"})
    void isRefusedWhenItIsAWebPage(String start) {
        assertThat(refusal(new TableReader().readPasted(start + "\n,\n")).code())
                .isEqualTo("markup");
    }

    @Test
    void isRefusedWithTheLineWhoseQuotationMarkIsNotClosed() {
        assertThat(refusal(new TableReader().readPasted("a,b\n1,2\n3,\"four\n5,6\n")))
                .isEqualTo(new Fault(3, "", "quote-unclosed", List.of()));
    }

    @Test
    void isRefusedWithTheLineInWhichItsLettersAreDamaged() {
        byte[] bytes = "ชื่อ,คะแนน\nกรมหนึ่ง,1\nกรมสอง,2\n".getBytes(StandardCharsets.UTF_8);
        bytes[40] = (byte) 0xFF;
        assertThat(refusal(new TableReader().read(bytes, "x.csv")))
                .isEqualTo(new Fault(2, "", "text-damaged", List.of()));
    }

    @Test
    void isRefusedWhenItIsNoText() {
        var picture = new byte[100];
        picture[0] = (byte) 0x89;
        assertThat(new TableReader().read(picture, "x.csv"))
                .asInstanceOf(type(Reading.Refused.class))
                .returns("unknown-format", refused -> refused.reason().code());
        assertThat(refusal(new TableReader().readPasted("a,b\n1,\0\n")).code()).isEqualTo("unknown-format");
    }

    @Test
    void mayBeWindowsTextWithNothingButAscii() {
        assertThat(bytes("a,b\n1,2".getBytes(THAI_WINDOWS)).header()).containsExactly("a", "b");
    }
}
