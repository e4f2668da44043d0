package org.prongsai.disclosure.check;

import java.util.List;

/// What one check found.
///
/// @param component of the item, from 0; [#NONE] for what speaks of the whole
/// @param arguments of the text, in the order of its places: years, hosts, codes, days in ISO form
public record Finding(Why why, int component, List<String> arguments) {
    /// Stands for no component.
    public static final int NONE = -1;

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(Why why, String... arguments) {
        return new Finding(why, NONE, List.of(arguments));
    }

    /// The check that found it.
    public Check check() {
        return why.check();
    }

    /// What it comes to.
    public Verdict verdict() {
        return why.verdict();
    }
}
