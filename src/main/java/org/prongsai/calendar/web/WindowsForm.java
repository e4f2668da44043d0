package org.prongsai.calendar.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.calendar.Window;
import org.prongsai.calendar.WindowKind;
import org.prongsai.thai.DateSpan;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// What is typed of the windows of a year: `opens-`, `closes-`, `source-` and `version-` with the kind of each.
///
/// @param typed by the names of the fields
record WindowsForm(Map<String, String> typed) {
    private static final int LONGEST_SOURCE = 300;

    WindowsForm {
        typed = Map.copyOf(typed);
    }

    static WindowsForm of(List<Window> windows) {
        var typed = new HashMap<String, String>();
        for (Window window : windows) {
            typed.put("opens-" + window.kind(), window.days().first().toString());
            typed.put("closes-" + window.kind(), window.days().last().toString());
            typed.put("source-" + window.kind(), window.source());
            typed.put("version-" + window.kind(), Integer.toString(window.version()));
        }
        return new WindowsForm(typed);
    }

    /// The same upon the versions that are stored now, to be sent once more on purpose.
    WindowsForm over(List<Window> stored) {
        var newer = new HashMap<>(typed);
        stored.forEach(window -> newer.put("version-" + window.kind(), Integer.toString(window.version())));
        return new WindowsForm(newer);
    }

    private String text(String name, WindowKind kind) {
        return typed.getOrDefault(name + "-" + kind, "").strip();
    }

    /// Whether nothing was typed of a window.
    private boolean isBlank(WindowKind kind) {
        return text("opens", kind).isEmpty()
                && text("closes", kind).isEmpty()
                && text("source", kind).isEmpty();
    }

    /// @param known that were set before, which are not left blank
    FieldErrors check(List<Window> known, Words words) {
        FieldErrors found = FieldErrors.NONE;
        for (WindowKind kind : WindowKind.values()) {
            if (!isBlank(kind) || known.stream().anyMatch(window -> window.kind() == kind)) {
                found = check(kind, found, words);
            }
        }
        return found;
    }

    private FieldErrors check(WindowKind kind, FieldErrors errors, Words words) {
        FieldErrors found = errors;
        Optional<LocalDate> opens = Days.read(text("opens", kind));
        Optional<LocalDate> closes = Days.read(text("closes", kind));
        if (opens.isEmpty()) {
            found = found.and("opens-" + kind, words.lookup("calendar.day.wrong"));
        }
        if (closes.isEmpty()) {
            found = found.and("closes-" + kind, words.lookup("calendar.day.wrong"));
        } else if (opens.isPresent() && closes.get().isBefore(opens.get())) {
            found = found.and("closes-" + kind, words.lookup("calendar.ends.early"));
        }
        if (text("source", kind).isEmpty() || text("source", kind).length() > LONGEST_SOURCE) {
            found = found.and("source-" + kind, words.lookup("calendar.window.source.needed"));
        }
        return found;
    }

    /// What it changes, of `stored`; call it where [#check] found nothing. Versions are those that the form was made
    /// from.
    List<Window> wishes(List<Window> stored) {
        var wishes = new ArrayList<Window>();
        for (WindowKind kind : WindowKind.values()) {
            if (!isBlank(kind)) {
                var wish = new Window(
                        kind,
                        new DateSpan(
                                Days.read(text("opens", kind)).orElseThrow(),
                                Days.read(text("closes", kind)).orElseThrow()),
                        text("source", kind),
                        version(kind));
                if (stored.stream().noneMatch(known -> isSame(known, wish))) {
                    wishes.add(wish);
                }
            }
        }
        return wishes;
    }

    private static boolean isSame(Window known, Window wish) {
        return known.kind() == wish.kind()
                && known.days().equals(wish.days())
                && known.source().equals(wish.source());
    }

    private int version(WindowKind kind) {
        String version = text("version", kind);
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    List<WindowsPage.Group> groups(FieldErrors errors, Words words) {
        var groups = new ArrayList<WindowsPage.Group>();
        for (WindowKind kind : WindowKind.values()) {
            groups.add(new WindowsPage.Group(
                    words.lookup("calendar.window." + kind),
                    List.of(
                            field("opens", kind, "calendar.window.opens", errors, words)
                                    .hint(words.lookup("calendar.day.hint")),
                            field("closes", kind, "calendar.window.closes", errors, words),
                            field("source", kind, "calendar.window.source", errors, words)
                                    .hint(words.lookup("calendar.window.source.hint"))
                                    .with("maxlength", Integer.toString(LONGEST_SOURCE))),
                    "version-" + kind,
                    version(kind)));
        }
        return groups;
    }

    private Field field(String name, WindowKind kind, String label, FieldErrors errors, Words words) {
        String full = name + "-" + kind;
        return Field.text(full, words.lookup(label))
                .value(name.equals("source") ? typed.get(full) : Days.entered(typed.get(full), words))
                .error(errors.on(full));
    }
}
