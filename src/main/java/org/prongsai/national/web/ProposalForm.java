package org.prongsai.national.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.national.release.Publications.Proposal;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// What is typed to propose a publication; days as they were typed.
///
/// @param publicOn   day on which it becomes public; empty: as soon as it is approved
/// @param publicAt   time of that day, `09:00`
public record ProposalForm(String reason, String resolution, String resolvedOn, String publicOn, String publicAt) {
    static final ProposalForm EMPTY = new ProposalForm("", "", "", "", "");
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_RESOLUTION = 200;
    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0);

    /// What is missing is empty.
    public ProposalForm(
            @Nullable String reason,
            @Nullable String resolution,
            @Nullable String resolvedOn,
            @Nullable String publicOn,
            @Nullable String publicAt) {
        this.reason = Objects.requireNonNullElse(reason, "");
        this.resolution = Objects.requireNonNullElse(resolution, "");
        this.resolvedOn = Objects.requireNonNullElse(resolvedOn, "");
        this.publicOn = Objects.requireNonNullElse(publicOn, "");
        this.publicAt = Objects.requireNonNullElse(publicAt, "");
    }

    /// What is wrong with it.
    FieldErrors faults(boolean isCorrection, Words words) {
        FieldErrors errors = FieldErrors.NONE;
        if (isCorrection && reason.isBlank()) {
            errors = errors.and("reason", words.lookup("national.publication.reason.needed"));
        } else if (reason.length() > LONGEST_REASON) {
            errors = errors.and("reason", words.text("national.publication.long", words.count(LONGEST_REASON)));
        }
        if (resolution.isBlank()) {
            errors = errors.and("resolution", words.lookup("national.publication.resolution.needed"));
        } else if (resolution.length() > LONGEST_RESOLUTION) {
            errors = errors.and("resolution", words.text("national.publication.long", words.count(LONGEST_RESOLUTION)));
        }
        if (Days.read(resolvedOn).isEmpty()) {
            errors = errors.and("resolvedOn", words.lookup("national.publication.day.wrong"));
        }
        if (!publicOn.isBlank() && Days.read(publicOn).isEmpty()) {
            errors = errors.and("publicOn", words.lookup("national.publication.day.wrong"));
        }
        if (!publicAt.isBlank() && time().isEmpty()) {
            errors = errors.and("publicAt", words.lookup("national.publication.time.wrong"));
        }
        return errors;
    }

    private Optional<LocalTime> time() {
        try {
            return Optional.of(LocalTime.parse(publicAt.strip()));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// What it means, if nothing is wrong with it.
    Proposal proposal() {
        LocalDate day = Days.read(publicOn).orElse(null);
        @Nullable Instant from = day == null
                ? null
                : day.atTime(time().orElse(IN_THE_MORNING))
                        .atZone(ThaiDate.ZONE)
                        .toInstant();
        return new Proposal(
                reason.strip(), resolution.strip(), Days.read(resolvedOn).orElseThrow(), from);
    }

    List<Field> fields(boolean isCorrection, FieldErrors errors, Words words) {
        Field why = Field.area("reason", words.lookup("national.publication.reason"))
                .value(reason)
                .hint(words.lookup("national.publication.reason.hint"))
                .error(errors.on("reason"));
        List<Field> others = List.of(
                Field.text("resolution", words.lookup("national.publication.resolution"))
                        .value(resolution)
                        .hint(words.lookup("national.publication.resolution.hint"))
                        .error(errors.on("resolution"))
                        .required(),
                Field.text("resolvedOn", words.lookup("national.publication.resolvedOn"))
                        .value(Days.entered(resolvedOn, words))
                        .hint(words.lookup("national.publication.day.hint"))
                        .error(errors.on("resolvedOn"))
                        .required(),
                Field.text("publicOn", words.lookup("national.publication.publicOn"))
                        .value(Days.entered(publicOn, words))
                        .hint(words.lookup("national.publication.publicOn.hint"))
                        .error(errors.on("publicOn")),
                Field.text("publicAt", words.lookup("national.publication.publicAt"))
                        .value(publicAt)
                        .hint(words.lookup("national.publication.publicAt.hint"))
                        .error(errors.on("publicAt")));
        return isCorrection
                ? java.util.stream.Stream.concat(java.util.stream.Stream.of(why.required()), others.stream())
                        .toList()
                : others;
    }
}
