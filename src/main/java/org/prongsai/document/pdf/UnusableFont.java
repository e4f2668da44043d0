package org.prongsai.document.pdf;

/// Unwinds the reading of a font that must be refused; [FontFamily] turns it into a [FontFamily.Refused].
final class UnusableFont extends Exception {
    private final transient FontFamily.Reason reason;

    UnusableFont(FontFamily.Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    FontFamily.Reason reason() {
        return reason;
    }
}
