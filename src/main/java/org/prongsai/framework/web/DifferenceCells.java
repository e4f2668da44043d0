package org.prongsai.framework.web;

import java.util.Optional;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionDifference;
import org.prongsai.framework.EditionDifference.Kind;
import org.prongsai.framework.Node;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;

/// A difference between two editions as cells of a table.
record DifferenceCells(Edition was, Edition is, Words words) {

    /// What it is about: a node's code and label, a scale, a grade list.
    Cell subject(EditionDifference difference) {
        String subject = difference.subject();
        return Cell.text(nodeName(subject).orElseGet(() -> {
            String rest = subject.substring(subject.indexOf('.') + 1);
            return switch (Topic.of(difference)) {
                case GENERAL -> words.lookup("framework.compare.edition");
                case GRADES -> words.lookup("framework." + subject);
                case PROVENANCE -> block(rest);
                case SAMPLING, SCALES, ADDED, REMOVED, WEIGHTS, TEXTS, COMPONENTS, YEARS -> rest;
            };
        }));
    }

    private Optional<Node> node(String code) {
        return is.find(code).or(() -> was.find(code));
    }

    private Optional<String> nodeName(String code) {
        return node(code).map(new Shown(words)::name);
    }

    /// @param block as provenance names it; a second line of the same block has a number behind
    private String block(String block) {
        String bare = block.replaceFirst("\\.[0-9]+$", "");
        String key = "framework." + (block.equals("provenance") ? block : "block." + bare);
        return words.has(key)
                ? words.lookup(key)
                : nodeName(block).or(() -> nodeName(bare)).orElse(block);
    }

    /// Which level the node that one edition lacks stands on.
    Cell level(EditionDifference difference) {
        return Cell.text(node(difference.subject()).map(new Shown(words)::level).orElse(""));
    }

    Cell field(EditionDifference difference) {
        return Cell.text(new FieldWords(words).name(difference));
    }

    Cell was(EditionDifference difference) {
        return difference.kind() == Kind.ADDED ? none() : cell(difference, was, difference.was());
    }

    Cell is(EditionDifference difference) {
        return difference.kind() == Kind.REMOVED ? none() : cell(difference, is, difference.is());
    }

    private Cell none() {
        return new Cell.Missing(words.lookup("framework.compare.none"));
    }

    private Cell cell(EditionDifference difference, Edition edition, String value) {
        if (difference.field().equals("parent")) {
            return Cell.text(edition.find(value).map(new Shown(words)::name).orElse(value));
        }
        if (!difference.field().isEmpty()) {
            return Cell.text(new FieldWords(words).value(difference, value));
        }
        return Cell.text(edition.find(difference.subject())
                .map(node -> words.pick(node.label()))
                .orElseGet(() -> words.lookup("framework.compare.there")));
    }
}
