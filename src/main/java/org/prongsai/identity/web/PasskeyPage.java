package org.prongsai.identity.web;

import org.jspecify.annotations.Nullable;
import org.prongsai.identity.signin.Passkeys;
import org.prongsai.web.ui.Field;

/// Adding a passkey.
///
/// @param name what the person calls the device
/// @param asked what the device is asked; null where browsers allow no passkeys
public record PasskeyPage(Field name, Passkeys.@Nullable Asked asked) {}
