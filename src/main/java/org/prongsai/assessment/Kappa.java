package org.prongsai.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How much two judges agree beyond chance: Cohen's kappa, with the asymptotic standard error of Fleiss, Cohen and
/// Everitt (1969).
///
/// @param n      how much both judged
/// @param agreed the share on which they agree, 0 to 1; 0 where there is nothing
/// @param value  kappa; null where it is not defined: where there is nothing, or both always say one and the same
/// @param error  its standard error; null where kappa is
public record Kappa(
        int n,
        double agreed,
        @Nullable Double value,
        @Nullable Double error) {
    /// Below so many its figures say little.
    public static final int FEW = 30;

    private static final double NINETY_FIVE = 1.959963984540054;
    private static final double NOTHING = 1e-12;

    /// What the first and the second said of the same thing.
    public record Two<T>(T first, T second) {}

    /// The agreement of two judges.
    public static <T> Kappa of(Collection<Two<T>> pairs) {
        if (pairs.isEmpty()) {
            return new Kappa(0, 0, null, null);
        }
        List<T> said = new ArrayList<>(pairs.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .distinct()
                .toList());
        int[][] counts = new int[said.size()][said.size()];
        pairs.forEach(pair -> counts[said.indexOf(pair.first())][said.indexOf(pair.second())]++);
        return of(counts);
    }

    /// The agreement of two judges from how often the first said the row and the second the column.
    public static Kappa of(int[][] counts) {
        int k = counts.length;
        int n = 0;
        int[] rows = new int[k];
        int[] columns = new int[k];
        int same = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                n += counts[i][j];
                rows[i] += counts[i][j];
                columns[j] += counts[i][j];
            }
            same += counts[i][i];
        }
        if (n == 0) {
            return new Kappa(0, 0, null, null);
        }
        double agreed = same / (double) n;
        double chance = 0;
        for (int i = 0; i < k; i++) {
            chance += share(rows[i], n) * share(columns[i], n);
        }
        if (1 - chance < NOTHING) {
            return new Kappa(n, agreed, null, null);
        }
        double kappa = (agreed - chance) / (1 - chance);
        return new Kappa(n, agreed, kappa, Math.sqrt(variance(counts, rows, columns, n, kappa, chance)));
    }

    private static double variance(int[][] counts, int[] rows, int[] columns, int n, double kappa, double chance) {
        double other = 1 - kappa;
        double diagonal = 0;
        double beside = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                double cell = share(counts[i][j], n);
                if (i == j) {
                    diagonal += cell * square(1 - (share(rows[i], n) + share(columns[i], n)) * other);
                } else {
                    beside += cell * square(share(columns[i], n) + share(rows[j], n));
                }
            }
        }
        double sum = diagonal + square(other) * beside - square(kappa - chance * other);
        return Math.max(0, sum) / (square(1 - chance) * n);
    }

    private static double share(int count, int n) {
        return count / (double) n;
    }

    private static double square(double number) {
        return number * number;
    }

    /// The lower end of its interval of 95 %; call it where kappa is defined.
    public double low() {
        return Math.max(-1, defined(value) - NINETY_FIVE * defined(error));
    }

    /// The upper end of its interval of 95 %; call it where kappa is defined.
    public double high() {
        return Math.min(1, defined(value) + NINETY_FIVE * defined(error));
    }

    /// Whether there is too little to say much.
    public boolean isFew() {
        return n < FEW;
    }

    private static double defined(@Nullable Double number) {
        return Objects.requireNonNull(number, "kappa is not defined");
    }
}
