package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.analysis.SchemeBreak;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Block.Heading;
import org.prongsai.document.paper.Block.PageBreak;
import org.prongsai.document.paper.Block.Paragraph;
import org.prongsai.document.paper.Block.Picture;
import org.prongsai.document.paper.Block.Space;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Cell;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Block.Table.Row;
import org.prongsai.document.paper.PageLayout;
import org.prongsai.document.paper.PageLayout.Margins;
import org.prongsai.document.paper.PageLayout.PageNumbers;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.PictureFile;
import org.prongsai.document.paper.Run;
import org.prongsai.framework.Content;
import org.prongsai.framework.Level;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.Agency;
import org.prongsai.report.infographic.ResultFacts;
import org.prongsai.report.infographic.ResultText;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.StoredResult;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.Language;
import org.prongsai.web.Words;

/// An agency's result of a year on two pages (ใบแจ้งผลการประเมิน): what it came to, and what it means.
public final class ResultSheet {
    private static final Words THAI = Words.in(Language.TH);
    private static final PageLayout PAGE =
            new PageLayout(21.0, 29.7, new Margins(1.8, 2, 1.8, 2.5), PageNumbers.FROM_SECOND);
    private static final double CREST_HEIGHT = 1.9;
    private static final double TABLE_TEXT = 14;
    private static final double NOTE_TEXT = 13;

    private final Agency agency;
    private final ResultFacts facts;
    private final StoredResult result;
    private final ScoredTree tree;
    private final String address;
    private final List<Block> blocks = new ArrayList<>();

    private ResultSheet(Agency agency, ResultFacts facts, String address) {
        this.agency = agency;
        this.facts = facts;
        this.result = facts.result();
        this.tree = result.tree();
        this.address = address;
    }

    /// The paper of a result.
    ///
    /// @param crest   of the agency; nothing stands there where it has none
    /// @param address of the page that explains every score
    public static Paper of(Agency agency, ResultFacts facts, Optional<PictureFile> crest, String address) {
        return new ResultSheet(agency, facts, address).write(crest);
    }

    private Paper write(Optional<PictureFile> crest) {
        String title = say("sheet.title", result.year().buddhistYear());
        crest.ifPresent(file -> blocks.add(new Picture(
                file, say("sheet.crest", agency.name().th()), CREST_HEIGHT * file.proportion(), Alignment.CENTRE)));
        blocks.add(new Heading(1, title));
        centred(Run.bold(agency.name().th()));
        blocks.add(new Space(0.3));
        blocks.add(Paragraph.body(sum()));
        change().ifPresent(text -> blocks.add(Paragraph.body(text)));
        blocks.add(new Heading(2, say("sheet.scores")));
        blocks.add(scores());
        note(say("analysis.grades", GradeText.of(tree.edition())));
        blocks.add(new PageBreak());
        blocks.add(new Heading(2, say("sheet.best")));
        blocks.add(facts.best().isEmpty() ? Paragraph.body(say("sheet.best.none")) : items(facts.best(), false));
        blocks.add(new Heading(2, say("sheet.worst")));
        blocks.add(facts.worst().isEmpty() ? Paragraph.body(say("sheet.worst.none")) : items(facts.worst(), true));
        blocks.add(new Heading(2, say("sheet.meaning")));
        meaning().forEach(text -> blocks.add(Paragraph.body(text)));
        blocks.add(new Space(0.5));
        note(say(
                "sheet.source",
                result.version(),
                new ThaiDate(LocalDate.ofInstant(result.storedAt(), ThaiDate.ZONE)).official(),
                address));
        return new Paper(title, PAGE, Paper.OFFICIAL_SIZE, true, blocks);
    }

    private void centred(Run run) {
        blocks.add(new Paragraph(List.of(run), Alignment.CENTRE, 0, 0));
    }

    private void note(String text) {
        blocks.add(new Paragraph(List.of(Run.plain(text).sized(NOTE_TEXT)), Alignment.LEFT, 0, 0));
    }

    private String sum() {
        String ita = say("ita");
        return tree.total()
                .map(total -> say(
                        tree.grade().isPresent() ? "sheet.sum" : "sheet.sum.ungraded",
                        ita,
                        result.year().buddhistYear(),
                        agency.name().th(),
                        Rounding.shown(total),
                        tree.grade().map(HistoryTable::name).orElse("")))
                .orElseGet(() -> say(
                        "sheet.sum.withheld",
                        ita,
                        result.year().buddhistYear(),
                        agency.name().th()));
    }

