package org.prongsai.calendar;

import org.prongsai.thai.DateSpan;

/// When something of the commission's calendar is open.
///
/// @param days    both included
/// @param source  where these days stand written
/// @param version counts its changes from 1
public record Window(WindowKind kind, DateSpan days, String source, int version) {}
