package org.prongsai.framework.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.framework.Polarity;
import org.prongsai.framework.Provenance;
import org.prongsai.framework.Rounding;
import org.prongsai.framework.Shares;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Tone;

/// Lays out an edition's tree, as far as it is searched for.
final class Tree {
    private final Edition edition;
    private final Opening opening;
    private final Shown shown;
    private final Words words;
    private final Map<String, BigFraction> shares;
    private final Map<Level, BigFraction> largest = new EnumMap<>(Level.class);

    Tree(Edition edition, Opening opening, Words words) {
        this.edition = edition;
        this.opening = opening;
        this.words = words;
        this.shown = new Shown(words);
        this.shares = Shares.of(edition.root(), Set.of());
        edition.root()
                .walk()
                .forEach(node -> largest.merge(
                        node.level(), share(node), (one, other) -> one.compareTo(other) < 0 ? other : one));
    }

    /// The total's children.
    List<TreeNode> nodes() {
        return children(edition.root());
    }

    /// What is published beside the total.
    List<TreeNode> beside() {
        return edition.beside().stream()
                .filter(opening::shows)
                .map(node -> node(node, null))
                .toList();
    }

    private List<TreeNode> children(Node parent) {
        return parent.children().stream()
                .filter(opening::shows)
                .map(child -> node(child, parent))
                .toList();
    }

    private TreeNode node(Node node, @Nullable Node parent) {
        return new TreeNode(
                node.code(),
                node.shownCode(),
                words.pick(node.label()),
                parent == null ? null : Shown.fraction(Shown.weight(node, parent)),
                parent == null ? null : Shown.points(share(node)),
                parent == null ? null : bar(node),
                mark(node),
                opening.opens(node),
                opening.hits(node),
                ask(node),
                choices(node),
                components(node),
                facts(node),
                children(node));
    }

    private BigFraction share(Node node) {
        return shares.getOrDefault(node.code(), BigFraction.ZERO);
    }

    private String bar(Node node) {
        BigFraction most = largest.getOrDefault(node.level(), BigFraction.ONE);
        return Rounding.halfUp(share(node).multiply(100).divide(most), 1).toPlainString() + "%";
    }

    private @Nullable Badge mark(Node node) {
        if (node.content() instanceof Content.Question question && question.polarity() == Polarity.NEGATIVE) {
            return Badge.of(words.lookup("framework.negative"), Tone.NEUTRAL);
        }
        return node.content() instanceof Content.Published
                ? Badge.of(words.lookup("framework.published"), Tone.NEUTRAL)
                : null;
    }

    private @Nullable String ask(Node node) {
        return node.content() instanceof Content.Question question ? words.pick(question.ask()) : null;
    }

    private List<TreeNode.Choice> choices(Node node) {
        return node.content() instanceof Content.Question question
                ? question.scale().choices().stream()
                        .sorted(Comparator.comparing(
                                choice -> question.scale().points(choice, question.polarity()),
                                Comparator.reverseOrder()))
                        .map(choice -> new TreeNode.Choice(
                                words.pick(choice.label()),
                                Shown.number(question.scale().points(choice, question.polarity()))))
                        .toList()
                : List.of();
    }

    private List<String> components(Node node) {
        return node.content() instanceof Content.Disclosure disclosure
                ? disclosure.components().stream().map(words::pick).toList()
                : List.of();
    }

    private List<Fact> facts(Node node) {
        var facts = new ArrayList<Fact>();
        switch (node.content()) {
            case Content.Question question -> facts.addAll(facts(question));
            case Content.Disclosure disclosure -> facts.addAll(facts(disclosure));
            case Content.Published _ ->
                facts.add(Fact.of(words.lookup("framework.published"), words.lookup("framework.published.text")));
            case Content.Branch _ -> {}
        }
        if (node.help() != null) {
            facts.add(Fact.of(words.lookup("framework.help"), words.pick(node.help())));
        }
        if (node.alias() != null) {
            facts.add(new Fact(words.lookup("framework.code"), new Cell.Code(node.code())));
        }
        edition.provenance().stream()
                .filter(line -> node.isLeaf() && line.block().equals(node.code()))
                .forEach(line -> facts.add(Fact.of(words.lookup("framework.source"), source(line))));
        return facts;
    }

    private List<Fact> facts(Content.Question question) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(
                words.lookup("framework.scale"),
                words.text(
                        question.polarity() == Polarity.NEGATIVE
                                ? "framework.scale.negative"
                                : "framework.scale.positive",
                        question.scale().code())));
        if (!question.experience().isEmpty()) {
            String met = String.join(
                    ", ",
                    question.scale().choices().stream()
                            .filter(choice -> question.experience().contains(choice.code()))
                            .map(choice -> words.pick(choice.label()))
                            .toList());
            facts.add(Fact.of(words.lookup("framework.experience"), words.text("framework.experience.text", met)));
        }
        return facts;
    }

    private List<Fact> facts(Content.Disclosure disclosure) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("framework.period"), words.pick(disclosure.period())));
        if (disclosure.needed() != null) {
            facts.add(Fact.of(
                    words.lookup("framework.needed"),
                    words.text(
                            "framework.needed.text",
                            disclosure.needed(),
                            disclosure.components().size())));
        }
        if (!disclosure.exemptKinds().isEmpty()) {
            facts.add(Fact.of(
                    words.lookup("framework.exempt"),
                    String.join(", ", disclosure.exemptKinds().stream().sorted().toList())));
        }
        return facts;
    }

    private String source(Provenance line) {
        return shown.mark(line.mark()).text() + ": " + words.pick(line.source());
    }
}
