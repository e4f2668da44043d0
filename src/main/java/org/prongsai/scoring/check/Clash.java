package org.prongsai.scoring.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks that fail together because they share a figure, and what would mend them.
///
/// @param failing the checks that do not fit
/// @param figures the codes of all figures that take part in one of them
/// @param repairs the smallest sets of one-digit misreadings, equally large, never many
/// @param suspects figures that would explain it if they alone were wrong
record Clash(List<Check> failing, Set<String> figures, List<Repair> repairs, List<Suspect> suspects) {

    /// All clashes among `checks`; they share no failing check, and what mends one leaves the others alone.
    static List<Clash> all(List<Check> checks, Map<String, BigDecimal> printed) {
        var groups = new ArrayList<List<Check>>();
        for (Check check : checks) {
            if (!check.fits(printed)) {
                join(groups, check);
            }
        }
        return groups.stream().map(group -> of(group, checks, printed)).toList();
    }

    private static void join(List<List<Check>> groups, Check check) {
        var joined = new ArrayList<Check>();
        joined.add(check);
        groups.removeIf(group -> {
            boolean shares = group.stream().anyMatch(other -> sharesFigure(other.figures(), check.figures()));
            if (shares) {
                joined.addAll(group);
            }
            return shares;
        });
        groups.add(joined);
    }

    private static boolean sharesFigure(Collection<String> some, Collection<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static Clash of(List<Check> failing, List<Check> checks, Map<String, BigDecimal> printed) {
        var figures = new LinkedHashSet<String>();
        failing.forEach(check -> figures.addAll(check.figures()));
        var broken = new HashSet<>(failing);
        List<Check> touched = checks.stream()
                .filter(check -> broken.contains(check) || sharesFigure(check.figures(), figures))
                .filter(check -> broken.contains(check) || check.fits(printed))
                .toList();
        return new Clash(
                failing, figures, Repairs.smallest(touched, figures, printed), Suspects.of(failing, touched, printed));
    }

    /// Whether one of the failing checks belongs to `codes`.
    boolean isWithin(Set<String> codes) {
        return failing.stream().anyMatch(check -> codes.contains(check.code()));
    }
}
