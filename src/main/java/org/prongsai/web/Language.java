package org.prongsai.web;

import java.util.Arrays;
import java.util.Optional;

/// A language in which a reader can have every page.
public enum Language {
    TH("th"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// As in `<html lang>` and in the names of the message files.
    public String tag() {
        return tag;
    }

    /// The other one, for the switch.
    public Language other() {
        return this == TH ? EN : TH;
    }

    /// The language of this tag.
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }
}
