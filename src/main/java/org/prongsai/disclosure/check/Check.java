package org.prongsai.disclosure.check;

import java.util.Locale;

/// One thing that is looked at on the address of an item.
public enum Check {
    /// Anybody can open it, without an account.
    REACHABLE,
    /// It comes encrypted.
    ENCRYPTED,
    /// It answers where it was asked, and sends nobody elsewhere.
    REDIRECT,
    /// It speaks of the fiscal year that counts.
    YEAR,
    /// It has the words of a component; one finding per component.
    COMPONENT,
    /// Its text can be read, searched and read aloud.
    TEXT,
    /// The document was made in the window.
    DATE,
    /// Few clicks lead to it from the home page.
    CLICKS,
    /// No other item has the same address.
    SAME_ADDRESS,
    /// No other agency has the same document. For the commission only.
    SAME_DOCUMENT,
    /// It fits a phone.
    PHONE,
    /// There is enough of it to be something.
    SUBSTANCE;

    /// The key of its name.
    public String key() {
        return "disclosure.check.name." + name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is about where something stands, and not about what stands there: nothing to ask of what is kept
    /// here.
    public boolean isOfThePlace() {
        return switch (this) {
            case REACHABLE, ENCRYPTED, REDIRECT, CLICKS, SAME_ADDRESS -> true;
            case YEAR, COMPONENT, TEXT, DATE, SAME_DOCUMENT, PHONE, SUBSTANCE -> false;
        };
    }

    /// Whether findings of it are for the commission and not for the agency.
    public boolean isForCommission() {
        return this == SAME_DOCUMENT;
    }
}
