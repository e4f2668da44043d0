package org.prongsai.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Qr;

/// Setting a password or an authenticator.
///
/// @param qr     what the authenticator app reads; null for a password
/// @param secret the same for typing
public record ProofPage(
        List<Field> fields, @Nullable Qr qr, @Nullable String secret) {}
