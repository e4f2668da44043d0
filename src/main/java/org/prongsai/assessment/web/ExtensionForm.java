package org.prongsai.assessment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.prongsai.assessment.Extension;
import org.prongsai.calendar.WindowKind;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What is typed of a window that stays open longer: `kind`, `until`, `reason`, and `version-` with each kind.
record ExtensionForm(Map<String, String> typed) {
    /// The windows of a round.
    static final List<WindowKind> KINDS = List.of(WindowKind.ASSESSMENT, WindowKind.APPEAL);

    ExtensionForm {
        typed = Map.copyOf(typed);
    }

    /// @param isLater whether a day is later than the calendar's last one of a window
    FieldErrors check(BiPredicate<WindowKind, LocalDate> isLater, Words words) {
        FieldErrors found = FieldErrors.NONE;
        Optional<WindowKind> kind = kind();
        if (kind.isEmpty()) {
            found = found.and("kind", words.lookup("web.invalid.NotNull"));
        }
        Optional<LocalDate> until = Days.read(text("until"));
        if (until.isEmpty()) {
            found = found.and("until", words.lookup("calendar.day.wrong"));
        } else if (kind.isPresent() && !isLater.test(kind.get(), until.get())) {
            found = found.and("until", words.lookup("assessment.round.until.early"));
        }
        if (text("reason").isEmpty() || text("reason").length() > Extension.LONGEST_REASON) {
            found = found.and("reason", words.lookup("assessment.round.reason.needed"));
        }
        return found;
    }

    /// Call it where [#check] found nothing.
    Extension wish() {
        WindowKind kind = kind().orElseThrow();
        String version = text("version-" + kind);
        return new Extension(
                kind,
                Days.read(text("until")).orElseThrow(),
                text("reason"),
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0);
    }

    private Optional<WindowKind> kind() {
        return KINDS.stream().filter(one -> one.name().equals(text("kind"))).findFirst();
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                Field.select(
                                "kind",
                                words.lookup("calendar.window"),
                                Stream.concat(
                                                Stream.of(Option.of("", words.lookup("assessment.round.choose"))),
                                                KINDS.stream()
                                                        .map(kind -> Option.of(
                                                                kind.name(), words.lookup("calendar.window." + kind))))
                                        .toList())
                        .value(typed.get("kind"))
                        .error(errors.on("kind"))
                        .required(),
                Field.text("until", words.lookup("assessment.round.until"))
                        .hint(words.lookup("calendar.day.hint"))
                        .value(Days.entered(typed.get("until"), words))
                        .error(errors.on("until"))
                        .required(),
                Field.area("reason", words.lookup("assessment.round.reason"))
                        .hint(words.lookup("assessment.round.reason.hint"))
                        .with("maxlength", Integer.toString(Extension.LONGEST_REASON))
                        .value(typed.get("reason"))
                        .error(errors.on("reason"))
                        .required());
    }
}
