package org.prongsai.report.web;

import java.nio.charset.StandardCharsets;
import org.prongsai.document.ScanFile;
import org.prongsai.identity.AgencyYear;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.office.IssuedPaper;
import org.prongsai.report.register.Series;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Tone;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// What is said of papers, and how their files are handed out.
final class PaperText {
    static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final int LONGEST_NAME = 80;

    private PaperText() {}

    static String kind(DocumentKind kind, Words words) {
        return words.lookup("report.kind." + kind.name());
    }

    static String series(Series series, Words words) {
        return words.lookup("report.series." + series.name());
    }

    static Badge state(IssuedPaper.State state, Words words) {
        return Badge.of(
                words.lookup("report.state." + state.name()),
                switch (state) {
                    case HOLDS -> Tone.GOOD;
                    case CORRECTED -> Tone.WARNING;
                    case WITHDRAWN -> Tone.BAD;
                });
    }

    /// The page on which data are changed that a paper shows.
    ///
    /// @param source key of the page's name, such as `improvement.page`
    static String page(String source, AgencyYear at) {
        String module = source.substring(0, Math.max(0, source.indexOf('.')));
        return switch (module) {
            case "improvement" -> at.path(source.contains("progress") ? "measures/progress" : "measures");
            case "calendar" -> at.path("calendar");
            case "analysis" -> source.contains("history") ? at.agency().path() + "/history" : at.path("analysis");
            case "scoring" -> at.path("score");
            case "workgroup" -> at.path("workgroup");
            default -> at.agency().path() + "/settings";
        };
    }

    /// What that page is called.
    static String source(String source, Words words) {
        String module = source.substring(0, Math.max(0, source.indexOf('.')));
        return words.lookup("report.source."
                + switch (module) {
                    case "improvement" -> source.contains("progress") ? "progress" : module;
                    case "calendar", "analysis", "scoring", "workgroup" -> module;
                    default -> "agency";
                });
    }

    /// A name that every system takes as a file's: no separators, no controls, not too long.
    static String fileName(String title, String end) {
        String plain = title.replaceAll("[\\p{Cntrl}\\p{Cf}\\\\/:*?\"<>|%]+", " ")
                .replaceAll("\\s+", " ")
                .replaceFirst("^[. ]+", "")
                .strip();
        String shortened =
                plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
        return (shortened.isEmpty() ? "paper" : shortened) + "." + end;
    }

    /// A file to keep, or to look at in the browser.
    static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name, boolean inline) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    static ResponseEntity<byte[]> scan(byte[] bytes, ScanFile.Kind kind, String title) {
        return switch (kind) {
            case PDF -> file(bytes, MediaType.APPLICATION_PDF, fileName(title, "pdf"), false);
            case PNG -> file(bytes, MediaType.IMAGE_PNG, fileName(title, "png"), false);
            case JPEG -> file(bytes, MediaType.IMAGE_JPEG, fileName(title, "jpg"), false);
        };
    }
}
