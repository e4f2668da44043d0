package org.prongsai.survey;

import java.util.Locale;

/// By which way an answer comes in.
///
/// The number of each stands in stored answers and never changes.
public enum Way {
    /// A personal invitation, turned into a pass that nobody can recognise: at most one answer a person.
    ROSTER(1),
    /// A slip of paper drawn from a box: one answer a slip.
    SLIP(2),
    /// A link or poster that everybody may use: nothing limits it to one answer a person, and results say so.
    LINK(3),
    /// An interviewer keys in what somebody says or wrote on paper, on a slip.
    INTERVIEW(4);

    private final int number;

    Way(int number) {
        this.number = number;
    }

    /// As it stands in stored answers.
    public int number() {
        return number;
    }

    /// The way with this number.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Way of(int number) {
        for (Way way : values()) {
            if (way.number == number) {
                return way;
            }
        }
        throw new IllegalArgumentException("no way " + number);
    }

    /// As in keys of texts: `roster`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
