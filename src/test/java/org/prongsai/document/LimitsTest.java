package org.prongsai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.document.SeparatedTextTest.only;
import static org.prongsai.document.SeparatedTextTest.refusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final TableReader reader = new TableReader();

    private static String rows(int count) {
        return "code,score\n" + "a,1\n".repeat(count);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void allowAHundredThousandRowsAndNotOneMore() {
        assertThat(only(reader.read(utf8(rows(100_000)), "a.csv")).rows()).hasSize(100_000);
        assertThat(refusal(reader.read(utf8(rows(100_001)), "a.csv")))
                .isEqualTo(new Fault(100_002, "", "too-many-rows", List.of("100,000")));
        assertThat(refusal(reader.readPasted(rows(100_001))).code()).isEqualTo("too-many-rows");
    }

    @Test
    void countTheRowsOfAWorkbookOverAllItsSheets() {
        var row = "<row><c t='str'><v>a</v></c></row>";
        byte[] enough = new TestWorkbook()
                .sheet("1", row.repeat(50_001))
                .sheet("2", row.repeat(50_001))
                .bytes();
        assertThat(reader.read(enough, "a.xlsx")).isInstanceOf(Reading.Read.class);
        byte[] tooMany = new TestWorkbook()
                .sheet("1", row.repeat(50_001))
                .sheet("2", row.repeat(50_002))
                .bytes();
        assertThat(refusal(reader.read(tooMany, "a.xlsx")).code()).isEqualTo("too-many-rows");
    }

    @Test
    void allowTenMegabytesAndNotOneByteMore() {
        byte[] bytes = new byte[TableReader.MAX_BYTES + 1];
        Arrays.fill(bytes, (byte) '\n');
        bytes[0] = 'a';
        assertThat(refusal(reader.read(bytes, "a.csv"))).isEqualTo(new Fault(0, "", "too-large", List.of("10")));
        assertThat(only(reader.read(Arrays.copyOf(bytes, TableReader.MAX_BYTES), "a.csv"))
                        .header())
                .containsExactly("a");
    }

    @Test
    void cutOffAStreamThatDoesNotEnd() throws IOException {
        var endless = new InputStream() {
            private long taken;

            @Override
            public int read() {
                taken++;
                return 'a';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                taken += length;
                Arrays.fill(bytes, from, from + length, (byte) 'a');
                return length;
            }
        };
        assertThat(refusal(reader.read(endless, "a.csv")).code()).isEqualTo("too-large");
        assertThat(endless.taken).isEqualTo(TableReader.MAX_BYTES + 1);
    }

    @Test
    void allowTwoHundredColumns() {
        assertThat(only(reader.readPasted("a,".repeat(199) + "a\n1")).header()).hasSize(200);
        assertThat(refusal(reader.readPasted("a,b\n1,2\n" + "a,".repeat(200) + "a\n")))
                .isEqualTo(new Fault(3, "", "too-many-columns", List.of("200")));
        assertThat(refusal(reader.read(
                        new TestWorkbook()
                                .sheet("s", "<row r='1'><c r='GS1'><v>1</v></c></row>")
                                .bytes(),
                        "a.xlsx")))
                .isEqualTo(new Fault(1, "", "too-many-columns", List.of("200")));
    }

    @Test
    void allowTwoMillionCells() {
        String row = "1,".repeat(200) + "\n";
        assertThat(refusal(reader.readPasted("h,".repeat(199) + "h\n" + row.repeat(10_001)))
                        .code())
                .isEqualTo("too-many-cells");
    }

    @Test
    void allowTheTextThatExcelAllowsInACell() {
        String longest = "ก".repeat(32_767);
        assertThat(only(reader.readPasted("a,b\n1," + longest))
                        .rows()
                        .getFirst()
                        .cell(1))
                .isEqualTo(longest);
        assertThat(refusal(reader.readPasted("a,b\n1," + longest + "ข")))
                .isEqualTo(new Fault(2, "B", "cell-too-long", List.of("32,767")));
        assertThat(refusal(reader.read(
                        new TestWorkbook()
                                .sheet("s", "<row r='1'><c r='B1' t='str'><v>" + longest + "ข</v></c></row>")
                                .bytes(),
                        "a.xlsx")))
                .isEqualTo(new Fault(1, "B", "cell-too-long", List.of("32,767")));
    }

    @Test
    void stopAtARowThatDoesNotEnd() {
        assertThat(refusal(reader.readPasted("a,b\n" + "1,2\n".repeat(10) + ",".repeat(9_000_000))))
                .isEqualTo(new Fault(12, "", "row-too-long", List.of("262,144")));
        assertThat(refusal(reader.readPasted("a,b\n\"" + "1,2\n".repeat(100_000)))
                        .row())
                .isEqualTo(2);
    }

    @Test
    void stopAnArchiveThatUnpacksToFarMoreThanItsSize() {
        byte[] bomb = new TestWorkbook()
                .sheet("s", "<row><c></c></row>".repeat(4_000_000))
                .bytes();
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(refusal(reader.read(bomb, "a.xlsx"))).isEqualTo(new Fault(0, "", "excel-swollen", List.of("200")));
    }

    @Test
    void stopTagsCommentsAndTextsThatDoNotEnd() {
        String long3 = "<<>".repeat(1_000_000);
        for (String rows : List.of(
                "<row a='" + ">".repeat(3_000_000) + "'/>",
                "<!-- " + long3 + " -->",
                "<![CDATA[" + long3 + "]]>",
                "<?x " + long3 + "?>",
                "<row><c t='str'><v>" + "a".repeat(3_000_000) + "</v></c></row>")) {
            byte[] bytes = new TestWorkbook().sheet("s", rows).bytes();
            assertThat(refusal(reader.read(bytes, "a.xlsx")).code()).isEqualTo("excel-swollen");
        }
    }

    @Test
    void stopTextThatFillsTheMemoryThroughManyCells() {
        var small = new Limits(1 << 20, 1000, 10, 10_000, 1000, 10_000, 5_000, 10L << 20, 100, 10L << 20, 10);
        byte[] bytes = new TestWorkbook()
                .sheet("s", ("<row><c t='str'><v>" + "a".repeat(600) + "</v></c></row>").repeat(10))
                .bytes();
        assertThat(refusal(new TableReader(Set.of(), small).read(bytes, "")).code())
                .isEqualTo("excel-swollen");
    }

    @Test
    void stopAnArchiveOfCountlessParts() {
        var workbook = new TestWorkbook().sheet("s", "<row/>");
        for (int i = 0; i < 2_001; i++) {
            workbook.part("x" + i, "");
        }
        assertThat(refusal(reader.read(workbook.bytes(), "")).code()).isEqualTo("excel-broken");
    }
}
