package org.prongsai.survey.origin;

import java.util.Locale;

/// Where an interviewer types the code of a paper.
///
/// @param said    what became of the one before
/// @param receipt of what was kept; empty where nothing was
/// @param typed   what was typed and is no code
public record InterviewView(Said said, String receipt, String typed) {
    static final InterviewView BLANK = new InterviewView(Said.NOTHING, "", "");

    /// What is said above the field.
    public enum Said {
        NOTHING,
        /// An interview was keyed in and kept.
        DONE,
        /// The code was used before.
        USED,
        /// There is no such code.
        UNKNOWN;

        /// Whether something went wrong.
        public boolean isBad() {
            return this == USED || this == UNKNOWN;
        }

        /// As in keys of texts: `done`.
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
