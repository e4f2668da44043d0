package org.prongsai.framework.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.Words;
import org.springframework.web.multipart.MultipartFile;

/// An edition that is handed in: a file, or the text of one.
///
/// @param replace whether a draft that stands under the same id may be replaced
public record ImportForm(
        @Nullable MultipartFile file,
        @Nullable String text,
        @Nullable Boolean replace) {
    static final ImportForm EMPTY = new ImportForm(null, null, null);

    boolean isEmpty() {
        return !hasFile() && (text == null || text.isBlank());
    }

    private boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    boolean mayReplace() {
        return Boolean.TRUE.equals(replace);
    }

    /// A file counts before a text, which may be what the last attempt left in the box.
    byte[] bytes() {
        if (file != null && hasFile()) {
            try {
                return file.getBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
    }

    /// How faults call it.
    String name(Words words) {
        String name = file != null && hasFile() ? file.getOriginalFilename() : null;
        return name == null || name.isBlank() ? words.lookup("framework.import.text.name") : name;
    }
}
