package org.prongsai.survey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A sign that answers to a survey may have been steered. It is a reason to look, never a proof, and holds numbers
/// only.
///
/// @param way      by which the answers came: the name of a [Way]; empty for all ways together
/// @param day      of a burst; null else
/// @param observed how many there were
/// @param ofAll    of how many
/// @param expected how many would be usual
/// @param bound    more than this many are a sign
/// @param written  whether letters went out on that day or the day before, which explains many answers
public record Sign(
        Kind kind,
        String way,
        @Nullable LocalDate day,
        int observed,
        int ofAll,
        double expected,
        int bound,
        boolean written) {

    /// What it is a sign of.
    public enum Kind {
        /// A day on which far more answers came than on the others.
        BURST,
        /// Answers that praise everything without exception.
        BEST,
        /// Answers that stand in the same place from the first question to the last.
        STRAIGHT,
        /// Answers that equal another in everything.
        IDENTICAL,
        /// More answers than there are people who could answer.
        MORE_THAN_PEOPLE,
        /// More answers on personal passes than passes were collected.
        MORE_THAN_PASSES,
        /// More answers on slips than slips were printed.
        MORE_THAN_SLIPS
    }
}
