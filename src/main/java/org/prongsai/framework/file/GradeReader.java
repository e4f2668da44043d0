package org.prongsai.framework.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Grade;
import org.prongsai.framework.GradeRules;
import org.prongsai.thai.Bilingual;

/// Reads the grade rules of an edition file and refuses bands that overlap or leave a score without a grade.
final class GradeReader {
    private static final String AND = "and";
    private static final String BELOW = "below";
    private static final String FROM = "from";

    private final Set<String> nodes;

    /// @param nodes codes that a rule may name
    GradeReader(Set<String> nodes) {
        this.nodes = nodes;
    }

    /// One line of the file: a grade from a bound, and further bounds on other nodes.
    private record Band(Block block, String code, Bilingual label, BigDecimal from, Map<String, BigDecimal> and) {}

    GradeRules read(Block block) {
        int decimals = block.whole("decimals", 0, 6);
        List<Band> total = bands(block, "total", decimals);
        List<GradeRules.Rule> rules = new ArrayList<>();
        Map<String, Grade> grades = new LinkedHashMap<>();
        for (Band band : total) {
            Grade grade = new Grade(band.code(), band.label(), rules.size(), total.size());
            if (grades.putIfAbsent(band.code(), grade) != null) {
                band.block().fault("code", "grade.twice", band.code());
            }
            rules.add(new GradeRules.Rule(grade, conditions(band)));
        }
        List<GradeRules.Rule> parts = parts(block, total, rules, grades, decimals);
        block.end();
        return new GradeRules(decimals, rules, parts);
    }

    private List<GradeRules.Rule> parts(
            Block block, List<Band> total, List<GradeRules.Rule> rules, Map<String, Grade> grades, int decimals) {
        if (!block.has("parts")) {
            if (total.stream().anyMatch(band -> !band.and().isEmpty())) {
                block.fault("parts", "parts.missing");
            }
            return rules;
        }
        List<GradeRules.Rule> parts = new ArrayList<>();
        for (Band band : bands(block, "parts", decimals)) {
            Grade grade = grades.get(band.code());
            if (grade == null) {
                band.block().fault("code", "grade.unknown", band.code(), String.join(", ", grades.keySet()));
            } else {
                parts.add(new GradeRules.Rule(grade, conditions(band)));
            }
        }
        return parts;
    }

    /// The floor has no condition; every other rule asks the node itself first.
    private static Map<String, BigDecimal> conditions(Band band) {
        Map<String, BigDecimal> atLeast = new LinkedHashMap<>(band.and());
        if (band.from().signum() > 0) {
            atLeast.put(GradeRules.SELF, band.from());
        }
        return atLeast;
    }

    private List<Band> bands(Block block, String key, int decimals) {
        boolean forTotal = key.equals("total");
        List<Band> bands = new ArrayList<>();
        @Nullable BigDecimal reached = null;
        for (Block line : block.blocks(key)) {
            Band band = band(line, block.path() + "." + key, forTotal, decimals);
            checkOrder(bands, band, reached);
            if (band.and().isEmpty()) {
                reached = band.from();
            }
            bands.add(band);
        }
        if (!block.has(key)) {
            block.fault(key, "key.missing", key);
        } else if (reached == null || reached.signum() > 0) {
            block.fault(key, "grade.floor", reached == null ? "100" : reached.toPlainString());
        }
        return bands;
    }

    private Band band(Block line, String parentPath, boolean forTotal, int decimals) {
        String code = line.text("code");
        if (!code.equals(Block.NO_TEXT)) {
            line.named(parentPath + "." + code);
        }
        Bilingual label = forTotal ? label(line, code) : Bilingual.same(code);
        BigDecimal from = bound(line, FROM, decimals).orElse(BigDecimal.ZERO);
        Optional<BigDecimal> below = bound(line, BELOW, decimals);
        if (below.isPresent() && below.get().compareTo(from) <= 0) {
            line.fault(BELOW, "band.empty", from.toPlainString(), below.get().toPlainString());
        }
        Map<String, BigDecimal> and = forTotal ? others(line, decimals) : Map.of();
        line.end();
        return new Band(line, code, label, from, and);
    }

    /// A grade's words default to its code, which needs a translation when it is Thai.
    private static Bilingual label(Block line, String code) {
        String th = line.textIf("th");
        String en = line.textIf("en");
        if (en == null && code.chars().anyMatch(c -> c > 0x7F)) {
            line.fault("en", "translation", "en");
        }
        return new Bilingual(th == null ? code : th, en == null ? code : en);
    }

    private Map<String, BigDecimal> others(Block line, int decimals) {
        Map<String, BigDecimal> bounds = new LinkedHashMap<>();
        line.blockIf(AND).ifPresent(and -> {
            for (String code : and.keys()) {
                if (!nodes.contains(code) || code.equals(GradeRules.SELF)) {
                    and.fault(code, "node.unknown", code);
                }
                bound(and, code, decimals).ifPresent(bound -> bounds.put(code, bound));
            }
        });
        return bounds;
    }

    private static Optional<BigDecimal> bound(Block block, String key, int decimals) {
        Optional<BigDecimal> bound = block.decimalIf(key, 0, 100);
        if (bound.isPresent() && bound.get().stripTrailingZeros().scale() > decimals) {
            block.fault(key, "bound.decimals", bound.get().toPlainString(), decimals);
        }
        return bound;
    }

    /// A rule begins under every rule before it; where it says its upper end, it says where the last one begins.
    ///
    /// @param reached from where on every score has a grade by the rules before; null before the first such rule
    private static void checkOrder(List<Band> before, Band band, @Nullable BigDecimal reached) {
        Block line = band.block();
        if (reached != null && band.from().compareTo(reached) >= 0) {
            line.fault(FROM, "band.overlap", codes(before), reached.toPlainString());
        } else if (!before.isEmpty() && band.from().compareTo(before.getLast().from()) > 0) {
            line.fault(
                    FROM,
                    "band.order",
                    band.from().toPlainString(),
                    before.getLast().from().toPlainString());
        }
        line.decimalIf(BELOW, 0, 100).ifPresent(below -> checkUpperEnd(before, line, below, reached));
    }

    private static void checkUpperEnd(List<Band> before, Block line, BigDecimal below, @Nullable BigDecimal reached) {
        if (reached == null) {
            line.fault(BELOW, "band.top", below.toPlainString());
        } else if (below.compareTo(reached) < 0) {
            line.fault(BELOW, "band.gap", below.toPlainString(), reached.toPlainString(), between(below, reached));
        } else if (below.compareTo(reached) > 0) {
            line.fault(BELOW, "band.both", codes(before), reached.toPlainString(), below.toPlainString());
        }
    }

    private static String between(BigDecimal low, BigDecimal high) {
        return low.add(high)
                .divide(BigDecimal.TWO, Math.max(low.scale(), high.scale()) + 1, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String codes(List<Band> bands) {
        return bands.stream().map(Band::code).collect(Collectors.joining(", "));
    }
}
