package org.prongsai.mail;

import java.time.Instant;
import org.prongsai.thai.WorkingDays;

/// How a person wants to be told.
///
/// @param version 0 while he has not chosen
public record Preference(Delivery delivery, QuietHours quiet, int version) {
    /// What nobody has chosen yet: at once, at decent hours.
    public static final Preference USUAL = new Preference(Delivery.AT_ONCE, QuietHours.USUAL, 0);

    /// How often.
    public enum Delivery {
        /// Each letter by itself.
        AT_ONCE,
        /// One summary on each working day.
        DIGEST,
        /// Never; everything stays on the page.
        OFF
    }

    /// The first moment from `now` on at which such a letter may reach him.
    Instant next(Urgency urgency, Instant now) {
        return urgency == Urgency.AT_ONCE ? now : quiet.after(now, WorkingDays.shipped());
    }

    /// Whether such a letter reaches him.
    boolean wants(Urgency urgency) {
        return switch (urgency) {
            case USUAL -> delivery == Delivery.AT_ONCE;
            case SUMMARY -> delivery == Delivery.DIGEST;
            case AT_ONCE -> true;
        };
    }
}
