package org.prongsai.national.dryrun;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.FiscalYear;

/// An edition tried on the results that are stored of a year. No result changes by it.
///
/// @param year           whose results are scored anew
/// @param edition        id of the edition that is tried
/// @param hash           of that edition as it was then; a draft may have changed since
/// @param sameWords      whether only what bears the same words in both editions is carried over
/// @param withoutLacking whether what the year's edition lacks is left out, so that the rest gives a total
/// @param agencies       that are looked at
/// @param done           that were looked at so far
/// @param doneAt         null while it goes on
public record DryRun(
        UUID id,
        FiscalYear year,
        String edition,
        String hash,
        boolean sameWords,
        boolean withoutLacking,
        int agencies,
        int done,
        Instant askedAt,
        @Nullable Instant doneAt) {}
