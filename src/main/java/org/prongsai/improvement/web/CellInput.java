package org.prongsai.improvement.web;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.improvement.PlanPart;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;

/// What is typed into one cell of the official table; only the fields of its part count.
///
/// @param titleEn null where the cell did not ask for it
/// @param version that the cell was opened with
public record CellInput(
        @Size(max = 1000) @Nullable String titleTh,
        @Size(max = 1000) @Nullable String titleEn,
        @Size(max = 500) @Nullable String targetGroup,
        @Size(max = 1000) @Nullable String indicator,
        @Size(max = 500) @Nullable String owner,
        @Nullable List<UUID> units,
        @Size(max = 1000) @Nullable String monitoring,
        @Nullable Integer version) {
    /// The names of the fields of a part, in the order in which a cell asks for them.
    static List<String> fields(PlanPart part) {
        return switch (part) {
            case TITLE -> List.of("titleTh", "titleEn");
            case TARGET_GROUP -> List.of("targetGroup");
            case INDICATOR -> List.of("indicator");
            case OWNER -> List.of("owner", "units");
            case MONITORING -> List.of("monitoring");
        };
    }

    /// The faults of a part.
    FieldErrors check(PlanPart part, FieldErrors errors, Words words) {
        FieldErrors found = FieldErrors.NONE;
        for (String field : fields(part)) {
            String fault = errors.on(field);
            found = fault == null ? found : found.and(field, fault);
        }
        return part == PlanPart.TITLE && Typed.text(titleTh).isEmpty()
                ? found.and("titleTh", words.lookup("web.invalid.NotBlank"))
                : found;
    }

    /// The English title: as typed, or else as it was; one that merely repeated the Thai title goes on doing so.
    @Nullable String titleEn(@Nullable String storedTh, @Nullable String storedEn) {
        if (titleEn != null) {
            return titleEn;
        }
        return storedEn == null || storedEn.equals(storedTh) ? null : storedEn;
    }
}
