package org.prongsai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.document.SeparatedTextTest.only;
import static org.prongsai.document.SeparatedTextTest.refusal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {
    private static Reading read(TestWorkbook workbook) {
        return new TableReader().read(workbook.bytes(), "any.bin");
    }

    @Test
    void isReadWithItsSharedInlineAndRichTexts() {
        Table table = only(read(new TestWorkbook()
                .sharedStrings(
                        "<si><t>ชื่อ</t></si><si><r><t>กรม</t></r><rPh><t>kana</t></rPh><r><t xml:space='preserve'> ก_x000D_</t></r></si>")
                .sheet("ผล", """
                        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>คะแนน</t></is></c></row>
                        <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>84.670000000000002</v></c></row>
                        <row r="4"><c r="B4" t="str"><f>A1</f><v>x&amp;y</v></c></row>
                        """)));
        assertThat(table)
                .isEqualTo(new Table(
                        "ผล",
                        List.of("ชื่อ", "คะแนน"),
                        List.of(new Row(3, List.of("กรม ก", "84.67")), new Row(4, List.of("", "x&y")))));
    }

    @Test
    void mayLeaveOutTheNumbersOfItsRowsAndCells() {
        Table table = only(read(new TestWorkbook()
                .sheet(
                        "s",
                        "<row><c t='str'><v>a</v></c><c t='str'><v>b</v></c></row><row><c/><c><v>2</v></c></row>")));
        assertThat(table.rows()).containsExactly(new Row(2, List.of("", "2")));
    }

    @Test
    void mayPutAPrefixBeforeEveryTag() {
        byte[] bytes = new TestWorkbook()
                .sheet("s", "")
                .part(
                        "xl/worksheets/rId11.xml",
                        "<x:worksheet xmlns:x='u'><x:sheetData><x:row><x:c t='str'><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>")
                .bytes();
        assertThat(only(new TableReader().read(bytes, "")).header()).containsExactly("a");
    }

    @Test
    void showsDaysPercentagesAndCodesAsItsCellsDo() {
        var styles = """
                <numFmts><numFmt numFmtId="170" formatCode="[$-107041E]d\\ mmm\\ bb;@"/><numFmt numFmtId="171" formatCode="00000"/></numFmts>
                <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="171"/><xf numFmtId="22"/></cellXfs>
                """;
        var rows = """
                <row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c><c r="C1" t="str"><v>c</v></c><c r="D1" t="str"><v>d</v></c></row>
                <row r="2"><c r="A2" s="1"><v>45931</v></c><c r="B2" s="2"><v>0.84670000000000001</v></c><c r="C2" s="3"><v>123</v></c><c r="D2" s="4"><v>45931.354166666664</v></c></row>
                <row r="3"><c r="A3" t="d"><v>2025-10-01T00:00:00</v></c><c r="B3" t="b"><v>1</v></c></row>
                """;
        assertThat(only(read(new TestWorkbook().styles(styles).sheet("s", rows)))
                        .rows())
                .containsExactly(
                        new Row(2, List.of("2025-10-01", "84.67%", "00123", "2025-10-01T08:30")),
                        new Row(3, List.of("2025-10-01", "TRUE", "", "")));
    }

    @Test
    void mayCountItsDaysFrom1904() {
        Table table = only(read(new TestWorkbook()
                .properties("<workbookPr date1904='1'/>")
                .styles("<cellXfs><xf numFmtId='14'/></cellXfs>")
                .sheet("s", "<row><c t='str'><v>day</v></c></row><row><c s='0'><v>44469</v></c></row>")));
        assertThat(table.rows().getFirst().cells()).containsExactly("2025-10-01");
    }

    @Test
    void givesATableForEachVisibleSheetThatHoldsAnything() {
        var row = "<row><c t='str'><v>%s</v></c></row>";
        Reading reading = read(new TestWorkbook()
                .sheet("one", row.formatted("a"))
                .sheet("none", "")
                .sheet("lists", "hidden", row.formatted("b"))
                .sheet("more lists", "veryHidden", row.formatted("c"))
                .sheet("two", row.formatted("d")));
        assertThat(((Reading.Read) reading).tables()).extracting(Table::name).containsExactly("one", "two");
    }

    @Test
    void passesOverATitleAndNamesCellsInFault() {
        Table table = only(read(new TestWorkbook().sheet("s", """
                        <row r="1"><c r="A1" t="str"><v>ผลการประเมิน</v></c></row>
                        <row r="3"><c r="A3" t="str"><v>item</v></c><c r="B3" t="str"><v>score</v></c><c r="C3" t="str"><v>grade</v></c></row>
                        <row r="4"><c r="A4" t="str"><v>i1</v></c><c r="B4"><f>C9</f></c><c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F4"><v>9</v></c></row>
                        """)));
        assertThat(table.header()).containsExactly("item", "score", "grade");
        assertThat(table.rows()).containsExactly(new Row(4, List.of("i1", "", "#DIV/0!")));
        assertThat(table.faults())
                .containsExactlyInAnyOrder(
                        new Fault(4, "score", "formula-without-value", List.of()),
                        new Fault(4, "grade", "cell-error", List.of("#DIV/0!")),
                        new Fault(4, "F", "row-long", List.of("6", "3")));
    }

    @Test
    void mayHoldEmptyFormattedCellsFarToTheRight() {
        Table table = only(read(
                new TestWorkbook().sheet("s", "<row r='1'><c r='A1' t='str'><v>a</v></c><c r='XFD1' s='3'/></row>")));
        assertThat(table.header()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>",
                "<row r='1'><c r='XFE1'><v>1</v></c></row>",
                "<row r='1'><c r='1'><v>1</v></c></row>",
                "<row r='2000000000'><c r='A1'><v>1</v></c></row>",
                "<row r='99999999999'><c r='A1'><v>1</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>2000000000</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>-1</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>x</v></c></row>",
                "<row r='1'><c r='A1'><v>&boom;</v></c></row>",
                "<row r='1'><c r='A1'><v>1</v></row>",
                "\0"
            })
    void isRefusedWhenItClaimsWhatCannotBe(String rows) {
        assertThat(refusal(read(new TestWorkbook().sheet("s", rows))).code()).isEqualTo("excel-broken");
    }

    @Test
    void isRefusedWhenATagIsNestedWithoutEnd() {
        assertThat(refusal(read(new TestWorkbook().sheet("s", "<a>".repeat(5000))))
                        .code())
                .isEqualTo("excel-broken");
    }

    @Test
    void isRefusedWhenItInventsNamesWithoutEnd() {
        var tags = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            tags.append("<n").append(i).append("/>");
        }
        assertThat(refusal(read(new TestWorkbook().sheet("s", tags.toString()))).code())
                .isEqualTo("excel-broken");
    }

    @Test
    void neverReadsAnotherFileThroughItsDocumentType() {
        var part =
                "<!DOCTYPE w [<!ENTITY boom SYSTEM 'file:///etc/hostname'>]><w><sheetData><row><c t='str'><v>&boom;</v></c></row></sheetData></w>";
        byte[] bytes = new TestWorkbook()
                .sheet("s", "")
                .part("xl/worksheets/rId11.xml", part)
                .bytes();
        assertThat(refusal(new TableReader().read(bytes, "")).code()).isEqualTo("excel-broken");
    }

    @Test
    void isRefusedWhenCutShort() {
        byte[] whole = new TestWorkbook().sheet("s", "<row/>").bytes();
        for (int length = 4; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(refusal(new TableReader().read(cut, "")).code()).isEqualTo("excel-broken");
        }
    }

    @Test
    void isRefusedWhenEmpty() {
        assertThat(refusal(read(new TestWorkbook().sheet("s", ""))).code()).isEqualTo("empty");
    }

    @Test
    void isToldFromOtherArchives() {
        assertThat(refusal(new TableReader()
                                .read(
                                        new TestWorkbook()
                                                .part("_rels/.rels", "<Relationships/>")
                                                .bytes(),
                                        "a.xlsx"))
                        .code())
                .isEqualTo("not-excel");
        byte[] document = new TestWorkbook()
                .part(
                        "_rels/.rels",
                        "<Relationships><Relationship Id='r' Type='x/officeDocument' Target='word/document.xml'/></Relationships>")
                .bytes();
        assertThat(refusal(new TableReader().read(document, "a.xlsx")).code()).isEqualTo("not-excel");
    }

    @ParameterizedTest
    @CsvSource({"Workbook, excel-old", "EncryptedPackage, excel-protected"})
    void ofTheOldOfficeFormatOrUnderAPasswordIsRefused(String stream, String code) {
        var bytes = new byte[2048];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, bytes, 0, 4);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1024, name.length);
        assertThat(refusal(new TableReader().read(bytes, "a.xlsx")).code()).isEqualTo(code);
    }
}
