package org.prongsai.assessment;

import java.util.Locale;

/// Why someone cannot sit in a place of an agency.
public enum NotSeated {
    /// He does not assess in this year.
    NO_ASSESSOR,
    /// He declared an interest in the agency.
    CONFLICT,
    /// He serves the agency, or once did.
    SERVED,
    /// He holds another place there.
    OTHER_PLACE,
    /// He judged there already in another place.
    JUDGED;

    /// As in keys of texts: `no-assessor`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
