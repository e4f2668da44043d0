package org.prongsai.identity.oidc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a provider says of someone.
///
/// @param subject  what it calls him, for good
/// @param email    his address; null if it does not tell
/// @param verified whether it has seen that he reads what comes there
record OidcClaims(String subject, @Nullable String email, boolean verified, List<String> groups) {
    OidcClaims {
        groups = List.copyOf(groups);
    }
}
