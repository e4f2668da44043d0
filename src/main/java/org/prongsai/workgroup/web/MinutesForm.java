package org.prongsai.workgroup.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.workgroup.Meeting;
import org.prongsai.workgroup.Minutes;

/// What is typed of minutes: `opened`, `closed`, `writtenBy`, `checkedBy`, and `said-` with the id of each item.
///
/// @param typed by the names of the fields
record MinutesForm(Map<String, String> typed) {
    private static final int LONGEST = 10_000;
    private static final int LONGEST_NAME = 300;

    MinutesForm {
        typed = Map.copyOf(typed);
    }

    static MinutesForm of(Meeting meeting) {
        Minutes minutes = meeting.minutes();
        var typed = new HashMap<String, String>();
        typed.put("opened", Typed.time(minutes.opened()));
        typed.put("closed", Typed.time(minutes.closed()));
        typed.put("writtenBy", minutes.writtenBy());
        typed.put("checkedBy", minutes.checkedBy());
        minutes.passages().forEach(passage -> typed.put("said-" + passage.item(), passage.text()));
        return new MinutesForm(typed);
    }

    private String text(String name) {
        return typed.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }

    FieldErrors check(Meeting meeting, Words words) {
        FieldErrors found = FieldErrors.NONE;
        for (String name : List.of("opened", "closed")) {
            if (!text(name).isEmpty() && Typed.readTime(text(name)).isEmpty()) {
                found = found.and(name, words.lookup("workgroup.time.wrong"));
            }
        }
        Optional<LocalTime> opened = Typed.readTime(text("opened"));
        Optional<LocalTime> closed = Typed.readTime(text("closed"));
        if (opened.isPresent() && closed.isPresent() && !closed.get().isAfter(opened.get())) {
            found = found.and("closed", words.lookup("workgroup.time.early"));
        }
        for (String name : List.of("writtenBy", "checkedBy")) {
            if (text(name).length() > LONGEST_NAME) {
                found = found.and(name, words.lookup("web.invalid.Size"));
            }
        }
        for (var item : meeting.agenda()) {
            if (text("said-" + item.id()).length() > LONGEST) {
                found = found.and("said-" + item.id(), words.lookup("web.invalid.Size"));
            }
        }
        return found;
    }

    /// What it asks for; call it where [#check] found nothing.
    Minutes wish(Meeting meeting) {
        return new Minutes(
                Typed.readTime(text("opened")).orElse(null),
                Typed.readTime(text("closed")).orElse(null),
                meeting.agenda().stream()
                        .map(item -> new Minutes.Passage(item.id(), text("said-" + item.id())))
                        .filter(passage -> !passage.text().isEmpty())
                        .toList(),
                text("writtenBy"),
                text("checkedBy"));
    }

    List<Field> fields(Meeting meeting, FieldErrors errors, Words words) {
        var fields = new ArrayList<Field>();
        fields.add(line("opened", "workgroup.minutes.opened", errors, words).hint(words.lookup("workgroup.time.hint")));
        for (var item : meeting.agenda()) {
            String name = "said-" + item.id();
            fields.add(Field.area(name, words.text("workgroup.minutes.said", item.number(), item.title()))
                    .with("rows", "5")
                    .with("maxlength", Integer.toString(LONGEST))
                    .value(typed.get(name))
                    .error(errors.on(name)));
        }
        fields.add(line("closed", "workgroup.minutes.closed", errors, words));
        fields.add(line("writtenBy", "workgroup.minutes.writtenBy", errors, words)
                .hint(words.lookup("workgroup.minutes.by.hint")));
        fields.add(line("checkedBy", "workgroup.minutes.checkedBy", errors, words));
        return fields;
    }

    private Field line(String name, String label, FieldErrors errors, Words words) {
        return Field.text(name, words.lookup(label)).value(typed.get(name)).error(errors.on(name));
    }
}
