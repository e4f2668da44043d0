package org.prongsai.mail;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.Language;

/// Where a person can be reached; the module that knows the people implements it.
public interface Addresses {
    /// The addresses of a person; nothing for someone who is unknown or suspended.
    Optional<Address> of(UUID person);

    /// Where a person can be reached, and in which language.
    ///
    /// @param email    null without mail
    /// @param lineUser id of the person as LINE's official account knows it; null without
    record Address(@Nullable String email, @Nullable String lineUser, Language language) {}
}
