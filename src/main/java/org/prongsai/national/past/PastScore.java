package org.prongsai.national.past;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.framework.GradeRules;
import org.prongsai.framework.Node;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.AgencyKind;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.ScoredTree;

/// What is stored of a row: the printed total always stands. The figures beneath it are kept as far as they give it;
/// where rounding or a misprint makes another total of them, only those further up are kept, or none.
///
/// @param inputs what is stored
/// @param tree   what follows from it
/// @param kept   how many figures beneath the total are kept
/// @param apart  how far the total that all figures give lies from the printed one; null where they give none, or
/// nothing
///               was printed
public record PastScore(
        Inputs inputs, ScoredTree tree, int kept, @Nullable BigDecimal apart) {
    /// Empty where the figures give no total.
    static Optional<PastScore> of(Edition edition, Map<String, BigDecimal> figures, @Nullable AgencyKind kind) {
        BigDecimal printed = figures.get(GradeRules.SELF);
        Set<String> children =
                edition.root().children().stream().map(Node::code).collect(Collectors.toUnmodifiableSet());
        Set<String> beside = edition.beside().stream().map(Node::code).collect(Collectors.toUnmodifiableSet());
        BigDecimal apart = null;
        for (Predicate<String> wanted : List.<Predicate<String>>of(
                _ -> true, code -> children.contains(code) || beside.contains(code), beside::contains)) {
            var values = new HashMap<>(figures);
            values.keySet().removeIf(code -> !code.equals(GradeRules.SELF) && !wanted.test(code));
            Inputs inputs =
                    new Inputs(Map.of(), Map.of(), values, Map.of(), Map.of(), kind == null ? null : kind.name());
            ScoredTree tree = Fold.score(edition, inputs);
            Optional<BigDecimal> total = tree.total().map(one -> Rounding.halfUp(one, 2));
            if (total.isPresent() && printed != null && apart == null) {
                apart = total.get()
                        .subtract(printed.setScale(2, java.math.RoundingMode.HALF_UP))
                        .abs();
            }
            boolean stands = total.isPresent()
                    && (printed == null
                            || total.get().compareTo(printed.setScale(2, java.math.RoundingMode.HALF_UP)) == 0);
            if (stands) {
                int kept = values.size() - (values.containsKey(GradeRules.SELF) ? 1 : 0);
                return Optional.of(new PastScore(inputs, tree, kept, apart));
            }
        }
        return Optional.empty();
    }
}
