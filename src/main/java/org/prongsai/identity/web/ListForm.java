package org.prongsai.identity.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Reading;
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