    /// Against the year before; nothing where there is none, or its total was put together in another way.
    private Optional<String> change() {
        Optional<BigFraction> now = tree.total();
        return facts.past().stream()
                .filter(past -> past.year().equals(result.year().previous()))
                .filter(past -> SchemeBreak.between(past.tree().edition(), tree.edition())
                        .isEmpty())
                .findFirst()
                .filter(_ -> now.isPresent())
                .map(past -> {
                    BigFraction before = past.tree().total().orElseThrow();
                    BigFraction difference = now.orElseThrow().subtract(before);
                    String key = difference.signum() == 0
                            ? "sheet.same"
                            : difference.signum() > 0 ? "sheet.up" : "sheet.down";
                    return say(
                            key,
                            past.year().buddhistYear(),
                            Rounding.shown(before),
                            Rounding.shown(difference.signum() < 0 ? difference.negate() : difference));
                });
    }

    private Table scores() {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(say("sheet.column.part"), say("sheet.column.score"), say("sheet.column.target", target())));
        for (ScoredNode instrument : tree.root().children()) {
            rows.add(row(instrument, true));
            instrument
                    .walk()
                    .filter(node -> node.node().level() == Level.INDICATOR)
                    .forEach(indicator -> rows.add(row(indicator, false)));
        }
        return new Table(
                List.of(
                        new Column(10.4, Alignment.LEFT),
                        new Column(2.4, Alignment.CENTRE),
                        new Column(3.4, Alignment.CENTRE)),
                1,
                TABLE_TEXT,
                rows);
    }

    private Row row(ScoredNode node, boolean whole) {
        String name = node.node().level() == Level.INDICATOR
                ? say(
                        "sheet.indicator",
                        node.node().shownCode(),
                        node.node().label().th())
                : node.node().label().th();
        return new Row(Stream.of(name, node.score().map(Rounding::shown).orElse("–"), against(node))
                .map(text ->
                        new Cell(List.of(List.of(whole ? Run.bold(text) : Run.plain(text))), 1, 1, Optional.empty()))
                .toList());
    }

    private String against(ScoredNode node) {
        return node.score()
                .map(score -> say(
                        score.compareTo(Rounding.exact(tree.edition().target())) >= 0
                                ? "sheet.reached"
                                : "sheet.missed"))
                .orElseGet(() -> say("sheet.unknown"));
    }

    private String target() {
        return tree.edition().target().stripTrailingZeros().toPlainString();
    }

    /// @param gain whether to say what the total would gain
    private Table items(List<ScoredNode> nodes, boolean gain) {
        var rows = new ArrayList<Row>();
        var head = new ArrayList<>(List.of(say("sheet.column.item"), say("sheet.column.score")));
        if (gain) {
            head.add(say("sheet.column.gain"));
        }
        rows.add(Row.of(head.toArray(String[]::new)));
        for (ScoredNode node : nodes) {
            var cells = new ArrayList<>(List.of(
                    ResultText.item(node, facts, THAI),
                    Rounding.shown(node.score().orElseThrow())));
            if (gain) {
                cells.add(Rounding.shown(node.share()
                        .multiply(BigFraction.of(100).subtract(node.score().orElseThrow()))));
            }
            rows.add(Row.of(cells.toArray(String[]::new)));
        }
        var columns = new ArrayList<>(List.of(new Column(11, Alignment.LEFT), new Column(2.2, Alignment.CENTRE)));
        if (gain) {
            columns.add(new Column(3, Alignment.CENTRE));
        }
        return new Table(columns, 1, TABLE_TEXT, rows);
    }

    private List<String> meaning() {
        var texts = new ArrayList<String>();
        BigFraction target = Rounding.exact(tree.edition().target());
        List<ScoredNode> items = tree.nodes()
                .filter(node ->
                        node.node().level() == Level.ITEM && node.score().isPresent())
                .toList();
        if (items.isEmpty()) {
            texts.add(say("sheet.published"));
        } else {
            long weak = items.stream()
                    .filter(node -> node.score().orElseThrow().compareTo(target) < 0)
                    .count();
            long failed = items.stream()
                    .filter(node -> node.node().content() instanceof Content.Disclosure
                            && node.score().orElseThrow().compareTo(target) < 0)
                    .count();
            texts.add(
                    weak == 0
                            ? say("sheet.all", items.size(), target())
                            : say(
                                    failed == 0 ? "sheet.weak" : "sheet.weak.failed",
                                    items.size(),
                                    weak,
                                    target(),
                                    failed));
        }
        Comparator<ScoredNode> byScore =
                Comparator.comparing(node -> node.score().orElseThrow());
        List<ScoredNode> ordered = facts.indicators().stream().sorted(byScore).toList();
        if (ordered.size() > 1) {
            texts.add(say("sheet.ends", named(ordered.getLast()), named(ordered.getFirst())));
        }
        texts.add(say("sheet.next", result.year().next().buddhistYear()));
        return texts;
    }

    private static String named(ScoredNode indicator) {
        return say(
                "sheet.named",
                indicator.node().label().th(),
                Rounding.shown(indicator.score().orElseThrow()));
    }
}
