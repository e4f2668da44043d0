package org.prongsai.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.prongsai.identity.PersonId;

/// A person's being signed in with one browser.
///
/// @param id     names it in lists; proves nothing
/// @param proved when the person last proved who he is
public record Session(
        UUID id, PersonId person, Means means, String device, Instant began, Instant seen, Instant proved) {
    /// Ends a session of someone who went away.
    public static final Duration IDLE = Duration.ofMinutes(30);

    /// Ends every session.
    public static final Duration ABSOLUTE = Duration.ofHours(12);

    /// How long a proof suffices for grave acts.
    public static final Duration FRESH = Duration.ofMinutes(15);

    boolean isOverAt(Instant now) {
        return !now.isBefore(seen.plus(IDLE)) || !now.isBefore(began.plus(ABSOLUTE));
    }

    /// Whether the person proved so lately who he is that a grave act may follow.
    public boolean isFreshAt(Instant now) {
        return now.isBefore(proved.plus(FRESH));
    }
}
