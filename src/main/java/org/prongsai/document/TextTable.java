package org.prongsai.document;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads separated text: CSV, TSV, and what is pasted from a spreadsheet.
final class TextTable {
    private static final int SAMPLE = 64 * 1024;

    private TextTable() {}

    static Optional<Table> read(TextSource source, TableBuilder table, Limits limits) throws IOException {
        String sample = sample(source);
        if (isMarkup(sample)) {
            throw FaultCode.MARKUP.refuse();
        }
        char named = Separator.named(sample);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(named == 0 ? Separator.of(sample) : named)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        try (var guard = new Guard(source.open(), limits.rowText());
                CSVParser parser =
                        CSVParser.builder().setReader(guard).setFormat(format).get()) {
            read(parser, guard, table, named != 0);
        }
        return table.build();
    }

    private static void read(CSVParser parser, Guard guard, TableBuilder table, boolean skipFirst) {
        Iterator<CSVRecord> records = parser.iterator();
        boolean skip = skipFirst;
        while (true) {
            guard.row = (int) parser.getCurrentLineNumber() + 1;
            guard.left = guard.limit;
            try {
                if (!records.hasNext()) {
                    return;
                }
            } catch (UncheckedIOException unclosed) {
                throw FaultCode.QUOTE_UNCLOSED.refuseAt(guard.row, "");
            }
            List<String> cells = records.next().stream().map(FormulaGuard::undo).toList();
            if (!skip) {
                table.add(guard.row, cells);
            }
            skip = false;
        }
    }

    /// Whether the text is a web page or XML, which programs save under the name of a spreadsheet (`.xls`).
    private static boolean isMarkup(String text) {
        String start =
                Blank.strip(text.substring(0, Math.min(text.length(), 256))).toLowerCase(Locale.ROOT);
        return Stream.of("<!doctype", "<html", "<?xml", "<table", "<meta", "<head", "<body", "<style", "{\\rtf")
                .anyMatch(start::startsWith);
    }

    private static String sample(TextSource source) throws IOException {
        var letters = new char[SAMPLE];
        int length = 0;
        try (Reader reader = source.open()) {
            int read = reader.read(letters);
            while (read > 0) {
                length += read;
                read = reader.read(letters, length, SAMPLE - length);
            }
        }
        return new String(letters, 0, length);
    }

    /// Refuses bytes that are no text, and a row that does not end.
    private static final class Guard extends FilterReader {
        private final int limit;
        private int left;
        private int row = 1;

        Guard(Reader reader, int limit) {
            super(reader);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int letter = super.read();
            if (letter >= 0) {
                check((char) letter);
            }
            return letter;
        }

        @Override
        public int read(char[] letters, int from, int length) throws IOException {
            int read = super.read(letters, from, length);
            for (int i = from; i < from + read; i++) {
                check(letters[i]);
            }
            return read;
        }

        private void check(char letter) {
            // The parser reads ahead by a buffer of 8 KB, so that a row may exceed the limit by so much.
            if (--left < 0) {
                throw FaultCode.ROW_TOO_LONG.refuseAt(row, "", limit);
            }
            if (letter < '\b') {
                throw FaultCode.UNKNOWN_FORMAT.refuse();
            }
        }
    }
}
