package org.prongsai.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.document.Reading;
import org.prongsai.document.Row;
import org.prongsai.document.Sheet;
import org.prongsai.document.Table;
import org.prongsai.document.TableReader;
import org.prongsai.document.TableWriter;

class EditionWorkbookTest {
    static List<String> ids() {
        return ShippedEditions.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void bringsEveryEditionBackAsItWas(String id) throws IOException {
        Edition edition = ShippedEditions.load(id);
        assertThat(EditionFile.read(workbook(edition), "out.xlsx")).isEqualTo(new EditionFile.Reading.Sound(edition));
    }

    @Test
    void hasOneRowPerNode() throws IOException {
        assertThat(tables(workbook(ShippedEditions.load("2564"))).get(1).rows())
                .hasSize((int) ShippedEditions.load("2564").nodes().count());
    }

    @ParameterizedTest(name = "{2} in {1} of {0}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nodes     | weight   | 31      | tree.instruments: found weights that add up to 101 (IIT 31 + EIT 30 + OIT 40)",
                "nodes     | weight   | thirty  | tree.IIT.weight: found thirty",
                "nodes     | parent   | NONE    | IIT.parent: found the parent “NONE”",
                "nodes     | level    | floor   | IIT.level: found floor",
                "nodes     | en       | ''      | tree.IIT.en: found no text under “en”",
                "nodes     | code     | O1      | tree.OIT.9.9.1.O1.code: found the code “O1” for the second time",
            })
    void namesTheRowAndColumnOfAFault(String sheet, String heading, String value, String words) throws IOException {
        List<Table> tables = tables(workbook(ShippedEditions.load("2564")));
        byte[] changed = write(tables.stream()
                .map(table -> table.name().equals(sheet) ? with(table, 1, heading, value) : table)
                .toList());
        assertThat(EditionFile.read(changed, "mine.xlsx"))
                .isInstanceOfSatisfying(
                        EditionFile.Reading.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .anySatisfy(fault -> assertThat(fault.text(Locale.ENGLISH))
                                        .startsWith("mine.xlsx [" + sheet + "]:")
                                        .contains(words)));
    }

    @Test
    void placesAFaultInItsCell() throws IOException {
        List<Table> tables = tables(workbook(ShippedEditions.load("2564")));
        byte[] changed = write(tables.stream()
                .map(table -> table.name().equals("nodes") ? with(table, 1, "weight", "thirty") : table)
                .toList());
        var faulty = (EditionFile.Reading.Faulty) EditionFile.read(changed, "mine.xlsx");
        Fault fault = faulty.faults().getFirst();
        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault.column()).isEqualTo(7);
    }

    @Test
    void refusesAnotherWorkbook() throws IOException {
        var faulty = (EditionFile.Reading.Faulty) EditionFile.read(
                write(List.of(new Table("Sheet1", List.of("a", "b"), List.of(new Row(2, List.of("1", "2")))))),
                "a.xlsx");
        assertThat(faulty.faults()).extracting(Fault::kind).containsExactly("sheets");
    }

    @Test
    void refusesADamagedWorkbook() throws IOException {
        byte[] half = Arrays.copyOf(workbook(ShippedEditions.load("2564")), 5000);
        var faulty = (EditionFile.Reading.Faulty) EditionFile.read(half, "a.xlsx");
        assertThat(faulty.faults()).extracting(Fault::kind).containsExactly("workbook");
    }

    private static byte[] workbook(Edition edition) throws IOException {
        var out = new ByteArrayOutputStream();
        EditionFile.writeWorkbook(edition, out);
        return out.toByteArray();
    }

    private static byte[] write(List<Table> tables) throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriter.xlsx(out, tables.stream().map(Sheet::of).toList());
        return out.toByteArray();
    }

    private static List<Table> tables(byte[] workbook) {
        return ((Reading.Read) TableReader.expecting("key", "code", "block").read(workbook, "x")).tables();
    }

    private static Table with(Table table, int index, String heading, String value) {
        int column = table.column(heading).orElseThrow();
        List<Row> rows = new ArrayList<>(table.rows());
        List<String> cells = new ArrayList<>(rows.get(index).cells());
        cells.set(column, value);
        rows.set(index, new Row(rows.get(index).number(), cells));
        return new Table(table.name(), table.header(), rows);
    }
}
