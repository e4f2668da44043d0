package org.prongsai.database;

import java.util.Locale;

/// Roles of the database that may do one thing each, so that what one of them knows cannot be joined with what another
/// does (decision 38).
public enum NarrowRole {
    /// Gives out passes to people of a roster; never sees an answer.
    ISSUER,
    /// Takes answers in; never sees a roster, and reads nothing back.
    BOX,
    /// Opens, shuffles and stores answers when a survey closes.
    MIXER,
    /// Reads what was made public, and nothing else.
    READER;

    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
