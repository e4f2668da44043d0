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
    /// @param guest    whether he has no account here, so that no letter speaks of pages that he cannot see
    record Address(@Nullable String email, @Nullable String lineUser, Language language, boolean guest) {
        /// Of somebody with an account.
        public Address(@Nullable String email, @Nullable String lineUser, Language language) {
            this(email, lineUser, language, false);
        }

        /// Of somebody without, who can be reached by mail alone.
        public static Address ofGuest(String email, Language language) {
            return new Address(email, null, language, true);
        }
    }
}
