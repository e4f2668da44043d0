package org.prongsai.improvement.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ScanFile;
import org.prongsai.improvement.ProofFile;
import org.prongsai.improvement.Reports;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.springframework.web.multipart.MultipartFile;

/// The proof that was handed in with a report, looked at.
///
/// @param file what the report does to the file that is there
record HandedIn(Reports.Proof file, FieldErrors errors) {
    /// @param removed whether the file that is there is to go; a new one takes its place anyway
    static HandedIn read(@Nullable MultipartFile given, boolean removed, FieldErrors errors, Words words) {
        if (given == null || given.isEmpty()) {
            return new HandedIn(removed ? new Reports.Proof.Goes() : new Reports.Proof.Stays(), errors);
        }
        return switch (ScanFile.look(bytes(given))) {
            case ScanFile.Usable(var scan) ->
                new HandedIn(
                        new Reports.Proof.Comes(
                                new ProofFile.New(scan, Objects.requireNonNullElse(given.getOriginalFilename(), ""))),
                        errors);
            case ScanFile.Refused(var reason) ->
                new HandedIn(
                        new Reports.Proof.Stays(),
                        errors.and("file", words.lookup("improvement.proof.file.fault." + reason.name())));
        };
    }

    /// Whether a file proves the report once it is kept.
    ///
    /// @param before whether one proved it before
    boolean proves(boolean before) {
        return switch (file) {
            case Reports.Proof.Comes _ -> true;
            case Reports.Proof.Goes _ -> false;
            case Reports.Proof.Stays _ -> before;
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
