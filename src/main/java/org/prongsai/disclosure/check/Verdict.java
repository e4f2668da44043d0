package org.prongsai.disclosure.check;

import java.util.Locale;

/// What a check came to. None of them is a verdict on the item: people judge.
public enum Verdict {
    /// It is as it should be.
    MET,
    /// It is certainly not.
    NOT_MET,
    /// Somebody should look.
    CONCERN,
    /// It could not be checked, which never counts against anybody.
    UNKNOWN;

    /// The key of its name.
    public String key() {
        return "disclosure.check.verdict." + name().toLowerCase(Locale.ROOT);
    }
}
