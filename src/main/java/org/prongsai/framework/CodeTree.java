package org.prongsai.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;

/// A weighted tree read from the codes of a score sheet.
///
/// A dotted code (`1.1`, `I1.1`) names its parent. For the others the sheet's order tells it where it can: indicators
/// stand beneath the instrument that precedes them, items beneath the indicator or sub-indicator that does. Where all
/// of a kind follow one and the same node (all instruments on top, all O-items at the end), the order says nothing and
/// the place in a known edition counts.
///
/// @param unplaced codes of no known form
record CodeTree(Node root, List<String> unplaced) {
    private static final Bilingual TOTAL = new Bilingual("คะแนนรวม", "Total");

    /// What a code's form says of its node.
    private enum Form {
        TOTAL("TOTAL"),
        INSTRUMENT("[A-Z]{1,6}"),
        INDICATOR("[0-9]{1,2}"),
        DOTTED("[0-9]{1,2}\\.[0-9]{1,2}"),
        ITEM("[A-Z][0-9]{1,3}"),
        SUB_ITEM("([A-Z][0-9]{1,3}|[0-9]{1,2}\\.[0-9]{1,2})\\.[0-9]{1,2}");

        private final Pattern pattern;

        Form(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        static Optional<Form> of(String code) {
            return List.of(values()).stream()
                    .filter(form -> form.pattern.matcher(code).matches())
                    .findFirst();
        }
    }

    static CodeTree of(List<EditionDraft.Line> lines, Map<String, BigDecimal> weights, Edition like) {
        var builder = new Builder(weights, like);
        return builder.build(lines);
    }

    /// A node that is still growing.
    private record Twig(String code, Form form, Bilingual label, Map<String, Twig> children) {}

    private static final class Builder {
        private final Map<String, BigDecimal> weights;
        private final Edition like;
        private final Map<String, Twig> byCode = new LinkedHashMap<>();
        private final Map<String, Set<String>> preceding = new HashMap<>();
        private final List<String> unplaced = new ArrayList<>();
        private Twig root = new Twig(GradeRules.SELF, Form.TOTAL, TOTAL, new LinkedHashMap<>());

        Builder(Map<String, BigDecimal> weights, Edition like) {
            this.weights = weights;
            this.like = like;
        }

        CodeTree build(List<EditionDraft.Line> lines) {
            lines.forEach(this::gather);
            List<String> known = like.nodes().map(Node::code).toList();
            weights.keySet().stream()
                    .sorted(Comparator.comparingInt((String code) -> known.indexOf(code))
                            .thenComparing(code -> code))
                    .filter(code ->
                            Form.of(code).filter(Form.INSTRUMENT::equals).isPresent())
                    .forEach(code -> byCode.computeIfAbsent(code, _ -> twig(code, Form.INSTRUMENT, "")));
            Map<String, String> parents = parentsByOrder();
            List.copyOf(byCode.values()).forEach(twig -> hang(twig, parents));
            return new CodeTree(node(root, Level.TOTAL, BigFraction.ONE), unplaced);
        }

        private void gather(EditionDraft.Line line) {
            Optional<Form> form = Form.of(line.code());
            if (form.isEmpty()) {
                unplaced.add(line.code());
            } else if (form.get() == Form.TOTAL) {
                root = twig(GradeRules.SELF, Form.TOTAL, line.label());
            } else {
                byCode.putIfAbsent(line.code(), twig(line.code(), form.get(), line.label()));
            }
        }

        private Twig twig(String code, Form form, String label) {
            Optional<Bilingual> known = like.find(code).map(Node::label);
            Bilingual words = known.filter(it -> label.isBlank() || it.th().equals(label))
                    .orElseGet(() -> Bilingual.same(label.isBlank() ? code : label.strip()));
            return new Twig(code, form, words, new LinkedHashMap<>());
        }

