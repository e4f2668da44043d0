package org.prongsai.survey;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;

/// An official survey was closed, and its answers count from now on. Published within the transaction that says so, so
/// that the score follows with it or not at all.
///
/// @param editionId  the edition that the questions came from
/// @param tallies    by the code of the question, how often each choice was taken, by its code
/// @param population how many could have answered; null if nobody said
/// @param survey     also an id of this change
public record TalliesPublished(
        AgencyId agency,
        FiscalYear year,
        String instrument,
        String editionId,
        Map<String, Map<String, Integer>> tallies,
        @Nullable Integer population,
        UUID survey) {
    public TalliesPublished {
        tallies = Map.copyOf(tallies);
    }
}
