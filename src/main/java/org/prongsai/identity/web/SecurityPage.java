package org.prongsai.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.signin.Factors;
import org.prongsai.web.ui.Field;

/// A person's own security settings.
///
/// @param told  what was just done; null when nothing was
/// @param proof whether password and authenticator can be set here: not by a post of the sample data
/// @param language of his pages and mails
/// @param held  what is set up
/// @param passkeys his devices
/// @param email the person's address; may be empty
public record SecurityPage(
        List<Shown> sessions,
        @Nullable String told,
        boolean proof,
        Field language,
        Factors.Held held,
        List<Device> passkeys,
        String email) {
    /// A passkey.
    ///
    /// @param remove where removing it is asked for
    public record Device(String name, String created, String used, String remove) {}

    /// A session that goes on.
    ///
    /// @param here  whether it is the one that asks
    /// @param means how the person proved who he is
    /// @param end   where ending it is asked for
    public record Shown(String device, boolean here, String means, String began, String seen, String end) {}
}
