package org.prongsai.national.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.prongsai.web.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Files that the console hands out.
final class Handout {
    static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private Handout() {}

    /// The language that a file is asked for in: `en`, or else Thai.
    static Language language(String in) {
        return in.equals("en") ? Language.EN : Language.TH;
    }

    static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(bytes);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /// Writes many files one after the other, so that only one is in memory.
    static void zip(HttpServletResponse response, String name, Filling filling) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8);
        zip.setLevel(Deflater.NO_COMPRESSION); // what goes in is packed already
        filling.fill((file, bytes) -> {
            var entry = new ZipEntry(file);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        });
        zip.finish();
    }

    /// Puts files into a ZIP.
    interface Filling {
        void fill(Into zip) throws IOException;
    }

    /// Where a file goes.
    interface Into {
        void put(String file, byte[] bytes) throws IOException;
    }
}
