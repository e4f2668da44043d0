package org.prongsai.improvement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.AgencyLines;
import org.prongsai.analysis.History;
import org.prongsai.identity.AgencyId;
import org.prongsai.scoring.Results;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.StoredResult;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks what the measures of a year are worth, and whether the items at which they aim moved.
@Service
public class Effects {
    private final Plans plans;
    private final Results results;
    private final AgencyLines lines;

    Effects(Plans plans, Results results, AgencyLines lines) {
        this.plans = plans;
        this.results = results;
        this.lines = lines;
    }

    /// The effect of a plan; empty where it was not begun.
    @Transactional(readOnly = true)
    public Optional<Effect> of(AgencyId agency, FiscalYear year, PlanKind kind) {
        ScoredTree before = year.earlier().flatMap(one -> tree(agency, one)).orElse(null);
        ScoredTree after = tree(agency, year).orElse(null);
        Optional<History.Point> point = point(before, after, year);
        return plans.find(agency, year, kind)
                .map(plan -> Effect.of(
                        plan,
                        before,
                        before == null
                                ? null
                                : lines.of(agency, before.edition()).lines(),
                        after,
                        code -> point.flatMap(one -> one.change(code))));
    }

    /// The year among the two, which is empty where the scheme changed between them.
    private static Optional<History.Point> point(
            @Nullable ScoredTree before, @Nullable ScoredTree after, FiscalYear year) {
        if (before == null || after == null) {
            return Optional.empty();
        }
        var history = History.of(List.of(new History.Year(year.previous(), before), new History.Year(year, after)));
        return history.segments().stream()
                .flatMap(segment -> segment.points().stream())
                .filter(one -> one.year().year().equals(year))
                .findFirst();
    }

    private Optional<ScoredTree> tree(AgencyId agency, FiscalYear year) {
        return results.current(agency, year).map(StoredResult::tree);
    }
}
