package org.prongsai.calendar.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.calendar.Activities;
import org.prongsai.calendar.Activity;
import org.prongsai.calendar.ActivityPlan;
import org.prongsai.document.Comparison;
import org.prongsai.document.ListFault;
import org.prongsai.document.Reading;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.document.TableReader;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Language;
import org.prongsai.web.sheet.Workbooks;

class ActivitySheetTest {
    private static final UUID WHOLE = UUID.randomUUID();
    private static final UUID PART = UUID.randomUUID();
    private static final UUID STEP = UUID.randomUUID();

    private final Table file = file(plan(2));

    @Test
    void whatWentOutComesBackUnchangedWithoutWhatModulesWrite() {
        assertThat(file.rows()).hasSize(2);
        var read = compare(file);
        assertThat(read.faults()).isEmpty();
        assertThat(read.changes()).isEmpty();
        assertThat(read.same()).isEqualTo(2);
    }

    @Test
    void showsEachCellThatDiffersInEitherEraAndDigits() {
        var read = compare(with(with(file, 1, "เริ่ม", "๑๐ ม.ค. ๒๕๖๕"), 1, "ถึง", "2022-01-20"));
        assertThat(read.changes()).singleElement().satisfies(change -> {
            assertThat(change.state()).isEqualTo(Comparison.State.CHANGED);
            assertThat(change.cells())
                    .containsExactly(
                            new Comparison.CellChange(ActivityColumn.STARTS, "1 มกราคม 2565", "10 มกราคม 2565"),
                            new Comparison.CellChange(ActivityColumn.ENDS, "31 มกราคม 2565", "20 มกราคม 2565"));
            assertThat(change.wish().version()).isEqualTo(2);
            assertThat(change.wish().wish().parent()).isEqualTo(WHOLE);
        });
    }

    @Test
    void aRowThatWasChangedSinceIsKeptApart() {
        var read = ActivitySheet.compare(with(file, 0, "กิจกรรม", "ชื่อใหม่"), plan(3), UUID.randomUUID());
        assertThat(read.changes()).extracting(Comparison.Change::state).containsExactly(Comparison.State.STALE);
        assertThat(read.wishes(false)).isEmpty();
        assertThat(read.wishes(true)).hasSize(1);
    }

    @Test
    void newRowsAreAddedAlsoUnderOneThatComesLater() {
        Table more = plus(file, "ที่", "9.1", "กิจกรรม", "ย่อย", "เป็นส่วนหนึ่งของ", "๙", "เริ่ม", "1 มี.ค. 2565");
        more = plus(more, "ที่", "9", "กิจกรรม", "หลัก", "เริ่ม", "1 มี.ค. 2565", "ถึง", "31 มี.ค. 2565");
        var read = compare(more);
        assertThat(read.faults()).isEmpty();
        assertThat(read.changes()).extracting(Comparison.Change::about).containsExactly("ย่อย", "หลัก");
        assertThat(read.changes().get(0).wish().wish().parent())
                .isEqualTo(read.changes().get(1).wish().id());
    }

    @Test
    void aRowWithoutIdIsTakenForTheActivityOfItsTitleAndMissingRowsSayNothing() {
        var read = compare(
                new Table("x", List.of("กิจกรรม", "เริ่ม"), List.of(new Row(2, List.of(" ประชุมคณะทำงาน ", "")))));
        assertThat(read.faults()).isEmpty();
        assertThat(read.changes()).isEmpty();
        assertThat(read.same()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "กิจกรรม, '', title.missing",
        "เริ่ม, 31 ก.พ. 2565, day.wrong",
        "เริ่ม, 1 ต.ค. 2565, day.outside",
        "ถึง, 31 ธ.ค. 2564, ends.early",
        "วันสำคัญ, ▲, milestone.days",
        "เป็นส่วนหนึ่งของ, 77, parent.unknown",
        "เป็นส่วนหนึ่งของ, 1.1, parent.itself",
        "รหัส, abc, row.unknown"
    })
    void eachFaultSaysWhereItIs(String column, String text, String code) {
        var read = compare(with(file, 1, column, text));
        assertThat(read.faults()).extracting(ListFault::code).contains(code);
        assertThat(read.faults()).extracting(ListFault::column).contains(column);
        assertThat(read.faults())
                .extracting(ListFault::row)
                .containsOnly(file.rows().get(1).number());
    }

    private Comparison<ActivityWish> compare(Table table) {
        return ActivitySheet.compare(table, plan(2), UUID.randomUUID());
    }

    private static ActivityPlan plan(int version) {
        return new ActivityPlan(
                new FiscalYear(2565),
                List.of(
                        activity(WHOLE, null, "เตรียมการ", Activities.OWN, version),
                        activity(PART, WHOLE, "ประชุมคณะทำงาน", Activities.OWN, version),
                        activity(STEP, null, "ขั้นตอนของแผน", "improvement", version)));
    }

    private static Activity activity(UUID id, @Nullable UUID parent, String title, String source, int version) {
        return new Activity(
                id,
                parent,
                Bilingual.same(title),
                false,
                new DateSpan(LocalDate.parse("2022-01-01"), LocalDate.parse("2022-01-31")),
                null,
                null,
                "ศปท.",
                "",
                Set.of(),
                null,
                source,
                version);
    }

    private static Table file(ActivityPlan plan) {
        byte[] workbook = Workbooks.of(
                ActivityColumn.values(), CalendarFiles.rows(plan), "กิจกรรม", "แก้ไขช่องใดก็ได้", Language.TH);
        String[] headings = Stream.of(ActivityColumn.values())
                .flatMap(column -> column.headings().stream())
                .toArray(String[]::new);
        return switch (TableReader.expecting(headings).read(workbook, "x.xlsx")) {
            case Reading.Read(var tables) -> tables.getFirst();
            case Reading other -> throw new AssertionError(other);
        };
    }

    private static Table with(Table table, int row, String column, String text) {
        var rows = new ArrayList<>(table.rows());
        var cells = new ArrayList<>(rows.get(row).cells());
        cells.set(table.column(column).orElseThrow(), text);
        rows.set(row, new Row(rows.get(row).number(), cells));
        return new Table(table.name(), table.header(), rows);
    }

    private static Table plus(Table table, String... said) {
        var cells = new ArrayList<String>();
        table.header().forEach(_ -> cells.add(""));
        for (int i = 0; i < said.length; i += 2) {
            cells.set(table.column(said[i]).orElseThrow(), said[i + 1]);
        }
        var rows = new ArrayList<>(table.rows());
        rows.add(new Row(100 + rows.size(), cells));
        return new Table(table.name(), table.header(), rows);
    }
}
