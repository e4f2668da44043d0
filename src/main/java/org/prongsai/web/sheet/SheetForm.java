package org.prongsai.web.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Reading;
import org.prongsai.document.Sheet;
import org.prongsai.document.Table;
import org.prongsai.document.TableReader;
import org.prongsai.document.TableWriter;
import org.prongsai.document.WordTables;
import org.springframework.web.multipart.MultipartFile;

/// A table that is handed in, as a file or as text.
public record SheetForm(
        @Nullable MultipartFile file, @Nullable String paste) {
    /// One that was shown before and is handed in once more.
    public static SheetForm ofText(String text) {
        return new SheetForm(null, text);
    }

    /// Whether nothing was handed in.
    public boolean isEmpty() {
        return (file == null || file.isEmpty()) && (paste == null || paste.isBlank());
    }

    /// Whether the file is a Word document.
    public boolean isPaper() {
        return file != null && !file.isEmpty() && WordTables.isWord(bytes(file));
    }

    /// The tables in it, or why there are none.
    ///
    /// @param headings any of which tells the row of headings
    public Reading read(String... headings) {
        if (file == null || file.isEmpty()) {
            return TableReader.expecting(headings).readPasted(paste == null ? "" : paste);
        }
        byte[] bytes = bytes(file);
        return isPaper()
                ? WordTables.read(bytes, headings)
                : TableReader.expecting(headings)
                        .read(bytes, Objects.requireNonNullElse(file.getOriginalFilename(), ""));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A table as text that reads back as the same table.
    public static String text(Table table) {
        var out = new ByteArrayOutputStream();
        try {
            TableWriter.csv(out, Sheet.of(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
