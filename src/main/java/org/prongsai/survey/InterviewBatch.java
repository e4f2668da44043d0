package org.prongsai.survey;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Papers made for interviewers of the assessor's team, for a desk and never for a person.
///
/// @param desk   counts the batches of a survey from 1
/// @param number of papers, each with a code of its own
public record InterviewBatch(UUID id, int desk, Kind kind, int number, LocalDate madeOn) {
    /// What is printed.
    public enum Kind {
        /// Small slips: the interviewer reads the questions from the screen.
        SLIPS(200),
        /// The whole questionnaire on paper, to be keyed in later.
        FORMS(50);

        private final int most;

        Kind(int most) {
            this.most = most;
        }

        /// The most papers of one batch.
        public int most() {
            return most;
        }

        /// As in keys of texts and in forms: `slips`.
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The kind that a form names, if it names one.
        public static Optional<Kind> ofTag(String tag) {
            return Arrays.stream(values())
                    .filter(kind -> kind.tag().equals(tag))
                    .findFirst();
        }
    }
}
