package org.prongsai.framework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.file.EditionWriter;

/// An edition as indented lines for a terminal: numbers first, so that Thai letters of any width cannot shift them.
final class EditionOutline {
    private final Edition edition;
    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private EditionOutline(Edition edition, Texts texts) {
        this.edition = edition;
        this.texts = texts;
    }

    static String write(Edition edition, Texts texts) {
        var outline = new EditionOutline(edition, texts);
        outline.head();
        outline.tree();
        outline.grades();
        return outline.out.toString().stripTrailing();
    }

    private void head() {
        line(edition.id() + "  " + texts.of(edition.name()));
        line(texts.get("framework.show.status." + EditionWriter.name(edition.status())));
        line("sha256 " + edition.hash());
        line("");
    }

    private void tree() {
        line(row(texts.get("framework.show.weight"), texts.get("framework.show.share"), ""));
        Map<String, BigFraction> shares = Shares.of(edition.root(), Set.of());
        branch(edition.root(), 0, shares);
        if (!edition.beside().isEmpty()) {
            line("");
            line(texts.get("framework.show.beside"));
            edition.beside().forEach(node -> branch(node, 0, Map.of()));
        }
        line("");
    }

    private void branch(Node node, int depth, Map<String, BigFraction> shares) {
        BigFraction share = shares.get(node.code());
        String points =
                share == null ? "" : Rounding.halfUp(share.multiply(100), 3).toPlainString();
        String weight = node.weight().equals(BigFraction.ONE) ? "" : EditionWriter.number(node.weight());
        line(row(weight, points, "  ".repeat(depth) + name(node)));
        node.children().forEach(child -> branch(child, depth + 1, shares));
    }

    private String name(Node node) {
        String code = node.alias() == null ? node.code() : node.code() + " (" + node.alias() + ")";
        return code + "  " + texts.of(node.label()) + kind(node.content());
    }

    private String kind(Content content) {
        return switch (content) {
            case Content.Branch _ -> "";
            case Content.Question question ->
                "  [" + (question.polarity() == Polarity.NEGATIVE ? "−" : "+")
                        + question.scale().code() + "]";
            case Content.Disclosure disclosure ->
                "  ["
                        + texts.get(
                                "framework.show.components",
                                List.of(Integer.toString(disclosure.components().size())))
                        + "]";
            case Content.Published() -> "  [" + texts.get("framework.show.published") + "]";
        };
    }

    private void grades() {
        line(texts.get("framework.show.grades"));
        for (GradeRules.Rule rule : edition.grades().rules()) {
            line("  " + label(rule.grade()) + bounds(rule));
        }
        line(texts.get(
                "framework.show.lines",
                List.of(EditionWriter.number(edition.target()), EditionWriter.number(edition.passMark()))));
    }

    private String label(Grade grade) {
        String label = texts.of(grade.label());
        return label.equals(grade.code()) ? label : grade.code() + " (" + label + ")";
    }

    private static String bounds(GradeRules.Rule rule) {
        return new TreeMap<>(rule.atLeast())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " ≥ " + EditionWriter.number(entry.getValue()))
                        .collect(Collectors.joining(", ", rule.atLeast().isEmpty() ? "" : "  ", ""));
    }

    private static String row(String weight, String share, String name) {
        return String.format(Locale.ROOT, "%8s %9s  %s", weight, share, name).stripTrailing();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
