package org.prongsai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class WordTablesTest {
    @Test
    void aJoinedCellIsFullWhereItBeginsAndEmptyWhereItGoesOn() throws Exception {
        byte[] bytes = document(document -> {
            document.createParagraph().createRun().setText("มาตรการ ปี 2564");
            XWPFTable table = document.createTable(3, 3);
            fill(table, 0, "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ");
            fill(table, 1, "หนึ่ง", "ก\nข", "สลก.");
            fill(table, 2, "", "ค", "");
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(2).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
        });
        assertThat(WordTables.isWord(bytes)).isTrue();
        assertThat(WordTables.read(bytes, "มาตรการ", "ขั้นตอน")).isInstanceOfSatisfying(Reading.Read.class, read -> {
            Table table = read.tables().getFirst();
            assertThat(table.header()).containsExactly("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ");
            assertThat(table.rows())
                    .extracting(Row::cells)
                    .containsExactly(List.of("หนึ่ง", "ก\nข", "สลก."), List.of("", "ค", ""));
        });
    }

    @Test
    void aCellOverSeveralColumnsLeavesTheRestEmpty() throws Exception {
        byte[] bytes = document(document -> {
            XWPFTable table = document.createTable(2, 3);
            fill(table, 0, "ก", "ข", "ค");
            table.getRow(1).getCell(0).setText("กว้าง");
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(java.math.BigInteger.TWO);
            table.getRow(1).removeCell(2);
            table.getRow(1).getCell(1).setText("ท้าย");
        });
        assertThat(WordTables.read(bytes, "ก", "ข", "ค"))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.tables().getFirst().rows())
                                .extracting(Row::cells)
                                .containsExactly(List.of("กว้าง", "", "ท้าย")));
    }

    @Test
    void refusesWhatHasNoTableAndWhatIsBroken() throws Exception {
        assertThat(code(document(
                        document -> document.createParagraph().createRun().setText("ไม่มีตาราง"))))
                .isEqualTo("word-no-table");
        byte[] whole = document(document -> document.createTable(2, 2));
        assertThat(code(java.util.Arrays.copyOf(whole, whole.length / 2))).isEqualTo("word-broken");
        assertThat(code("PK\u0003\u0004word/document.xml".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("word-broken");
        assertThat(WordTables.isWord("มาตรการ".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    private static String code(byte[] bytes) {
        return switch (WordTables.read(bytes)) {
            case Reading.Refused(var reason) -> reason.code();
            case Reading other -> other.toString();
        };
    }

    private interface Maker {
        void make(XWPFDocument document);
    }

    private static byte[] document(Maker maker) throws IOException {
        try (var document = new XWPFDocument()) {
            maker.make(document);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(XWPFTable table, int row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            var cell = table.getRow(row).getCell(i);
            String[] lines = texts[i].split("\n", -1);
            cell.setText(lines[0]);
            for (int line = 1; line < lines.length; line++) {
                cell.addParagraph().createRun().setText(lines[line]);
            }
        }
    }
}
