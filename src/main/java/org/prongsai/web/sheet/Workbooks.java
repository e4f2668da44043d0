package org.prongsai.web.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.prongsai.document.Column;
import org.prongsai.document.ListRows;
import org.prongsai.document.Sheet;
import org.prongsai.document.TableWriter;
import org.prongsai.web.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Writes workbooks that are filled in elsewhere and come back; the column `ID` is hidden and locked.
public final class Workbooks {
    private static final MediaType TYPE =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Workbooks() {}

    /// A workbook.
    ///
    /// @param name  shown on the tab
    /// @param guide said above the headings
    public static <C extends Enum<C> & ListRows.Heading> byte[] of(
            C[] columns, List<Map<C, String>> rows, String name, String guide, Language language) {
        List<Column<Map<C, String>>> all = Stream.of(columns)
                .map(column -> isId(column.name())
                        ? Column.<Map<C, String>>hiddenId(heading(column, language), row -> row.get(column))
                        : Column.<Map<C, String>>text(heading(column, language), row -> row.get(column)))
                .toList();
        var out = new ByteArrayOutputStream();
        try {
            TableWriter.xlsx(out, Sheet.of(name, all, rows).withGuide(guide).withLock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static boolean isId(String column) {
        return column.equals("ID") || column.endsWith("_ID");
    }

    /// Answers with a workbook.
    ///
    /// @param name of the file
    public static ResponseEntity<byte[]> answer(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    /// A column's heading in a language.
    public static String heading(ListRows.Heading column, Language language) {
        return column.headings().get(language == Language.TH ? 0 : 1);
    }
}
