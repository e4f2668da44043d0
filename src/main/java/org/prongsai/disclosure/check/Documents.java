package org.prongsai.disclosure.check;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.Seen;
import org.prongsai.fetcher.Seen.Kind;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.ThaiDate;

/// What is told of a document rather than of a page: its letters, its date.
final class Documents {
    private static final int FEW_PER_PAGE = 20;
    private static final int FIRST_YEAR = 1995;
    private static final int ERA = 543;
    private static final int BUDDHIST = 2400;
    /// What programs and machines for scanning leave on every page.
    private static final Pattern STAMP = Pattern.compile(
            "(?i)scanned (?:by|with|using) \\S+(?: \\S+)?|camscanner|adobe scan|evaluation only|www\\.\\S+|\\bpage \\d+(?: of \\d+)?|หน้า ?\\d+|- ?\\d+ ?-");

    private Documents() {}

    /// Whether a document's kind has letters that a scan would not have.
    static boolean isPrinted(Seen seen) {
        return seen.kind() == Kind.PDF || seen.kind() == Kind.PICTURE;
    }

    /// Whether what was seen is a document and no page.
    static boolean isDocument(Seen seen) {
        return switch (seen.kind()) {
            case PDF, WORD, SHEET, SLIDES -> true;
            case HTML, PICTURE, TEXT, OTHER, BROKEN -> false;
        };
    }

    static Why letters(Seen seen) {
        if (seen.kind() == Kind.PICTURE) {
            return Why.PICTURE_ONLY;
        }
        if (isScan(seen)) {
            return Why.SCANNED;
        }
        if (seen.pictures() > 0) {
            return Why.PARTLY_SCANNED;
        }
        return Plain.isGarbled(seen.text()) ? Why.GARBLED : Why.READABLE;
    }

    /// Whether a document shows its pages as pictures only.
    static boolean isScan(Seen seen) {
        if (seen.kind() == Kind.PICTURE) {
            return true;
        }
        if (seen.kind() != Kind.PDF) {
            return false;
        }
        int pages = Math.max(1, seen.pages());
        long letters = Body.letters(STAMP.matcher(seen.text()).replaceAll(" "));
        return seen.pictures() >= pages || letters < (long) FEW_PER_PAGE * pages;
    }

    /// When a document was made, held against the window.
    static Finding date(Seen seen, Fetched fetched, DateSpan window) {
        Optional<LocalDate> made = day(seen, fetched);
        if (made.isEmpty()) {
            return Finding.of(Why.DATE_UNKNOWN);
        }
        LocalDate day = made.get();
        Why why = window.contains(day)
                ? Why.IN_WINDOW
                : day.isBefore(window.first()) ? Why.BEFORE_WINDOW : Why.AFTER_WINDOW;
        return Finding.of(
                why, day.toString(), window.first().toString(), window.last().toString());
    }

    private static Optional<LocalDate> day(Seen seen, Fetched fetched) {
        @Nullable Instant looked =
                fetched.hops().isEmpty() ? null : fetched.hops().getLast().at();
        Instant made = seen.made();
        if (made == null && fetched.outcome() instanceof Fetched.Answered answered) {
            made = modified(answered.header("Last-Modified")).orElse(null);
        }
        if (made == null) {
            return Optional.empty();
        }
        ZonedDateTime there = made.atZone(ThaiDate.ZONE);
        ZonedDateTime western = there.getYear() >= BUDDHIST ? there.minusYears(ERA) : there;
        boolean future = looked != null && western.toInstant().isAfter(looked.plus(Duration.ofDays(1)));
        return western.getYear() < FIRST_YEAR || future ? Optional.empty() : Optional.of(western.toLocalDate());
    }

    private static Optional<Instant> modified(String header) {
        if (header.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH))
                            .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
