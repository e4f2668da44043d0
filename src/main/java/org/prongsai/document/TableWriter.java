package org.prongsai.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes tables that officers open in Excel or LibreOffice; the same rows give the same bytes.
///
/// Rows are written as they come and not gathered; the stream is flushed but left open.
public final class TableWriter {
    private TableWriter() {}

    /// Writes UTF-8 with a byte order mark, without which Excel takes Thai for another alphabet. Text that a
    /// spreadsheet would run as a formula gets an apostrophe before it; [TableReader] takes it away again.
    public static void csv(OutputStream out, Sheet<?> sheet) throws IOException {
        CsvWriter.write(out, sheet);
    }

    /// Writes a workbook of one or more sheets.
    public static void xlsx(OutputStream out, List<? extends Sheet<?>> sheets) throws IOException {
        XlsxWriter.write(out, sheets);
    }

    public static void xlsx(OutputStream out, Sheet<?> sheet) throws IOException {
        xlsx(out, List.of(sheet));
    }
}
