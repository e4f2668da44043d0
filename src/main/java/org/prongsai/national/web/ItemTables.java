package org.prongsai.national.web;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.document.docx.DocxOptions;
import org.prongsai.document.docx.DocxWriter;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Block.Heading;
import org.prongsai.document.paper.Block.Paragraph;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.Run;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.KindProfile;
import org.prongsai.web.Language;
import org.prongsai.web.Words;

/// Sets the tables of disclosure items, as the yearly manual prints them, out of an edition: what must be found, which
/// time it covers, and how many points of the total it is worth.
final class ItemTables {
    private static final double SIZE = 14;
    private static final int LEFT = 8;

    private ItemTables() {}

    static byte[] docx(Edition edition, Words words, Instant created) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(1, words.text("national.items.title", words.year(edition.year()))));
        if (edition.isDraft()) {
            blocks.add(Paragraph.of(words.lookup("national.items.draft")));
        }
        blocks.add(Paragraph.of(words.text("national.items.note", words.pick(edition.name()))));
        List<ItemRule> rules = rules(edition);
        rules.stream().map(ItemRule::group).distinct().forEach(group -> {
            List<ItemRule> of =
                    rules.stream().filter(rule -> rule.group().equals(group)).toList();
            blocks.add(new Heading(2, group + " " + words.pick(of.getFirst().groupLabel())));
            blocks.add(table(edition, of, words));
        });
        Paper paper = Paper.official(words.text("national.items.title", words.year(edition.year())), blocks);
        return DocxWriter.write(
                words.language() == Language.TH ? paper : paper.withDigitsAsWritten(),
                DocxOptions.official(created).by(words.lookup("web.product")));
    }

    /// The items of an edition, each once, whomever it applies to.
    static List<ItemRule> rules(Edition edition) {
        return edition.root()
                .leaves()
                .filter(leaf -> leaf.content() instanceof Content.Disclosure)
                .flatMap(leaf -> ItemRule.find(edition, leaf.code()).stream())
                .toList();
    }

    private static Table table(Edition edition, List<ItemRule> rules, Words words) {
        var rows = new ArrayList<Table.Row>();
        rows.add(new Table.Row(List.of(
                head(words.lookup("national.item")),
                head(words.lookup("national.items.components")),
                head(words.lookup("national.items.period")),
                head(words.lookup("national.items.points")))));
        rules.forEach(rule -> rows.add(row(edition, rule, words)));
        return new Table(
                List.of(
                        new Table.Column(1.2, Alignment.CENTRE),
                        new Table.Column(LEFT, Alignment.LEFT),
                        new Table.Column(3, Alignment.LEFT),
                        new Table.Column(1.6, Alignment.RIGHT)),
                1,
                SIZE,
                rows);
    }

    private static Table.Cell head(String text) {
        return new Table.Cell(List.of(List.of(Run.bold(text))), 1, 1, Optional.of(Alignment.CENTRE));
    }

    private static Table.Row row(Edition edition, ItemRule rule, Words words) {
        var lines = new ArrayList<List<Run>>();
        lines.add(List.of(Run.bold(words.pick(rule.title()))));
        rule.components().forEach(component -> lines.add(Run.only("– " + words.pick(component))));
        if (rule.needed() < rule.components().size()) {
            lines.add(Run.only(words.text("national.items.needed", words.count(rule.needed()))));
        }
        List<String> exempt = exempt(edition, rule, words);
        if (!exempt.isEmpty()) {
            lines.add(Run.only(words.text("national.items.exempt", String.join(", ", exempt))));
        }
        return new Table.Row(List.of(
                Table.Cell.of(rule.code()),
                new Table.Cell(lines, 1, 1, Optional.empty()),
                Table.Cell.of(words.pick(rule.period())),
                Table.Cell.of(rule.share()
                        .multiply(100)
                        .bigDecimalValue(2, RoundingMode.HALF_UP)
                        .toPlainString())));
    }

    private static List<String> exempt(Edition edition, ItemRule rule, Words words) {
        return edition.find(rule.code())
                .map(node -> node.content() instanceof Content.Disclosure asked
                        ? asked.exemptKinds().stream()
                                .map(AgencyKind::valueOf)
                                .sorted()
                                .map(kind -> words.pick(KindProfile.of(kind).name()))
                                .collect(Collectors.toList())
                        : List.<String>of())
                .orElse(List.of());
    }
}
