package org.prongsai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prongsai.document.SeparatedTextTest.only;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {
    private record Result(
            String id,
            @Nullable String agency,
            @Nullable BigDecimal score,
            @Nullable LocalDate published) {}

    private static final List<Column<Result>> COLUMNS = List.of(
            Column.hiddenId("id", Result::id),
            Column.text("หน่วยงาน", Result::agency),
            Column.number("คะแนน", 2, Result::score),
            Column.date("วันที่ประกาศ", Result::published));

    private static final Sheet<Result> SHEET = Sheet.of(
            "ผลคะแนน 2564",
            COLUMNS,
            List.of(
                    new Result(
                            "u1",
                            "กรม \"หนึ่ง\", <ที่> & อื่น ๆ\nบรรทัดสอง",
                            new BigDecimal("84.995"),
                            LocalDate.of(2025, 10, 1)),
                    new Result("u2", "สำนักงาน ๑๒", new BigDecimal("-5"), null),
                    new Result("u3", null, null, LocalDate.of(1900, 3, 1))));

    private static final List<Row> ROWS = List.of(
            new Row(2, List.of("u1", "กรม \"หนึ่ง\", <ที่> & อื่น ๆ\nบรรทัดสอง", "85", "2025-10-01")),
            new Row(3, List.of("u2", "สำนักงาน ๑๒", "-5", "")),
            new Row(4, List.of("u3", "", "", "1900-03-01")));

    private static byte[] xlsx(Sheet<?>... sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriter.xlsx(out, List.of(sheets));
        return out.toByteArray();
    }

    private static byte[] csv(Sheet<?> sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriter.csv(out, sheet);
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void writesWorkbooksThatAreReadBackTheSame() throws IOException {
        Table table = only(new TableReader().read(xlsx(SHEET), "a.xlsx"));
        assertThat(table)
                .isEqualTo(new Table("ผลคะแนน 2564", List.of("id", "หน่วยงาน", "คะแนน", "วันที่ประกาศ"), ROWS));
    }

    @Test
    void writesCsvThatIsReadBackTheSame() throws IOException {
        Table table = only(new TableReader().read(csv(SHEET), "a.csv"));
        assertThat(table.header()).containsExactly("id", "หน่วยงาน", "คะแนน", "วันที่ประกาศ");
        assertThat(table.rows())
                .containsExactly(
                        new Row(2, List.of("u1", "กรม \"หนึ่ง\", <ที่> & อื่น ๆ\nบรรทัดสอง", "85.00", "2025-10-01")),
                        new Row(4, List.of("u2", "สำนักงาน ๑๒", "-5.00", "")),
                        new Row(5, List.of("u3", "", "", "1900-03-01")));
        assertThat(table.faults()).isEmpty();
    }

    @Test
    void marksCsvAsUtf8AndLeavesItsNumbersBare() throws IOException {
        String text = new String(csv(SHEET), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFF\"id\",\"หน่วยงาน\",\"คะแนน\",\"วันที่ประกาศ\"\r\n")
                .endsWith("\"u2\",\"สำนักงาน ๑๒\",-5.00,\r\n\"u3\",,,\"1900-03-01\"\r\n");
    }

    @Test
    void writesATableJustReadBackAgain() throws IOException {
        Table table = only(new TableReader().read(xlsx(SHEET), "a.xlsx"));
        Table again = only(new TableReader().read(xlsx(Sheet.of(table)), "b.xlsx"));
        assertThat(again).isEqualTo(table);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1 | '=1+1",
                "+cmd | '+cmd",
                "-2+3 | '-2+3",
                "@SUM(A1) | '@SUM(A1)",
                "＝1+1 | '＝1+1",
                "=HYPERLINK(\"http://x\") | '=HYPERLINK(\"http://x\")",
                "-5 | -5",
                "+66812345678 | +66812345678",
                "-1,234.50 | -1,234.50",
                "-12% | -12%",
                "- | -",
                "-- | --",
                "กรม=1 | กรม=1",
                "ok | ok"
            })
    void keepsTextFromBeingRunAsAFormula(String text, String written) throws IOException {
        Sheet<String> sheet = Sheet.of("s", List.of(Column.text("=h", t -> t)), List.of(text));
        String csv = new String(csv(sheet), StandardCharsets.UTF_8);
        assertThat(csv).isEqualTo("\uFEFF\"'=h\"\r\n\"" + written.replace("\"", "\"\"") + "\"\r\n");
        Table back = only(new TableReader().read(csv(sheet), "a.csv"));
        assertThat(back.header()).containsExactly("=h");
        assertThat(back.rows().getFirst().cells()).containsExactly(text);
        assertThat(only(new TableReader().read(xlsx(sheet), ""))
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly(text);
        assertThat(parts(xlsx(sheet)).get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1", "'=1", "''=1", "'a"})
    void keepsTabsLineBreaksAndApostrophesApart(String text) {
        String written = FormulaGuard.apply(text);
        assertThat(written).isEqualTo(text.equals("'a") ? text : "'" + text);
        assertThat(FormulaGuard.undo(written)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void makesTheSameBytesOfTheSameRowsInEveryTimeZone(boolean locked) throws IOException {
        Sheet<Result> sheet = locked ? SHEET.withLock() : SHEET;
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Bangkok"));
            byte[] first = xlsx(sheet);
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            assertThat(Arrays.equals(xlsx(sheet), first)).isTrue();
            assertThat(parts(first).get("docProps/core.xml")).doesNotContain("created");
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void dressesTheWorkbook() throws IOException {
        Map<String, String> parts =
                parts(xlsx(SHEET.withGuide("กรอกคะแนน 0 ถึง 100").withLock()));
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .doesNotContain("password")
                .contains("ySplit=\"2\"", "state=\"frozen\"", "hidden=\"true\"", "<sheetProtection", "<v>85.00</v>");
        assertThat(parts.get("xl/styles.xml")).contains("0.00", "yyyy-mm-dd", "<b/>", "locked=\"false\"");
    }

    @Test
    void writesAGuideThatIsNotMistakenForHeadings() throws IOException {
        Table table =
                only(new TableReader().read(xlsx(SHEET.withGuide("คำแนะนำ").withLock()), ""));
        assertThat(table.header()).containsExactly("id", "หน่วยงาน", "คะแนน", "วันที่ประกาศ");
        assertThat(table.rows().getFirst().number()).isEqualTo(3);
        assertThatThrownBy(() -> Sheet.of("s", COLUMNS.subList(0, 1), List.of()).withGuide("x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesAnEmptyFormWhoseHeadingsAreFound() throws IOException {
        Table table = only(new TableReader()
                .read(xlsx(Sheet.of("แบบ", COLUMNS, List.<Result>of()).withGuide("คำแนะนำ")), ""));
        assertThat(table.header()).containsExactly("id", "หน่วยงาน", "คะแนน", "วันที่ประกาศ");
        assertThat(table.rows()).isEmpty();
    }

    @Test
    void writesSeveralSheetsOfManyRows() throws IOException {
        Sheet<Integer> numbers = Sheet.of(
                "a/b:c? ชื่อที่ยาวมากเกินกว่าที่โปรแกรมจะยอมรับได้ในแท็บ",
                List.of(Column.number("n", 0, BigDecimal::valueOf)),
                () -> IntStream.range(0, 2_345).iterator());
        var reading = (Reading.Read) new TableReader().read(xlsx(numbers, SHEET, numbers), "");
        assertThat(reading.tables()).hasSize(3);
        assertThat(reading.tables()).extracting(Table::name).doesNotHaveDuplicates();
        assertThat(reading.tables().get(2).rows()).hasSize(2_345).first().isEqualTo(new Row(2, List.of("0")));
        assertThat(reading.tables().get(2).rows().getLast()).isEqualTo(new Row(2_346, List.of("2344")));
        assertThat(reading.tables().get(1).rows()).isEqualTo(ROWS);
    }

    @Test
    void shortensTextThatExcelWouldCallDamage() throws IOException {
        Sheet<String> sheet = Sheet.of("s", List.of(Column.text("h", t -> t)), List.of("ก".repeat(40_000)));
        assertThat(only(new TableReader().read(xlsx(sheet), ""))
                        .rows()
                        .getFirst()
                        .cell(0))
                .hasSize(32_767)
                .endsWith("ก…");
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        var out = new ByteArrayOutputStream() {
            private boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        };
        TableWriter.csv(out, SHEET);
        TableWriter.xlsx(out, SHEET);
        assertThat(out.closed).isFalse();
    }

    @ParameterizedTest(name = "{0} is {1} wide")
    @CsvSource({"ชื่อ, 8", "ปฏิบัติหน้าที่อย่างโปร่งใส, 22", "abcdefghij, 13"})
    void givesMarksAboveAndBelowNoWidth(String text, double width) {
        assertThat(new ColumnWidth(text).characters()).isEqualTo(width);
    }
}
