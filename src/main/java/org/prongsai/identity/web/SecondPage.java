package org.prongsai.identity.web;

import org.jspecify.annotations.Nullable;
import org.prongsai.identity.signin.Passkeys;
import org.prongsai.web.ui.Field;

/// The step after a code by mail.
///
/// @param to         where signing in leads
/// @param token      what the browser carries
/// @param code       of the authenticator; null for someone who has none
/// @param hasPasskey whether a passkey will do
/// @param passkey    what the device is asked; null without a passkey, and where browsers allow none
public record SecondPage(
        String to, String token, @Nullable Field code, boolean hasPasskey, Passkeys.@Nullable Asked passkey) {}
