package org.prongsai.report.check;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.prongsai.identity.AgencyId;
import org.prongsai.improvement.Coverage;
import org.prongsai.improvement.Coverages;
import org.prongsai.report.register.Reference;
import org.prongsai.report.register.References;
import org.prongsai.report.register.Series;
import org.prongsai.scoring.Results;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDigits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gathers what an agency's papers are held against.
@Component
public class Facts {
    private final Results results;
    private final Coverages coverages;
    private final References register;

    Facts(Results results, Coverages coverages, References register) {
        this.results = results;
        this.coverages = coverages;
        this.register = register;
    }

    /// What is known in a year.
    ///
    /// @param weak     whether the paper has to mention every weak item
    /// @param thaiFont whether its font draws Arabic digits as Thai ones
    @Transactional(readOnly = true)
    public Known of(AgencyId agency, FiscalYear year, boolean weak, boolean thaiFont) {
        Map<String, Set<String>> scores = new HashMap<>();
        List.of(year.previous(), year)
                .forEach(one -> results.current(agency, one)
                        .ifPresent(result -> result.tree()
                                .root()
                                .walk()
                                .forEach(scored -> scored.score()
                                        .ifPresent(points -> scores.computeIfAbsent(
                                                        scored.node().shownCode(), _ -> new HashSet<>())
                                                .add(points.bigDecimalValue(2, RoundingMode.HALF_UP)
                                                        .toPlainString())))));
        return new Known(
                scores,
                register.all(agency).stream()
                        .filter(entry -> entry.series() == Series.ORDER)
                        .map(Reference::number)
                        .map(ThaiDigits::toArabic)
                        .collect(Collectors.toSet()),
                weak
                        ? coverages.of(agency, year).weak().stream()
                                .collect(Collectors.toMap(
                                        Coverage.Weak::code,
                                        one -> one.scored().node().label().th(),
                                        (one, _) -> one))
                        : Map.of(),
                thaiFont);
    }
}
