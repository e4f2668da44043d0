package org.prongsai.survey;

import java.util.UUID;

/// Somebody on the roster of a survey; it never says whether he answered.
///
/// @param kind     how he has to do with the agency, in the agency's own words; may be empty
/// @param optedOut whether he asked not to be asked
/// @param drawn    whether he is asked: everybody until a sample was drawn
/// @param version  counts its changes from 1; 0 for one that is not kept yet
public record Contact(
        UUID id,
        String name,
        String organisation,
        String kind,
        String phone,
        String email,
        Tongue tongue,
        boolean optedOut,
        boolean drawn,
        int version) {
    /// The language of his invitation.
    public enum Tongue {
        TH,
        EN
    }

    /// The same under another id.
    public Contact as(UUID other) {
        return new Contact(other, name, organisation, kind, phone, email, tongue, optedOut, drawn, version);
    }

    /// The same, asked or not.
    public Contact drawn(boolean asked) {
        return new Contact(id, name, organisation, kind, phone, email, tongue, optedOut, asked, version);
    }
}
