package org.prongsai.assessment;

import java.util.Locale;

/// What an assessor found of one required component.
public enum Found {
    /// It is there.
    PRESENT,
    /// It is not there, or cannot be reached.
    ABSENT,
    /// It does not apply to the agency.
    NOT_APPLICABLE,
    /// He has not said yet.
    OPEN;

    /// As in keys of texts: `not-applicable`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
