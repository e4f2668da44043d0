package org.prongsai.framework;

import java.util.List;
import java.util.Locale;

/// One thing that is wrong in an edition's file or sheet: where it stands, what was found, what was expected.
///
/// The words are kept by key, so that the same fault reads in Thai and in English.
///
/// @param file the name under which the file was handed in
/// @param line 1 for the first line of a file or the first row of a sheet
/// @param column 1 for the first character of a line or the first column of a sheet
/// @param path the way to the place: `tree.IIT.1.I3.I3.1.scale`; empty for the whole file
/// @param kind the last part of the message keys `framework.fault.<kind>.found` and `.expected`
/// @param args what the messages insert
public record Fault(String file, int line, int column, String path, String kind, List<String> args) {
    public Fault {
        args = List.copyOf(args);
    }

    /// What was found, in words.
    public String found(Locale locale) {
        return words("found", locale);
    }

    /// What was expected, in words.
    public String expected(Locale locale) {
        return words("expected", locale);
    }

    /// The whole fault on one line: `file:line path: found …, expected …`.
    public String text(Locale locale) {
        String place = path.isEmpty() ? file + ":" + line : file + ":" + line + " " + path;
        return Texts.in(locale).get("framework.fault.line", List.of(place, found(locale), expected(locale)));
    }

    private String words(String part, Locale locale) {
        return Texts.in(locale).get("framework.fault." + kind + "." + part, args);
    }
}
