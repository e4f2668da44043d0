package org.prongsai.report.results;

/// A paper cannot be made for a reason that people can do something about.
final class PaperFault extends RuntimeException {
    private final Reason reason;

    PaperFault(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /// What it said, as short as it is kept.
    String detail() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /// Why a paper was not made.
    enum Reason {
        /// The agency's crest cannot be shown.
        CREST,
        /// The agency's own font cannot be used.
        FONT,
        /// No font has some characters.
        CHARACTERS,
        /// The stored result cannot be read.
        RESULT,
        /// Something else; the log says what.
        OTHER
    }
}
