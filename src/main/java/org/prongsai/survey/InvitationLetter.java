package org.prongsai.survey;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far the invitation of somebody on a roster is; it never says whether he collected or answered.
///
/// @param attempts how often it was put into the outbox for the link that holds now
/// @param day      when it was last put there; null if it was not
/// @param reason   kind of the last fault; null without
public record InvitationLetter(
        UUID contact,
        String name,
        String email,
        State state,
        int attempts,
        @Nullable LocalDate day,
        @Nullable String reason) {

    /// How far it is, what needs doing first.
    public enum State {
        /// It was refused for good, or too often.
        FAILED,
        /// He has no address, so he needs his link on paper.
        NO_ADDRESS,
        /// It was not put into the outbox yet, or a reset made a new link since.
        NOT_SENT,
        /// It may have been sent.
        UNSURE,
        /// It is on its way.
        WAITING,
        /// A mail server took it.
        SENT,
        /// He does not want to be asked, or was not drawn.
        NOT_ASKED;

        /// Whether an invitation is to be put into the outbox.
        boolean isDue() {
            return this == FAILED || this == NOT_SENT;
        }
    }
}
