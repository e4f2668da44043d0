package org.prongsai.published;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures of a year's results, of the country and of its parts. All are computed from published scores, so that
/// anybody gets the same.
///
/// @param target    how many in a hundred agencies are to pass: the master plan of 2561–2565 says 80
/// @param whole     of all agencies
/// @param kinds     by the name of an agency's kind, in the order of the kinds
/// @param provinces by province; agencies of which no province is known are in none
/// @param nodes     by code of a node of the edition, in its order
/// @param byKind    mean score of each node by kind: kind, then code
/// @param surveys   how good the samples are, by instrument
/// @param improved  those whose total rose most since the year before, best first; a rise within its margin is not
/// listed
/// @param mended    by disclosure item: how many agencies failed it the year before and passed it now
/// @param since     Buddhist-era year that `improved` and `mended` look back to; null where there is none
public record NationalFigures(
        double target,
        Group whole,
        Map<String, Group> kinds,
        Map<String, Group> provinces,
        Map<String, Spread> nodes,
        Map<String, Map<String, Double>> byKind,
        Map<String, SurveyQuality> surveys,
        List<Rise> improved,
        Map<String, Integer> mended,
        @Nullable Integer since) {
    public NationalFigures {
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        provinces = Collections.unmodifiableMap(new LinkedHashMap<>(provinces));
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        byKind = Collections.unmodifiableMap(new LinkedHashMap<>(byKind));
        surveys = Collections.unmodifiableMap(new LinkedHashMap<>(surveys));
        improved = List.copyOf(improved);
        mended = Collections.unmodifiableMap(new LinkedHashMap<>(mended));
    }

    /// Agencies taken together.
    ///
    /// @param agencies how many there are
    /// @param spread   of their totals
    /// @param passed   how many reach the pass mark
    /// @param grades   how many have each grade, best first; grades that none has are there with 0
    /// @param bins     how many totals lie in each whole point, 0 to 100; 100 has a place of its own
    public record Group(int agencies, Spread spread, int passed, Map<String, Integer> grades, List<Integer> bins) {
        public Group {
            grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
            bins = List.copyOf(bins);
        }

        /// How many in a hundred agencies passed, those without a total counted as not passed.
        public double passRate() {
            return agencies == 0 ? 0 : passed * 100.0 / agencies;
        }
    }

    /// How scores lie. All but `scored` are 0 where nothing is scored.
    ///
    /// @param scored    how many have a score
    /// @param deviation standard deviation of the population
    /// @param full      how many have all 100 points
    public record Spread(
            int scored,
            double mean,
            double deviation,
            double least,
            double tenth,
            double quarter,
            double median,
            double threeQuarters,
            double ninetieth,
            double most,
            int full) {}

    /// How good the samples of a survey are.
    ///
    /// @param enough      agencies in which the minimum was reached
    /// @param missed      agencies in which it was not
    /// @param respondents answers of all agencies
    /// @param margin      median of the margins of error, in points
    /// @param coverage    median share of the population that answered, 0 to 1, where the population is known
    public record SurveyQuality(
            int enough,
            int missed,
            long respondents,
            @Nullable Double margin,
            @Nullable Double coverage) {}

    /// A total that rose.
    ///
    /// @param margin of the difference, in points
    public record Rise(String code, String kind, double before, double after, double margin) {}
}
