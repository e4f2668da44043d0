package org.prongsai.national.award;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a letter of the commission says.
///
/// @param number     in the commission's register; empty to be written by hand
/// @param date       null to be written by hand
/// @param enclosures what comes with it, one a line
/// @param body       its paragraphs
/// @param signer     the post beneath the place for the hand
/// @param path       page that its QR code leads to
/// @param code       what stands beside the code
public record Letter(
        String title,
        String number,
        @Nullable LocalDate date,
        String subject,
        String to,
        List<String> enclosures,
        List<String> body,
        String signer,
        String path,
        String code) {
    public Letter {
        enclosures = List.copyOf(enclosures);
        body = List.copyOf(body);
    }
}
