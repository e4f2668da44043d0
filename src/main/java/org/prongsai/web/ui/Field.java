package org.prongsai.web.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form field with its label, hint and fault; `ui/field.jte` prints every kind.
///
/// @param values     what is entered or chosen; several only for [Kind#CHECKS]
/// @param attributes further HTML attributes that the kind knows, such as `min`
public record Field(
        Kind kind,
        String name,
        String label,
        List<String> values,
        List<Option> options,
        @Nullable String hint,
        @Nullable String error,
        Map<String, String> attributes) {
    /// What the reader does with it.
    public enum Kind {
        TEXT,
        NUMBER,
        AREA,
        SELECT,
        RADIO,
        CHECKS,
        CHECK,
        FILE,
        RANGE
    }

    public Field {
        values = List.copyOf(values);
        options = List.copyOf(options);
        attributes = Map.copyOf(attributes);
    }

    public static Field text(String name, String label) {
        return of(Kind.TEXT, name, label, List.of());
    }

    /// A number, typed; use [#between] for its limits.
    public static Field number(String name, String label) {
        return of(Kind.NUMBER, name, label, List.of());
    }

    /// Several lines.
    public static Field area(String name, String label) {
        return of(Kind.AREA, name, label, List.of());
    }

    public static Field select(String name, String label, List<Option> options) {
        return of(Kind.SELECT, name, label, options);
    }

    /// One of a few, all of them seen.
    public static Field radio(String name, String label, List<Option> options) {
        return of(Kind.RADIO, name, label, options);
    }

    /// Any of a few.
    public static Field checks(String name, String label, List<Option> options) {
        return of(Kind.CHECKS, name, label, options);
    }

    /// Yes or no; sends `true` when checked.
    public static Field check(String name, String label) {
        return of(Kind.CHECK, name, label, List.of());
    }

    /// A file to choose or to drop; `accept` as in HTML, such as `.csv,.xlsx`.
    public static Field file(String name, String label, String accept) {
        return of(Kind.FILE, name, label, List.of()).with("accept", accept);
    }

    /// A slider and a number beside it that move together; without script the number alone counts.
    public static Field range(String name, String label, String min, String max, String step) {
        return of(Kind.RANGE, name, label, List.of()).between(min, max, step);
    }

    public Field value(@Nullable String entered) {
        return values(entered == null ? List.of() : List.of(entered));
    }

    public Field values(List<String> entered) {
        return new Field(kind, name, label, entered, options, hint, error, attributes);
    }

    public Field hint(String said) {
        return new Field(kind, name, label, values, options, said, error, attributes);
    }

    /// What is wrong with it, if anything.
    public Field error(@Nullable String said) {
        return new Field(kind, name, label, values, options, hint, said, attributes);
    }

    public Field required() {
        return with("required", "required");
    }

    public Field disabled() {
        return with("disabled", "disabled");
    }

    public Field between(String min, String max, String step) {
        return with("min", min).with("max", max).with("step", step);
    }

    /// The unit after the box, such as "%".
    public Field unit(String said) {
        return with("unit", said);
    }

    /// Sets `type`, `autocomplete`, `inputmode`, `maxlength`, `placeholder`, `rows`, `accept` or `autofocus`.
    public Field with(String attribute, String value) {
        var more = new HashMap<>(attributes);
        more.put(attribute, value);
        return new Field(kind, name, label, values, options, hint, error, more);
    }

    /// The id of its input; unique on the page as long as the names are.
    public String id() {
        return "field-" + name;
    }

    /// The single value, or nothing.
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    public boolean is(String attribute) {
        return attributes.containsKey(attribute);
    }

    /// The ids of what describes it, for `aria-describedby`.
    public @Nullable String described() {
        if (hint == null) {
            return error == null ? null : id() + "-error";
        }
        return error == null ? id() + "-hint" : id() + "-error " + id() + "-hint";
    }

    private static Field of(Kind kind, String name, String label, List<Option> options) {
        return new Field(kind, name, label, List.of(), options, null, null, Map.of());
    }
}
