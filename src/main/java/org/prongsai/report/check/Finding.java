package org.prongsai.report.check;

/// Something in a paper that someone should look at.
///
/// @param place    of its passage; empty for what is missing in all of it
/// @param found    what stands there
/// @param proposed what should; empty where there is nothing to propose
/// @param why      to be said with it, such as the code of an item; may be empty
public record Finding(Kind kind, String place, String found, String proposed, String why) {
    /// What is wrong.
    public enum Kind {
        /// Letters of another script, or marks that are written twice or in a wrong order.
        LOOK_ALIKE,
        /// A word that is known to be written wrongly.
        MISSPELT,
        /// The name of a system that nobody knows, though one like it is known.
        UNKNOWN_NAME,
        /// A score that is not the one in the data.
        OTHER_SCORE,
        /// The number of an order that is not the one in the register, or not the one above.
        OTHER_ORDER,
        /// A code of an item that is written as a number.
        CODE,
        /// Digits of the other set than in the rest.
        MIXED_DIGITS,
        /// A weak item of which nothing is said.
        UNMENTIONED
    }
}
