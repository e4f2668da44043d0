package org.prongsai.document;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/// Writes one sheet as CSV (RFC 4180): text between quotes, numbers and days bare.
final class CsvWriter {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.NON_NUMERIC)
            .setNullString("")
            .get();

    private CsvWriter() {}

    static <T> void write(OutputStream out, Sheet<T> sheet) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        FORMAT.printRecord(
                writer,
                sheet.columns().stream()
                        .map(column -> FormulaGuard.apply(column.heading()))
                        .toArray());
        @Nullable Object[] cells = new Object[sheet.columns().size()];
        for (T row : sheet.rows()) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cell(sheet.columns().get(i), row);
            }
            FORMAT.printRecord(writer, cells);
        }
        writer.flush();
    }

    private static <T> @Nullable Object cell(Column<T> column, T row) {
        return switch (column) {
            case Column.Text<T> text -> {
                String value = text.value().apply(row);
                yield value == null || value.isEmpty() ? null : FormulaGuard.apply(value);
            }
            case Column.Figure<T> figure -> {
                BigDecimal value = figure.value().apply(row);
                yield value == null ? null : value.setScale(figure.decimals(), RoundingMode.HALF_UP);
            }
            case Column.Day<T> day -> {
                LocalDate value = day.value().apply(row);
                yield value == null ? null : value.toString();
            }
        };
    }
}
