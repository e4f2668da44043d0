package org.prongsai.scoring.check;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.prongsai.scoring.check.Repair.Change;

/// Searches the smallest sets of one-digit misreadings that make a group of checks fit.
///
/// The search runs on floating-point differences between each printed figure and its parts; what it finds is checked
/// once more exactly.
final class Repairs {
    private static final int LARGEST = 3;
    private static final double MOST_TRIES = 5e6;
    private static final int MOST_KEPT = 200;
    private static final double GRAIN = 1e-9;

    private final List<Check> checks;
    private final Map<String, BigDecimal> printed;
    private final List<Figure> figures;
    private final double[] gaps;
    private final double[] slacks;
    private final Deque<Change> chosen = new ArrayDeque<>();
    private final List<Repair> found = new ArrayList<>();

    private Repairs(List<Check> checks, Collection<String> codes, Map<String, BigDecimal> printed) {
        this.checks = checks;
        this.printed = printed;
        this.figures = codes.stream()
                .filter(code -> printed.containsKey(code) && Interval.places(printed.get(code)) == 2)
                .map(this::figure)
                .toList();
        this.gaps = checks.stream().mapToDouble(this::gap).toArray();
        this.slacks = checks.stream().mapToDouble(this::slack).toArray();
    }

    /// The smallest sets, the likelier slips first; empty if none of up to three slips makes all `checks` fit.
    ///
    /// @param codes the figures that may have been misread
    static List<Repair> smallest(List<Check> checks, Collection<String> codes, Map<String, BigDecimal> printed) {
        var repairs = new Repairs(checks, codes, printed);
        double tries = 1;
        int slips =
                repairs.figures.stream().mapToInt(figure -> figure.slips.size()).sum();
        for (int size = 1; size <= LARGEST && repairs.found.isEmpty(); size++) {
            tries = tries * slips / size;
            if (tries <= MOST_TRIES) {
                repairs.search(size, 0);
            }
        }
        return repairs.found.stream()
                .filter(repairs::mendsAll)
                .sorted(Comparator.comparingDouble(Repair::chance).reversed())
                .limit(MOST_KEPT)
                .toList();
    }

    private boolean mendsAll(Repair repair) {
        Map<String, BigDecimal> mended = repair.mend(printed);
        return checks.stream().allMatch(check -> check.fits(mended));
    }

    private void search(int size, int from) {
        if (size == 0) {
            if (allFit()) {
                found.add(new Repair(List.copyOf(chosen.reversed())));
            }
            return;
        }
        for (int i = from; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            for (Slip slip : figure.slips) {
                double step = (slip.read() - figure.printed) / 100.0;
                move(figure, step);
                chosen.push(new Change(figure.code, figure.printed, slip));
                search(size - 1, i + 1);
                chosen.pop();
                move(figure, -step);
            }
        }
    }

    private void move(Figure figure, double step) {
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] += figure.shares[i] * step;
        }
    }

    private boolean allFit() {
        for (int i = 0; i < gaps.length; i++) {
            if (Math.abs(gaps[i]) > slacks[i]) {
                return false;
            }
        }
        return true;
    }

    /// By how much the parts' mean exceeds the printed figure.
    private double gap(Check check) {
        return check.nearest().shares().entrySet().stream()
                        .mapToDouble(share -> share.getValue().doubleValue() * value(share.getKey()))
                        .sum()
                + check.nearest().exact().doubleValue()
                - value(check.code());
    }

    private double slack(Check check) {
        return check.nearest().shares().entrySet().stream()
                        .mapToDouble(share -> share.getValue().doubleValue() * half(share.getKey()))
                        .sum()
                + half(check.code())
                + GRAIN;
    }

    private double value(String code) {
        BigDecimal value = printed.get(code);
        return value == null ? 0 : value.doubleValue();
    }

    private double half(String code) {
        BigDecimal value = printed.get(code);
        return value == null ? 0 : Math.pow(10, -Interval.places(value)) / 2;
    }

    private Figure figure(String code) {
        BigDecimal value = printed.getOrDefault(code, BigDecimal.ZERO);
        int hundredths = value.movePointRight(2).intValueExact();
        double[] shares =
                checks.stream().mapToDouble(check -> share(check, code)).toArray();
        return new Figure(code, hundredths, shares);
    }

    private static double share(Check check, String code) {
        if (check.code().equals(code)) {
            return -1;
        }
        var share = check.nearest().shares().get(code);
        return share == null ? 0 : share.doubleValue();
    }

    /// A figure that may have been misread.
    private static final class Figure {
        private final String code;
        private final int printed;
        private final List<Slip> slips;

        /// What one point of it adds to the gap of each check.
        private final double[] shares;

        Figure(String code, int printed, double[] shares) {
            this.code = code;
            this.printed = printed;
            this.slips = Slip.of(printed);
            this.shares = shares;
        }
    }
}
