package org.prongsai.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.framework.Shares;
import org.prongsai.identity.AgencyKind;
import org.prongsai.thai.Bilingual;

/// What an edition asks of an agency for a disclosure item.
///
/// @param group      the code of the node above it, such as `9.1`
/// @param groupLabel its label
/// @param components what must be found
/// @param needed     how many of them must be there
/// @param period     which time the information must cover
/// @param share      its part of the total: O42 of fiscal year 2564 has 1/20, which is 5 points
public record ItemRule(
        String code,
        Bilingual title,
        String group,
        Bilingual groupLabel,
        List<Bilingual> components,
        int needed,
        Bilingual period,
        @Nullable Bilingual help,
        BigFraction share) {
    public ItemRule {
        components = List.copyOf(components);
        if (needed < 1 || needed > components.size()) {
            throw new IllegalArgumentException(needed + " of " + components.size() + " components");
        }
    }

    /// The items of an edition that apply to an agency of a kind, in the edition's order.
    public static List<ItemRule> of(Edition edition, AgencyKind kind) {
        Set<String> leftOut = edition.root()
                .leaves()
                .filter(leaf -> isExempt(leaf, kind))
                .map(Node::code)
                .collect(Collectors.toSet());
        Map<String, BigFraction> shares = Shares.of(edition.root(), leftOut);
        List<ItemRule> items = new ArrayList<>();
        edition.root()
                .walk()
                .forEach(node -> node.children().stream()
                        .filter(leaf -> leaf.content() instanceof Content.Disclosure && !leftOut.contains(leaf.code()))
                        .forEach(leaf ->
                                items.add(rule(node, leaf, shares.getOrDefault(leaf.code(), BigFraction.ZERO)))));
        return List.copyOf(items);
    }

    /// The item of an edition with this code, whomever it applies to.
    public static Optional<ItemRule> find(Edition edition, String code) {
        Map<String, BigFraction> shares = Shares.of(edition.root(), Set.of());
        return edition.root()
                .walk()
                .flatMap(above -> above.children().stream()
                        .filter(leaf -> leaf.code().equals(code) && leaf.content() instanceof Content.Disclosure)
                        .map(leaf -> rule(above, leaf, shares.getOrDefault(code, BigFraction.ZERO))))
                .findFirst();
    }

    private static boolean isExempt(Node leaf, AgencyKind kind) {
        return leaf.content() instanceof Content.Disclosure asked
                && asked.exemptKinds().contains(kind.name());
    }

    private static ItemRule rule(Node above, Node leaf, BigFraction share) {
        var asked = (Content.Disclosure) leaf.content();
        return new ItemRule(
                leaf.code(),
                leaf.label(),
                above.shownCode(),
                above.label(),
                asked.components(),
                asked.needed() == null ? asked.components().size() : asked.needed(),
                asked.period(),
                leaf.help(),
                share);
    }
}
