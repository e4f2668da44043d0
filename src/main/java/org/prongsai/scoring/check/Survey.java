package org.prongsai.scoring.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.prongsai.scoring.check.RespondentEstimate.Candidate;
import org.prongsai.scoring.check.RespondentEstimate.Misfit;

/// The printed items of one instrument, weighed together over every number of respondents.
///
/// All weights are logarithms of likelihoods, by number of respondents from 1 to [#MOST].
final class Survey {
    static final int MOST = 1000;

    private static final int FEWEST_ITEMS = 3;
    private static final int CANDIDATES = 5;
    private static final int READINGS = 3;
    private static final double STATED = 0.9;

    private final String instrument;
    private final OptionalInt stated;
    private final Map<String, SurveyItem> items;
    private final double[] weights;
    private final IdentityHashMap<Clash, double[]> byClash = new IdentityHashMap<>();
    private final IdentityHashMap<Repair, double[]> byRepair = new IdentityHashMap<>();

    /// @param enough the number of respondents that is enough for any population, 0 when there is none
    Survey(String instrument, OptionalInt stated, int enough, Map<String, SurveyItem> items, List<Clash> clashes) {
        this.instrument = instrument;
        this.stated = stated;
        this.items = items;
        this.weights = prior(stated, enough);
        for (SurveyItem item : items.values()) {
            if (clashes.stream().noneMatch(clash -> isTold(clash, item))) {
                add(weights, n -> Math.log(item.likelihood(n)));
            }
        }
        for (Clash clash : clashes) {
            if (concerns(clash)) {
                double[] weight = weigh(clash);
                byClash.put(clash, weight);
                add(weights, n -> weight[n]);
            }
        }
    }

    private static boolean isTold(Clash clash, SurveyItem item) {
        return !clash.repairs().isEmpty() && clash.figures().contains(item.code());
    }

    /// Surveys of any size are as likely as those of twice the size, until more answers stop being asked for.
    private static double[] prior(OptionalInt stated, int enough) {
        var prior = new double[MOST + 1];
        double sum = 0;
        for (int n = 1; n <= MOST; n++) {
            double beyond = enough > 0 && n > enough ? (double) enough / n : 1;
            prior[n] = beyond * beyond / n;
            sum += prior[n];
        }
        for (int n = 1; n <= MOST; n++) {
            double any = prior[n] / sum;
            prior[n] = Math.log(stated.isEmpty() ? any : (1 - STATED) * any + (stated.getAsInt() == n ? STATED : 0));
        }
        return prior;
    }

    /// Whether items of this survey take part in the clash, and misreadings would mend it.
    boolean concerns(Clash clash) {
        return items.values().stream().anyMatch(item -> isTold(clash, item));
    }

    private double[] weigh(Clash clash) {
        var sum = new double[MOST + 1];
        for (Repair repair : clash.repairs()) {
            byRepair.put(repair, weigh(clash, repair));
        }
        add(sum, n -> logOfSum(clash.repairs().stream().mapToDouble(repair -> weight(repair)[n])));
        return sum;
    }

    private double[] weight(Repair repair) {
        return byRepair.getOrDefault(repair, weights);
    }

    /// How likely the printed items of a clash are if `repair` says what was misread.
    private double[] weigh(Clash clash, Repair repair) {
        var weight = new double[MOST + 1];
        for (SurveyItem item : items.values()) {
            if (clash.figures().contains(item.code())) {
                Slip slip = repair.slip(item.code());
                add(weight, n -> Math.log(slip == null ? item.likelihoodAsPrinted(n) : item.likelihood(n, slip)));
            }
        }
        double elsewhere = repair.changes().stream()
                .filter(change -> !items.containsKey(change.code()))
                .mapToDouble(change -> Math.log(SurveyItem.likelihoodElsewhere(change.slip())))
                .sum();
        add(weight, n -> elsewhere);
        return weight;
    }

    /// How well `repair` agrees with everything that the survey's other items say, as a logarithm.
    double support(Clash clash, Repair repair) {
        double[] whole = byClash.getOrDefault(clash, new double[MOST + 1]);
        double[] weight = weight(repair);
        return logOfSum(IntStream.rangeClosed(1, MOST).mapToDouble(n -> weights[n] - whole[n] + weight[n]));
    }

    boolean isEstimable() {
        return items.size() >= FEWEST_ITEMS;
    }

    RespondentEstimate estimate() {
        double whole = logOfSum(IntStream.rangeClosed(1, MOST).mapToDouble(n -> weights[n]));
        List<Candidate> candidates = IntStream.rangeClosed(1, MOST)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer n) -> -weights[n]))
                .limit(CANDIDATES)
                .map(n -> new Candidate(n, Math.exp(weights[n] - whole), misfits(n)))
                .toList();
        return new RespondentEstimate(instrument, items.size(), stated, candidates);
    }

    /// Whether `code` is a printed item that cannot occur with the likeliest number of respondents.
    boolean isMisfit(String code) {
        SurveyItem item = items.get(code);
        return item != null && !item.fits(likeliest());
    }

    /// Whether a score between two, in hundredths, can occur for an item; true where that cannot be told.
    boolean canOccur(String code, int from, int to) {
        SurveyItem item = items.get(code);
        return item == null
                || IntStream.rangeClosed(from, to)
                        .anyMatch(value -> item.occurrences().at(likeliest(), value));
    }

    private int likeliest() {
        return IntStream.rangeClosed(1, MOST)
                .boxed()
                .max(Comparator.comparingDouble(n -> weights[n]))
                .orElseThrow();
    }

    private List<Misfit> misfits(int respondents) {
        return items.values().stream()
                .filter(item -> !item.fits(respondents))
                .map(item -> misfit(item, respondents))
                .toList();
    }

    private static Misfit misfit(SurveyItem item, int respondents) {
        List<BigDecimal> readings = item.readings(respondents).stream()
                .limit(READINGS)
                .map(value -> BigDecimal.valueOf(value, 2))
                .toList();
        return new Misfit(item.code(), BigDecimal.valueOf(item.printed(), 2), readings);
    }

    private static void add(double[] weights, IntToDoubleFunction more) {
        for (int n = 1; n <= MOST; n++) {
            weights[n] += more.applyAsDouble(n);
        }
    }

    private static double logOfSum(DoubleStream logarithms) {
        double[] all = logarithms.toArray();
        double most = Arrays.stream(all).max().orElse(Double.NEGATIVE_INFINITY);
        return most
                + Math.log(Arrays.stream(all).map(one -> Math.exp(one - most)).sum());
    }
}
