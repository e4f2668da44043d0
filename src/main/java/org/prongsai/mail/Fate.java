package org.prongsai.mail;

import org.jspecify.annotations.Nullable;

/// What became of a mail.
///
/// @param reason kind of the last fault, without addresses; null while there was none
public record Fate(State state, @Nullable String reason) {
    /// How far it is.
    public enum State {
        /// It is on its way, perhaps after a fault that may pass.
        WAITING,
        /// A mail server took it; whether it arrived is not known.
        SENT,
        /// It was refused for good, or too often.
        FAILED,
        /// It may have been sent, and is not sent again.
        UNSURE,
        /// There was no address, or it was no longer wanted.
        DROPPED
    }
}
