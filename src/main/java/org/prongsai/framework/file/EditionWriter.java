package org.prongsai.framework.file;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Choice;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.framework.Grade;
import org.prongsai.framework.GradeRules;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.framework.Provenance;
import org.prongsai.framework.Rounding;
import org.prongsai.framework.SamplingRule;
import org.prongsai.framework.Scale;
import org.prongsai.framework.Sought;
import org.prongsai.thai.Bilingual;

/// Writes an edition in its canonical form: a complete file in which everything has one place and one spelling.
public final class EditionWriter {
    private final YamlText out = new YamlText();

    private EditionWriter() {}

    /// The canonical form, without the hash.
    public static String text(Edition edition) {
        var writer = new EditionWriter();
        writer.head(edition);
        writer.sampling(edition.sampling());
        writer.scales(edition.scales());
        writer.grades(edition.grades());
        writer.out.line(0, "tree:");
        writer.body(edition.root(), 1);
        if (!edition.beside().isEmpty()) {
            writer.out.line(0, "beside:");
            edition.beside().forEach(node -> writer.node(node, 1, false));
        }
        writer.provenance(edition.provenance());
        return writer.out.toString();
    }

    /// A number as the file spells it: a decimal without superfluous zeros, or a fraction where no decimal is exact.
    public static String number(BigFraction value) {
        try {
            return number(new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator())));
        } catch (ArithmeticException _) {
            return Rounding.text(value);
        }
    }

    /// A decimal without superfluous zeros.
    public static String number(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.signum() == 0 ? BigInteger.ZERO.toString() : stripped.toPlainString();
    }

    /// An enum's constant as the file spells it.
    public static String name(Enum<?> constant) {
        return Block.nameOf(constant);
    }

    private void head(Edition edition) {
        out.line(0, "format: " + EditionFile.FORMAT);
        out.line(0, "id: " + YamlText.scalar(edition.id()));
        out.line(0, "year: " + edition.year().buddhistYear());
        out.line(0, "status: " + Block.nameOf(edition.status()));
        words("name", edition.name(), 0);
        out.line(0, "target: " + number(edition.target()));
        out.line(0, "passMark: " + number(edition.passMark()));
        out.line(0, "privacyFloor: " + edition.privacyFloor());
        out.line(0, "notApplicable: " + Block.nameOf(edition.notApplicable()));
    }

    private void sampling(Map<String, SamplingRule> sampling) {
        if (sampling.isEmpty()) {
            return;
        }
        out.line(0, "sampling:");
        new TreeMap<>(sampling).forEach((code, rule) -> {
            String cap = rule.cap() == 0 ? "" : ", capAbove: " + rule.capAbove() + ", cap: " + rule.cap();
            out.line(
                    1,
                    "%s: {share: %s, least: %d%s}"
                            .formatted(YamlText.scalar(code), number(rule.share()), rule.least(), cap));
        });
    }

    private void scales(Map<String, Scale> scales) {
        if (scales.isEmpty()) {
            return;
        }
        out.line(0, "scales:");
        new TreeMap<>(scales).forEach((code, scale) -> {
            out.line(1, code + ":");
            for (Choice choice : scale.choices()) {
                out.line(
                        2,
                        "- {code: %s, %s, points: %s}"
                                .formatted(
                                        YamlText.scalar(choice.code()),
                                        inline(choice.label()),
                                        number(choice.points())));
            }
        });
    }

    private void grades(GradeRules grades) {
        out.line(0, "grades:");
        out.line(1, "decimals: " + grades.decimals());
        out.line(1, "total:");
        for (GradeRules.Rule rule : grades.rules()) {
            Grade grade = rule.grade();
            out.line(
                    2,
                    "- {code: %s, %s%s%s}"
                            .formatted(YamlText.scalar(grade.code()), inline(grade.label()), from(rule), and(rule)));
        }
        if (!grades.parts().equals(grades.rules())) {
            out.line(1, "parts:");
            for (GradeRules.Rule rule : grades.parts()) {
                out.line(
                        2,
                        "- {code: %s%s}".formatted(YamlText.scalar(rule.grade().code()), from(rule)));
            }
        }
    }

    private static String from(GradeRules.Rule rule) {
        BigDecimal bound = rule.atLeast().get(GradeRules.SELF);
        return bound == null ? "" : ", from: " + number(bound);
    }

    private static String and(GradeRules.Rule rule) {
        Map<String, BigDecimal> others = new TreeMap<>(rule.atLeast());
        others.remove(GradeRules.SELF);
        return others.isEmpty()
                ? ""
                : others.entrySet().stream()
                        .map(entry -> YamlText.scalar(entry.getKey()) + ": " + number(entry.getValue()))
                        .collect(Collectors.joining(", ", ", and: {", "}"));
    }

    private void node(Node node, int depth, boolean weighted) {
        out.line(depth, "- code: " + YamlText.scalar(node.code()));
        if (node.alias() != null) {
            out.line(depth + 1, "alias: " + YamlText.scalar(node.alias()));
        }
        if (weighted) {
            out.line(depth + 1, "weight: " + number(node.weight()));
        }
        body(node, depth + 1);
    }

    /// All of a node but its code, alias and weight.
    private void body(Node node, int depth) {
        out.line(depth, "th: " + YamlText.scalar(node.label().th()));
        out.line(depth, "en: " + YamlText.scalar(node.label().en()));
        if (node.help() != null) {
            words("help", node.help(), depth);
        }
        switch (node.content()) {
            case Content.Branch(var children) -> children(children, node.level(), depth);
            case Content.Question question -> question(question, depth);
            case Content.Disclosure disclosure -> disclosure(disclosure, depth);
            case Content.Published() -> out.line(depth, "published: true");
        }
    }

    private void children(List<Node> children, Level level, int depth) {
        boolean weighted = weighted(children, level);
        out.line(depth, TreeReader.keyOf(children.getFirst().level()) + ":");
        children.forEach(child -> node(child, depth + 1, weighted));
    }

    /// Whether the children of a node of this level state their weights.
    static boolean weighted(List<Node> children, Level level) {
        return level == Level.TOTAL
                || children.stream().anyMatch(child -> !child.weight().equals(BigFraction.ONE));
    }

    private void question(Content.Question question, int depth) {
        out.line(depth, "scale: " + question.scale().code());
        out.line(depth, "polarity: " + Block.nameOf(question.polarity()));
        if (!question.experience().isEmpty()) {
            out.line(
                    depth,
                    "experience: "
                            + list(question.experience().stream().sorted().toList()));
        }
        words("ask", question.ask(), depth);
    }

    private void disclosure(Content.Disclosure disclosure, int depth) {
        words("period", disclosure.period(), depth);
        if (!disclosure.exemptKinds().isEmpty()) {
            out.line(
                    depth,
                    "exempt: " + list(disclosure.exemptKinds().stream().sorted().toList()));
        }
        Sought stated = disclosure.stated();
        if (stated != null) {
            out.line(depth, "counts: " + Block.nameOf(stated.counts()));
        }
        if (disclosure.needed() != null) {
            out.line(depth, "needed: " + disclosure.needed());
        }
        out.line(depth, "components:");
        for (int i = 0; i < disclosure.components().size(); i++) {
            Bilingual component = disclosure.components().get(i);
            out.line(depth + 1, "- th: " + YamlText.scalar(component.th()));
            out.line(depth + 2, "en: " + YamlText.scalar(component.en()));
            if (stated != null && !stated.words().get(i).isEmpty()) {
                out.line(depth + 2, "words: " + list(stated.words().get(i)));
            }
        }
    }

    private void provenance(List<Provenance> provenance) {
        out.line(0, "provenance:");
        for (Provenance line : provenance) {
            out.line(1, "- block: " + YamlText.scalar(line.block()));
            out.line(2, "mark: " + Block.nameOf(line.mark()));
            words("source", line.source(), 2);
        }
    }

    private void words(String key, Bilingual words, int depth) {
        out.line(depth, key + ":");
        out.line(depth + 1, "th: " + YamlText.scalar(words.th()));
        out.line(depth + 1, "en: " + YamlText.scalar(words.en()));
    }

    private static String inline(Bilingual words) {
        return "th: " + YamlText.scalar(words.th()) + ", en: " + YamlText.scalar(words.en());
    }

    private static String list(List<String> texts) {
        List<String> scalars = new ArrayList<>();
        texts.forEach(text -> scalars.add(YamlText.scalar(text)));
        return "[" + String.join(", ", scalars) + "]";
    }
}
