package org.prongsai.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.assessment.MockItem.Outcome;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.framework.Shares;
import org.prongsai.identity.AgencyKind;

/// What a mock assessment came to. It is a rehearsal: no score knows of it.
///
/// @param shares of the total that each item has, what does not apply left out if the edition wants it so
public record MockResult(List<MockItem> items, Map<String, BigFraction> shares) {
    private static final BigFraction HUNDRED = BigFraction.of(100);

    public MockResult {
        items = List.copyOf(items);
        shares = Map.copyOf(shares);
    }

    /// The result under the rules of an edition.
    ///
    /// @param findings that are no drafts, by item
    public static MockResult of(Edition edition, AgencyKind kind, Map<String, List<MockFinding>> findings) {
        List<MockItem> items = ItemRule.of(edition, kind).stream()
                .map(rule -> new MockItem(rule, findings.getOrDefault(rule.code(), List.of())))
                .toList();
        Set<String> codes = items.stream().map(item -> item.rule().code()).collect(Collectors.toSet());
        Set<String> leftOut = new HashSet<>();
        edition.root()
                .leaves()
                .filter(leaf -> leaf.content() instanceof Content.Disclosure && !codes.contains(leaf.code()))
                .map(Node::code)
                .forEach(leftOut::add);
        if (edition.notApplicable() == Edition.NotApplicable.EXCLUDED) {
            items.stream()
                    .filter(item -> item.outcome() == Outcome.NOT_APPLICABLE)
                    .map(item -> item.rule().code())
                    .forEach(leftOut::add);
        }
        return new MockResult(items, Shares.of(edition.root(), leftOut));
    }

    /// How many items came to something.
    public int count(Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /// How many items anybody judged.
    public int judged() {
        return items.size() - count(Outcome.OPEN);
    }

    /// How many points of the total hang on an item.
    public BigFraction points(MockItem item) {
        return shares.getOrDefault(item.rule().code(), BigFraction.ZERO).multiply(HUNDRED);
    }

    /// How many points of the total are lost by items that came to something.
    public BigFraction lost(Outcome outcome) {
        return items.stream()
                .filter(item -> item.outcome() == outcome)
                .map(this::points)
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    /// The same, of the hundred points of all disclosures together.
    public BigFraction lostOfDisclosures(Outcome outcome) {
        BigFraction all = items.stream().map(this::points).reduce(BigFraction.ZERO, BigFraction::add);
        return all.equals(BigFraction.ZERO)
                ? BigFraction.ZERO
                : lost(outcome).multiply(HUNDRED).divide(all);
    }
}
