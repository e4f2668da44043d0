package org.prongsai.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;

/// Something of the commission's calendar: one of its windows, or a national activity. Agencies read it and cannot
/// change it.
///
/// @param window  null for a national activity
/// @param title   null for a window, which is called by its kind
/// @param source  where these days stand written
/// @param version counts its changes from 1
public record NationalEntry(
        UUID id,
        @Nullable WindowKind window,
        @Nullable Bilingual title,
        boolean milestone,
        DateSpan days,
        String source,
        int version) {}
