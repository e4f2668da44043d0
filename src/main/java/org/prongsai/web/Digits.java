package org.prongsai.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.prongsai.thai.ThaiDigits;

/// The digits that a reader prefers in running text.
public enum Digits {
    ARABIC,
    THAI;

    /// `text` in these digits; codes such as `O30` and addresses keep theirs.
    public String show(String text) {
        return this == THAI ? ThaiDigits.inText(text) : text;
    }

    /// The other ones, for the switch.
    public Digits other() {
        return this == ARABIC ? THAI : ARABIC;
    }

    /// As in addresses: `arabic`, `thai`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Digits> of(String tag) {
        return Arrays.stream(values())
                .filter(digits -> digits.tag().equals(tag))
                .findFirst();
    }
}
