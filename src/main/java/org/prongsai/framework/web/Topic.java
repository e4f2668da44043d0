package org.prongsai.framework.web;

import java.util.Locale;
import org.prongsai.framework.EditionDifference;
import org.prongsai.framework.EditionDifference.Kind;

/// What a difference between two editions is about, in the order in which a reader meets it.
enum Topic {
    GENERAL,
    ADDED,
    REMOVED,
    WEIGHTS,
    TEXTS,
    SCALES,
    COMPONENTS,
    GRADES,
    SAMPLING,
    PROVENANCE,
    /// Texts that are the same but for the fiscal year.
    YEARS;

    static Topic of(EditionDifference difference) {
        String subject = difference.subject();
        if (subject.equals("edition")) {
            return GENERAL;
        }
        if (subject.startsWith("sampling.")) {
            return SAMPLING;
        }
        if (subject.startsWith("scales.")) {
            return SCALES;
        }
        if (subject.startsWith("grades.")) {
            return GRADES;
        }
        return subject.startsWith("provenance") ? PROVENANCE : ofNode(difference);
    }

    private static Topic ofNode(EditionDifference difference) {
        String field = difference.field();
        if (field.isEmpty()) {
            return difference.kind() == Kind.ADDED ? ADDED : REMOVED;
        }
        return switch (field) {
            case "weight", "parent", "level", "children" -> WEIGHTS;
            case "content", "scale", "polarity", "experience" -> SCALES;
            case "exempt", "needed", "period.th", "period.en" -> COMPONENTS;
            default -> field.startsWith("components.") ? COMPONENTS : TEXTS;
        };
    }

    /// The key of its title.
    String key() {
        return "framework.topic." + name().toLowerCase(Locale.ROOT);
    }
}
