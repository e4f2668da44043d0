package org.prongsai.identity.web;

import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Field;

/// Signing in by a code that is sent.
///
/// @param to    where signing in leads
/// @param possible whether a code can be sent at all
/// @param sent  what is said after sending; null before
/// @param shown the code itself, where sample data is loaded and nothing is sent
public record LinkPage(
        String to,
        Field email,
        Field code,
        boolean possible,
        @Nullable String sent,
        @Nullable String shown) {}
