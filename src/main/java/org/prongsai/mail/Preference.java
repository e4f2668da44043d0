package org.prongsai.mail;

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

    /// Whether a letter of this kind reaches him.
    boolean wants(boolean digest) {
        return switch (delivery) {
            case AT_ONCE -> !digest;
            case DIGEST -> digest;
            case OFF -> false;
        };
    }
}
