package org.prongsai.privacy.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.privacy.Breach;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.springframework.format.annotation.DateTimeFormat;

/// What is entered of a breach; times are those of Thailand.
///
/// @param people  empty while it is not known
/// @param closed  whether it is closed with this
/// @param version of the breach when the form was shown; null for a new one
public record BreachForm(
        @DateTimeFormat(pattern = BreachForm.TIME) @Nullable LocalDateTime known,

        @NotBlank @Size(max = 4000) @Nullable String what,
        @NotBlank @Size(max = 400) @Nullable String kinds,
        @Min(0) @Max(100_000_000) @Nullable Integer people,
        Breach.@Nullable Risk risk,
        @Size(max = 4000) @Nullable String done,
        @DateTimeFormat(pattern = BreachForm.TIME) @Nullable LocalDateTime reported,
        @Size(max = 1000) @Nullable String late,
        @DateTimeFormat(pattern = BreachForm.TIME) @Nullable LocalDateTime told,
        @Nullable Boolean closed,
        @Nullable Integer version) {
    static final String TIME = "uuuu-MM-dd'T'HH:mm";

    static BreachForm at(Instant now) {
        return new BreachForm(local(now), null, null, null, null, null, null, null, null, false, null);
    }

    static BreachForm of(Breach one) {
        return new BreachForm(
                local(one.knownAt()),
                one.what(),
                one.kinds(),
                one.people() == 0 ? null : one.people(),
                one.risk(),
                one.done(),
                local(one.reportedAt()),
                one.lateReason(),
                local(one.toldAt()),
                one.closedAt() != null,
                one.version());
    }

    private boolean isClosed() {
        return Boolean.TRUE.equals(closed);
    }

    /// The same words over another version of the breach.
    BreachForm over(int other) {
        return new BreachForm(known, what, kinds, people, risk, done, reported, late, told, closed, other);
    }

    /// The faults that concern several fields at once.
    FieldErrors check(FieldErrors found, Instant now, Words words) {
        FieldErrors errors = found.needed("known", known, words).needed("risk", risk, words);
        if (known == null) {
            return errors;
        }
        if (instant(known).isAfter(now)) {
            errors = errors.and("known", words.lookup("privacy.breach.future"));
        }
        if (reported != null && reported.isBefore(known)) {
            errors = errors.and("reported", words.lookup("privacy.breach.before"));
        }
        if (told != null && told.isBefore(known)) {
            errors = errors.and("told", words.lookup("privacy.breach.before"));
        }
        if (reported != null && reported.isAfter(known.plus(Breach.CLOCK)) && (late == null || late.isBlank())) {
            errors = errors.and("late", words.lookup("privacy.breach.late.needed"));
        }
        if (isClosed() && risk != null && risk != Breach.Risk.NONE && reported == null) {
            errors = errors.and("reported", words.lookup("privacy.breach.reported.needed"));
        }
        if (isClosed() && risk == Breach.Risk.HIGH && told == null) {
            errors = errors.and("told", words.lookup("privacy.breach.told.needed"));
        }
        return errors;
    }

    Breach breach(UUID agency, UUID id, Instant now) {
        return new Breach(
                agency,
                id,
                instant(Objects.requireNonNull(known)),
                Objects.requireNonNull(what).strip(),
                Objects.requireNonNull(kinds).strip(),
                people == null ? 0 : people,
                Objects.requireNonNull(risk),
                done == null ? "" : done.strip(),
                reported == null ? null : instant(reported),
                late == null || late.isBlank() ? null : late.strip(),
                told == null ? null : instant(told),
                isClosed() ? now.truncatedTo(ChronoUnit.MICROS) : null,
                version == null ? 1 : version);
    }

    /// @param readOnly whether nothing can be changed any more
    /// @param isKnown  whether it was entered before, so that it can be closed
    List<Field> fields(FieldErrors errors, Words words, boolean readOnly, boolean isKnown) {
        var fields = new ArrayList<>(List.of(
                time("known", known, errors, words).required(),
                Field.area("what", words.lookup("privacy.breach.what"))
                        .value(what)
                        .required()
                        .with("maxlength", "4000")
                        .error(errors.on("what")),
                Field.text("kinds", words.lookup("privacy.breach.kinds"))
                        .hint(words.lookup("privacy.breach.kinds.hint"))
                        .value(kinds)
                        .required()
                        .with("maxlength", "400")
                        .error(errors.on("kinds")),
                Field.number("people", words.lookup("privacy.breach.people"))
                        .hint(words.lookup("privacy.breach.people.hint"))
                        .value(people == null ? null : people.toString())
                        .between("0", "100000000", "1")
                        .error(errors.on("people")),
                Field.radio(
                                "risk",
                                words.lookup("privacy.breach.risk"),
                                Arrays.stream(Breach.Risk.values())
                                        .map(one -> new Option(
                                                one.name(),
                                                words.lookup("privacy.risk." + one),
                                                words.lookup("privacy.risk." + one + ".hint")))
                                        .toList())
                        .value(risk == null ? null : risk.name())
                        .required()
                        .error(errors.on("risk")),
                Field.area("done", words.lookup("privacy.breach.done"))
                        .value(done)
                        .with("maxlength", "4000")
                        .error(errors.on("done")),
                time("reported", reported, errors, words),
                Field.text("late", words.lookup("privacy.breach.late"))
                        .hint(words.lookup("privacy.breach.late.hint"))
                        .value(late)
                        .with("maxlength", "1000")
                        .error(errors.on("late")),
                time("told", told, errors, words)));
        if (isKnown) {
            fields.add(Field.check("closed", words.lookup("privacy.breach.close"))
                    .value(isClosed() ? "true" : null)
                    .error(errors.on("closed")));
        }
        return readOnly ? fields.stream().map(Field::disabled).toList() : fields;
    }

    private static Field time(String name, @Nullable LocalDateTime value, FieldErrors errors, Words words) {
        return Field.text(name, words.lookup("privacy.breach." + name))
                .value(value == null ? null : value.toString())
                .with("type", "datetime-local")
                .error(errors.on(name));
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(ThaiDate.ZONE).toInstant();
    }

    private static @Nullable LocalDateTime local(@Nullable Instant moment) {
        return moment == null
                ? null
                : LocalDateTime.ofInstant(moment, ThaiDate.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }
}
