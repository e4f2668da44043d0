package org.prongsai.web.ui;

/// A name and its value in `ui/facts.jte`.
public record Fact(String name, Cell value) {
    public static Fact of(String name, String value) {
        return new Fact(name, Cell.text(value));
    }
}
