package org.prongsai.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What someone asked about his own data.
///
/// @param person   null for someone who asked in writing; then `asker` says who
/// @param contact  where the answer goes, for someone without account
/// @param received the day on which it came; the 30 days count from it
/// @param notice   version of the notice that was shown before
/// @param answer   what was done, or why not; null while it is open or after a withdrawal
public record Request(
        UUID agency,
        UUID id,
        Kind kind,
        @Nullable UUID person,
        @Nullable String asker,
        @Nullable String contact,
        String detail,
        LocalDate received,
        int notice,
        State state,
        @Nullable String answer,
        @Nullable Instant closedAt,
        int version) {
    /// Days within which a request is to be answered: PDPA B.E. 2562, s. 30 paragraph 4.
    public static final int DAYS = 30;

    /// The rights of the PDPA, by their sections: 30, 31, 32, 33, 34 and 35.
    public enum Kind {
        ACCESS,
        PORTABILITY,
        OBJECTION,
        ERASURE,
        RESTRICTION,
        CORRECTION
    }

    /// How far it is.
    public enum State {
        OPEN,
        DONE,
        REFUSED,
        WITHDRAWN
    }

    /// The last day for an answer.
    public LocalDate due() {
        return received.plusDays(DAYS);
    }

    /// How many days are left on `today`; negative when it is overdue.
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, due());
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