        /// The parent of each indicator and item by the order of the sheet, and which parents each kind has there.
        private Map<String, String> parentsByOrder() {
            Map<String, String> parents = new HashMap<>();
            @Nullable String instrument = null;
            @Nullable String holder = null;
            for (Twig twig : byCode.values()) {
                switch (twig.form()) {
                    case INSTRUMENT -> {
                        instrument = twig.code();
                        holder = null;
                    }
                    case INDICATOR -> {
                        note(twig, instrument, parents);
                        holder = twig.code();
                    }
                    case DOTTED -> holder = twig.code();
                    case ITEM -> note(twig, holder == null ? instrument : holder, parents);
                    case TOTAL, SUB_ITEM -> {}
                }
            }
            return parents;
        }

        private void note(Twig twig, @Nullable String parent, Map<String, String> parents) {
            if (parent != null) {
                parents.put(twig.code(), parent);
                preceding.computeIfAbsent(kind(twig), _ -> new HashSet<>()).add(parent);
            }
        }

        /// Indicators are one kind, items one for each letter.
        private static String kind(Twig twig) {
            return twig.form() == Form.ITEM
                    ? twig.code().substring(0, 1)
                    : twig.form().name();
        }

        private void hang(Twig twig, Map<String, String> parents) {
            String code = twig.code();
            Twig parent = switch (twig.form()) {
                case TOTAL, INSTRUMENT -> root;
                case DOTTED, SUB_ITEM -> byCode.getOrDefault(code.substring(0, code.lastIndexOf('.')), root);
                case INDICATOR, ITEM -> place(twig, parents.get(code));
            };
            parent.children().put(code, twig);
        }

        private Twig place(Twig twig, @Nullable String byOrder) {
            boolean orderTells = preceding.getOrDefault(kind(twig), Set.of()).size() > 1;
            Optional<Twig> known = like.nodes()
                    .filter(node -> node.children().stream()
                            .anyMatch(child -> child.code().equals(twig.code())))
                    .map(Node::code)
                    .filter(byCode::containsKey)
                    .findFirst()
                    .map(byCode::get);
            Optional<Twig> ordered = Optional.ofNullable(byOrder).map(byCode::get);
            return (orderTells ? ordered.or(() -> known) : known.or(() -> ordered)).orElse(root);
        }

        private Node node(Twig twig, Level level, BigFraction weight) {
            List<Node> children = new ArrayList<>();
            for (Twig child : twig.children().values()) {
                BigFraction childWeight = level == Level.TOTAL ? weightOf(child) : BigFraction.ONE;
                children.add(node(child, below(level, child, twig), childWeight));
            }
            Content content = children.isEmpty() ? new Content.Published() : new Content.Branch(children);
            return new Node(twig.code(), null, level, twig.label(), weight, content, null);
        }

        /// A weight that was not stated counts as 1, so that the checker tells the sum.
        private BigFraction weightOf(Twig twig) {
            BigDecimal stated = weights.getOrDefault(twig.code(), BigDecimal.ONE);
            return stated.signum() > 0 ? Rounding.exact(stated) : BigFraction.ONE;
        }

        /// The level of a child: all children of one node are on one level, that of its highest form.
        private Level below(Level parent, Twig child, Twig of) {
            Level level = switch (child.form()) {
                case TOTAL, INSTRUMENT -> Level.INSTRUMENT;
                case INDICATOR -> Level.INDICATOR;
                case DOTTED -> isSubIndicator(child, of) ? Level.SUB_INDICATOR : Level.ITEM;
                case ITEM -> Level.ITEM;
                case SUB_ITEM -> Level.SUB_ITEM;
            };
            return level.compareTo(parent) > 0 ? level : Level.SUB_ITEM;
        }

        /// `9.1` holds items or is known to; `1.1` is an item itself.
        private boolean isSubIndicator(Twig dotted, Twig indicator) {
            boolean known = like.nodes()
                    .anyMatch(node -> node.code().equals(dotted.code()) && node.level() == Level.SUB_INDICATOR);
            return known || hasItems(indicator);
        }

        private static boolean hasItems(Twig indicator) {
            return indicator.children().values().stream()
                    .anyMatch(child ->
                            child.children().values().stream().anyMatch(grandchild -> grandchild.form() == Form.ITEM));
        }
    }
}
