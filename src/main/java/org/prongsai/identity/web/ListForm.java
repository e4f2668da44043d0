package org.prongsai.identity.web;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Reading;
import org.prongsai.document.Table;
import org.prongsai.document.TableReader;
import org.springframework.web.multipart.MultipartFile;

/// A list that is handed in, as a file or as text.
public record ListForm(
        @Nullable MultipartFile file, @Nullable String paste) {
    boolean isEmpty() {
        return !hasFile() && (paste == null || paste.isBlank());
    }

    private boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    /// A table as text that reads back as the same table.
    static String text(Table table) {
        return line(table.header())
                + table.rows().stream().map(row -> line(row.cells())).collect(joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replaceAll("\\s+", " ")).collect(joining("\t", "", "\n"));
    }

    /// @param headings any of which tells the row of headings
    Reading read(String... headings) {
        var reader = TableReader.expecting(headings);
        if (file == null || !hasFile()) {
            return reader.readPasted(paste == null ? "" : paste);
        }
        try {
            return reader.read(file.getBytes(), Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
