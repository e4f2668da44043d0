package org.prongsai.framework.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.framework.Polarity;
import org.prongsai.framework.Rounding;
import org.prongsai.framework.Shares;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// Every node of an edition in one table, to be had as a file.
final class NodeTable {
    private final Edition edition;
    private final Words words;
    private final Map<String, BigFraction> shares;

    private NodeTable(Edition edition, Words words) {
        this.edition = edition;
        this.words = words;
        this.shares = Shares.of(edition.root(), Set.of());
    }

    static Table of(Edition edition, Words words) {
        return new NodeTable(edition, words).table();
    }

    private Table table() {
        List<Column> columns = Stream.of("code", "alias", "level", "label")
                .map(key -> Column.text(words.lookup("framework.nodes." + key)))
                .toList();
        List<Column> more = List.of(
                Column.text(words.lookup("framework.weight")),
                Column.number(words.lookup("framework.share")),
                Column.text(words.lookup("framework.ask")),
                Column.text(words.lookup("framework.scale")),
                Column.text(words.lookup("framework.polarity")),
                Column.text(words.lookup("framework.period")),
                Column.text(words.lookup("framework.components")),
                Column.text(words.lookup("framework.help")));
        var rows = Stream.concat(
                Stream.of(row(edition.root(), "")),
                Stream.concat(beneath(edition.root()), edition.beside().stream().map(node -> row(node, ""))));
        return Table.of(
                words.lookup("framework.tree"),
                Stream.concat(columns.stream(), more.stream()).toList(),
                rows.toList());
    }

    private Stream<Table.Row> beneath(Node parent) {
        return parent.children().stream()
                .flatMap(child -> Stream.concat(
                        Stream.of(row(child, Shown.fraction(Shown.weight(child, parent)))), beneath(child)));
    }

    private Table.Row row(Node node, String weight) {
        BigFraction share = shares.get(node.code());
        return Table.Row.of(
                new Cell.Code(node.code()),
                Cell.text(node.alias() == null ? "" : node.alias()),
                Cell.text(new Shown(words).level(node)),
                Cell.text(words.pick(node.label())),
                Cell.text(weight),
                Cell.number(
                        share == null
                                ? ""
                                : Rounding.halfUp(share.multiply(100), 4).toPlainString()),
                Cell.text(node.content() instanceof Content.Question question ? words.pick(question.ask()) : ""),
                Cell.text(scale(node.content())),
                Cell.text(polarity(node.content())),
                Cell.text(
                        node.content() instanceof Content.Disclosure disclosure ? words.pick(disclosure.period()) : ""),
                Cell.text(components(node.content())),
                Cell.text(node.help() == null ? "" : words.pick(node.help())));
    }

    private String scale(Content content) {
        return switch (content) {
            case Content.Question question -> question.scale().code();
            case Content.Disclosure _ -> words.lookup("framework.disclosed");
            case Content.Published _ -> words.lookup("framework.published");
            case Content.Branch _ -> "";
        };
    }

    private String polarity(Content content) {
        return content instanceof Content.Question question
                ? words.lookup(question.polarity() == Polarity.NEGATIVE ? "framework.negative" : "framework.positive")
                : "";
    }

    private String components(Content content) {
        return content instanceof Content.Disclosure disclosure
                ? String.join(
                        "\n", disclosure.components().stream().map(words::pick).toList())
                : "";
    }
}
