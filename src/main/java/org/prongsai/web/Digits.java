package org.prongsai.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The digits that a reader prefers in running text.
public enum Digits {
    ARABIC,
    THAI;

    /// `text` in these digits; codes such as `O30` and addresses keep theirs.
    public String show(String text) {
        return this == THAI ? toThai(text) : text;
    }

    /// The other ones, for the switch.
    public Digits other() {
        return this == ARABIC ? THAI : ARABIC;
    }

    /// As in addresses: `arabic`, `thai`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String toThai(String text) {
        var shown = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                shown.setCharAt(i, (char) (text.charAt(i) - '0' + '๐'));
            }
        }
        return shown.toString();
    }

    static Optional<Digits> of(String tag) {
        return Arrays.stream(values())
                .filter(digits -> digits.tag().equals(tag))
                .findFirst();
    }
}
