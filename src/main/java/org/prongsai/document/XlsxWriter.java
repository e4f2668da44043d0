package org.prongsai.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes sheets as an Excel workbook: headings bold and frozen, numbers as numbers, days as days.
final class XlsxWriter {
    private static final int FLUSHED = 500;
    private static final int LAST_ROW = 1_048_576;

    /// What a locked sheet forbids; rows may still be added, and rows and columns made larger or smaller.
    private static final Set<SheetProtectionOption> LOCKED = EnumSet.of(
            SheetProtectionOption.SHEET,
            SheetProtectionOption.DELETE_COLUMNS,
            SheetProtectionOption.INSERT_COLUMNS,
            SheetProtectionOption.FORMAT_CELLS);

    private XlsxWriter() {}

    static void write(OutputStream out, List<? extends Sheet<?>> sheets) throws IOException {
        // Only the packed bytes are gathered: the library stamps them with the time of day, which is taken out at the
        // end.
        var packed = new ByteArrayOutputStream();
        try (var workbook = new Workbook(packed, "Prongsai", null)) {
            for (Sheet<?> sheet : sheets) {
                write(workbook, sheet);
            }
        }
        TimelessZip.copy(packed.toByteArray(), sheets.stream().anyMatch(Sheet::locked), out);
        out.flush();
    }

    private static <T> void write(Workbook workbook, Sheet<T> sheet) throws IOException {
        Worksheet page = workbook.newWorksheet(sheet.name().isBlank() ? "Sheet1" : sheet.name());
        boolean guided = !sheet.guide().isEmpty();
        int heading = guided ? 1 : 0;
        if (guided) {
            page.value(0, firstVisible(sheet.columns()), sheet.guide());
            page.style(0, firstVisible(sheet.columns())).italic().set();
        }
        for (int i = 0; i < sheet.columns().size(); i++) {
            dress(page, heading, i, sheet.columns().get(i), sheet.locked());
        }
        page.freezePane(0, heading + 1);
        page.repeatRows(0, heading);
        page.paperSize(PaperSize.A4_PAPER);
        page.pageOrientation("landscape");
        if (sheet.locked()) {
            page.protect("", LOCKED);
        }
        new Rows<>(page, sheet, heading).write();
        page.finish();
    }

    private static <T> int firstVisible(List<Column<T>> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (!isHidden(columns.get(i))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isHidden(Column<?> column) {
        return column instanceof Column.Text<?> text && text.hidden();
    }

    private static void dress(Worksheet page, int heading, int i, Column<?> column, boolean locked) {
        page.value(heading, i, column.heading());
        page.style(heading, i)
                .bold()
                .fillColor("E8EAF6")
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        var cells = page.style(i).format(format(column));
        if (isHidden(column)) {
            page.hideColumn(i);
        } else if (locked) {
            cells.protectionOption(ProtectionOption.LOCKED, false);
        }
        cells.set();
    }

    private static String format(Column<?> column) {
        return switch (column) {
            case Column.Text<?> text -> "@";
            case Column.Figure<?> figure -> figure.decimals() == 0 ? "0" : "0." + "0".repeat(figure.decimals());
            case Column.Day<?> day -> "yyyy-mm-dd";
        };
    }

    /// The rows of one sheet; the first of them are held back until the widths of the columns are known.
    private static final class Rows<T> {
        private final Worksheet page;
        private final Sheet<T> sheet;
        private final ColumnWidth[] widths;
        private int row;

        Rows(Worksheet page, Sheet<T> sheet, int heading) {
            this.page = page;
            this.sheet = sheet;
            this.row = heading;
            this.widths = sheet.columns().stream()
                    .map(column -> new ColumnWidth(column.heading()))
                    .toArray(ColumnWidth[]::new);
        }

        void write() throws IOException {
            boolean open = false;
            for (T item : sheet.rows()) {
                row++;
                if (row >= LAST_ROW) {
                    throw new IllegalArgumentException("more rows than a worksheet holds: " + sheet.name());
                }
                for (int i = 0; i < widths.length; i++) {
                    cell(i, sheet.columns().get(i), item);
                }
                if (row % FLUSHED == 0) {
                    open = flush(open);
                }
            }
            flush(open);
        }

        private boolean flush(boolean open) throws IOException {
            if (!open) {
                for (int i = 0; i < widths.length; i++) {
                    page.width(i, widths[i].characters());
                }
            }
            page.flush();
            return true;
        }

        private void cell(int i, Column<T> column, T item) {
            switch (column) {
                case Column.Text<T> text -> {
                    String value = text.value().apply(item);
                    if (value != null && !value.isEmpty()) {
                        String fitting = fit(value);
                        page.inlineString(row, i, fitting);
                        dress(i, column, fitting);
                    }
                }
                case Column.Figure<T> figure -> {
                    BigDecimal value = figure.value().apply(item);
                    if (value != null) {
                        BigDecimal shown = value.setScale(figure.decimals(), RoundingMode.HALF_UP);
                        page.value(row, i, shown);
                        dress(i, column, shown.toPlainString());
                    }
                }
                case Column.Day<T> day -> {
                    LocalDate value = day.value().apply(item);
                    if (value != null) {
                        page.value(row, i, value);
                        dress(i, column, value.toString());
                    }
                }
            }
        }

        private void dress(int i, Column<T> column, String shown) {
            widths[i].fit(shown);
            var style = page.style(row, i).format(format(column)).verticalAlignment("top");
            if (shown.length() > ColumnWidth.WIDEST || shown.indexOf('\n') >= 0) {
                style.wrapText(true);
            }
            if (sheet.locked() && !isHidden(column)) {
                style.protectionOption(ProtectionOption.LOCKED, false);
            }
            style.set();
        }

        /// Excel takes no longer text into a cell and calls the whole file damaged.
        private static String fit(String text) {
            int most = Limits.STANDARD.cellText();
            return text.length() <= most ? text : text.substring(0, most - 1) + "…";
        }
    }
}
