package org.prongsai.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.prongsai.thai.Bilingual;

/// What everyone of an agency is to read and acknowledge.
///
/// @param until        the day by which it is to be acknowledged
/// @param acknowledged whether the person who asks has done so
public record Announcement(
        UUID agency,
        UUID id,
        Bilingual title,
        Bilingual text,
        LocalDate until,
        Instant postedAt,
        boolean acknowledged) {}
