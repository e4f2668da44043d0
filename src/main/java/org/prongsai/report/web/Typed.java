package org.prongsai.report.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ScanFile;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.springframework.web.multipart.MultipartFile;

/// What was typed into a field or handed in as a file, read.
final class Typed {
    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A scan that may be left out.
    record Scan(@Nullable ScanFile file, FieldErrors errors) {
        static Scan read(String field, @Nullable MultipartFile handedIn, FieldErrors errors, Words words) {
            byte[] bytes = bytes(handedIn);
            if (bytes.length == 0) {
                return new Scan(null, errors);
            }
            return switch (ScanFile.look(bytes)) {
                case ScanFile.Usable(var scan) -> new Scan(scan, errors);
                case ScanFile.Refused(var reason) ->
                    new Scan(null, errors.and(field, words.lookup("report.scan.fault." + reason.name())));
            };
        }
    }
}
