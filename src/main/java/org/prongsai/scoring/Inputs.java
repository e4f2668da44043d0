package org.prongsai.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Everything that is known about one agency's year before scoring, keyed by the edition's node codes.
///
/// A node may have a published value and facts beneath it: the facts score, the value is checked against them.
///
/// @param tallies by code of a question
/// @param verdicts by code of a disclosure item
/// @param published printed scores by code of any node, 0 to 100
/// @param respondents by instrument, for instruments whose tallies are not at hand
/// @param populations by instrument: how many could have answered
/// @param agencyKind code of the agency's kind, for items that do not apply to it
public record Inputs(
        Map<String, Tally> tallies,
        Map<String, Verdict> verdicts,
        Map<String, BigDecimal> published,
        Map<String, Integer> respondents,
        Map<String, Integer> populations,
        @Nullable String agencyKind) {

    /// Nothing known yet.
    public static final Inputs NONE = new Inputs(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), null);

    public Inputs {
        tallies = Map.copyOf(tallies);
        verdicts = Map.copyOf(verdicts);
        published = Map.copyOf(published);
        respondents = Map.copyOf(respondents);
        populations = Map.copyOf(populations);
    }

    /// The same with other published values.
    public Inputs withPublished(Map<String, BigDecimal> values) {
        return new Inputs(tallies, verdicts, values, respondents, populations, agencyKind);
    }

    /// The same with other verdicts.
    public Inputs withVerdicts(Map<String, Verdict> values) {
        return new Inputs(tallies, values, published, respondents, populations, agencyKind);
    }

    /// The same with other tallies.
    public Inputs withTallies(Map<String, Tally> values) {
        return new Inputs(values, verdicts, published, respondents, populations, agencyKind);
    }

    OptionalInt population(String instrument) {
        Integer people = populations.get(instrument);
        return people == null ? OptionalInt.empty() : OptionalInt.of(people);
    }
}
