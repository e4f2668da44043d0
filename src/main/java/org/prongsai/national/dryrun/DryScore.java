package org.prongsai.national.dryrun;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.Crossing;
import org.prongsai.analysis.Simulation;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Grade;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.Outcome;
import org.prongsai.scoring.ScoredTree;

/// An agency's result of the year, and what it would have been.
///
/// @param result  that was scored anew
/// @param scored  hash of the edition that it is stored under
/// @param missing codes of what the tried edition asks for and the agency's inputs do not have, where that leaves no
///     total
/// @param reasons codes of further reasons why there is no total ([Outcome.Reason#code])
public record DryScore(
        UUID agency, UUID result, String scored, Stand was, Stand is, List<String> missing, List<String> reasons) {
    public DryScore {
        missing = List.copyOf(missing);
        reasons = List.copyOf(reasons);
    }

    /// A total with its grade.
    ///
    /// @param total  rounded half up to two decimals; null where it is withheld
    /// @param grade  its code; null where there is none
    /// @param passed whether the total reaches the edition's pass mark
    public record Stand(
            @Nullable BigDecimal total, @Nullable String grade, boolean passed) {
        static Stand of(ScoredTree tree, Edition edition) {
            @Nullable BigDecimal total =
                    tree.total().map(points -> Rounding.halfUp(points, 2)).orElse(null);
            return new Stand(
                    total,
                    tree.grade().map(Grade::code).orElse(null),
                    total != null && total.compareTo(edition.passMark()) >= 0);
        }
    }

    /// Scores a result anew.
    ///
    /// @param under the tried edition, or the part of it that the year can answer
    static DryScore of(UUID agency, UUID result, ScoredTree tree, Crossing crossing, Edition under) {
        Simulation tried = Simulation.of(tree, crossing, under);
        Stand is = Stand.of(tried.tree(), crossing.to());
        boolean withheld = is.total() == null;
        return new DryScore(
                agency,
                result,
                tree.edition().hash(),
                Stand.of(tree, tree.edition()),
                is,
                withheld ? tried.missing() : List.of(),
                withheld ? reasons(tried.tree()) : List.of());
    }

    private static List<String> reasons(ScoredTree tree) {
        var codes = new TreeSet<String>();
        tree.root()
                .walk()
                .map(scored -> scored.outcome())
                .filter(Outcome.Withheld.class::isInstance)
                .flatMap(outcome -> ((Outcome.Withheld) outcome).reasons().stream())
                .forEach(reason -> {
                    switch (reason) {
                        case Outcome.Reason.TooFewResponses _,
                                Outcome.Reason.BelowPrivacyFloor _,
                                Outcome.Reason.NotJudged _ -> codes.add(reason.code());
                        case Outcome.Reason.Missing _, Outcome.Reason.ChildWithheld _ -> {}
                    }
                });
        return List.copyOf(codes);
    }

    /// Whether it has a total under the tried edition.
    public boolean isComputed() {
        return is.total() != null;
    }

    /// Whether it had a total and has one.
    public boolean isCompared() {
        return was.total() != null && is.total() != null;
    }

    /// Points gained or lost; null unless there are both totals.
    public @Nullable BigDecimal change() {
        BigDecimal before = was.total();
        BigDecimal after = is.total();
        return before == null || after == null ? null : after.subtract(before);
    }

    /// Whether the grade is another, where both have one.
    public boolean isRegraded() {
        return was.grade() != null && is.grade() != null && !Objects.equals(was.grade(), is.grade());
    }
}
