package org.prongsai.analysis;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// Levers and bounds in whole numbers of one common unit.
///
/// A solver that calculates in floating point cannot tell 94.995 from a hair below it; whole numbers can.
///
/// @param root the tree on whose branches the bounds sit
/// @param levers by node code, each as the choice of it alone
/// @param needs by node code: what the levers at or beneath the node must gain together, above 0
record RaiseProblem(ScoredNode root, Map<String, LeverSet> levers, Map<String, BigInteger> needs) {

    /// Empty where a bound can never be reached: on a node without a score, or below its bound beside the total.
    ///
    /// @param levers in counting order
    /// @param way the bounds, by node code
    static Optional<RaiseProblem> of(ScoredTree base, List<Lever> levers, Map<String, BigFraction> way) {
        BigInteger unit = levers.stream()
                .map(lever -> lever.gain().getDenominator())
                .reduce(BigInteger.ONE, RaiseProblem::leastCommonMultiple);
        var needs = new HashMap<String, BigInteger>();
        for (var bound : way.entrySet()) {
            ScoredNode scored = base.find(bound.getKey()).orElseThrow();
            if (scored.score().isEmpty()) {
                return Optional.empty();
            }
            BigFraction missing = bound.getValue().subtract(scored.score().get());
            if (missing.signum() > 0) {
                if (scored.share().signum() == 0) {
                    return Optional.empty();
                }
                needs.put(
                        scored.code(),
                        roundedUp(missing.multiply(scored.share()).multiply(unit)));
            }
        }
        return Optional.of(new RaiseProblem(base.root(), choices(levers, unit), needs));
    }

    private static Map<String, LeverSet> choices(List<Lever> levers, BigInteger unit) {
        var choices = new HashMap<String, LeverSet>();
        for (int i = 0; i < levers.size(); i++) {
            Lever lever = levers.get(i);
            BigInteger gain = lever.gain().multiply(unit).getNumerator();
            choices.put(
                    lever.code(),
                    new LeverSet(lever.effort(), 1, gain, BigInteger.ONE.shiftLeft(levers.size() - 1 - i)));
        }
        return choices;
    }

    /// What must be gained at or beneath a node; 0 where nothing is asked of it.
    BigInteger need(ScoredNode scored) {
        return needs.getOrDefault(scored.code(), BigInteger.ZERO);
    }

    boolean isBound(ScoredNode scored) {
        return needs.containsKey(scored.code());
    }

    /// The levers at or beneath a node.
    Stream<LeverSet> beneath(ScoredNode scored) {
        return scored.walk().flatMap(node -> Stream.ofNullable(levers.get(node.code())));
    }

    private static BigInteger roundedUp(BigFraction value) {
        BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    private static BigInteger leastCommonMultiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }
}
