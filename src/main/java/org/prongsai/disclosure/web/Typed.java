package org.prongsai.disclosure.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.ChainStep;
import org.prongsai.document.ScanFile;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.springframework.web.multipart.MultipartFile;

/// What was typed into a field, or handed in as a file, read.
final class Typed {
    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    /// The step that a form names.
    ///
    /// @throws NoSuchElementException if there is none of that name
    static ChainStep step(@Nullable String name) {
        for (ChainStep step : ChainStep.values()) {
            if (step.name().equals(name)) {
                return step;
            }
        }
        throw new NoSuchElementException("no step " + name);
    }

    /// The scan of a memo, which may not be left out.
    record Scan(@Nullable ScanFile file, FieldErrors errors) {
        static Scan read(@Nullable MultipartFile given, FieldErrors errors, Words words) {
            if (given == null || given.isEmpty()) {
                return new Scan(null, errors.and("scan", words.lookup("disclosure.scan.needed")));
            }
            return switch (ScanFile.look(bytes(given))) {
                case ScanFile.Usable(var scan) -> new Scan(scan, errors);
                case ScanFile.Refused(var reason) ->
                    new Scan(null, errors.and("scan", words.lookup("disclosure.scan.fault." + reason.name())));
            };
        }

        private static byte[] bytes(MultipartFile file) {
            try {
                return file.getBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
