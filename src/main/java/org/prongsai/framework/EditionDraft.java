package org.prongsai.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.prongsai.framework.Provenance.Mark;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;

/// Drafts an edition for a year that does not ship. A draft is marked as not confirmed wherever it is used.
///
/// Both ways give the text of an edition file. [EditionFile#read] checks it, so that what the user stated
/// wrongly, such as weights that do not add up, is told as for any other file.
public final class EditionDraft {
    private EditionDraft() {}

    /// What the user says of the new edition.
    public record Head(String id, FiscalYear year, Bilingual name) {}

    /// One line of a score sheet.
    ///
    /// @param label Thai, as the sheet has it; empty when it has none
    public record Line(String code, String label) {}

    /// A draft from a sheet.
    ///
    /// @param text the edition file
    /// @param unplaced codes that say nothing about their place in the tree; they are not in the file
    public record FromSheet(String text, List<String> unplaced) {
        public FromSheet {
            unplaced = List.copyOf(unplaced);
        }
    }

    /// A draft that is as `base` but for another year: the year and the one before in its texts move along.
    public static String from(Edition base, Head head) {
        var source = new Bilingual(
                "ร่างจากเกณฑ์ " + base.id() + " ยังไม่ยืนยัน", "Drafted from edition " + base.id() + ", not confirmed");
        var moved = new YearTexts(base.year(), head.year());
        return EditionFile.text(new Edition(
                head.id(),
                head.year(),
                Edition.Status.DRAFT,
                head.name(),
                moved.of(base.root()),
                base.beside().stream().map(moved::of).toList(),
                base.scales(),
                base.grades(),
                base.sampling(),
                base.privacyFloor(),
                base.target(),
                base.passMark(),
                base.notApplicable(),
                List.of(new Provenance("tree", Mark.UNVERIFIED, source)),
                ""));
    }

    /// A draft whose tree is read from the codes of a score sheet: `IIT`, `1`, `1.1`, `9.1`, `O1`, `I1.1`.
    ///
    /// Every level is a plain mean but the one beneath the total, which is weighted. The lowest nodes take
    /// published values, as a sheet does not tell what they ask.
    ///
    /// @param lines in the sheet's order, which tells what belongs together
    /// @param weights of the nodes beneath the total, by code, adding up to 100
    /// @param like the shipped edition that lends its grade rules, sampling and lines, and the place of a node
    ///     where neither codes nor order tell it
    public static FromSheet fromSheet(List<Line> lines, Map<String, BigDecimal> weights, Edition like, Head head) {
        CodeTree tree = CodeTree.of(lines, weights, like);
        Map<String, SamplingRule> sampling = new HashMap<>(like.sampling());
        sampling.keySet()
                .retainAll(tree.root().children().stream().map(Node::code).toList());
        String text = EditionFile.text(new Edition(
                head.id(),
                head.year(),
                Edition.Status.DRAFT,
                head.name(),
                tree.root(),
                List.of(),
                Map.of(),
                like.grades(),
                sampling,
                like.privacyFloor(),
                like.target(),
                like.passMark(),
                like.notApplicable(),
                sheetProvenance(like),
                ""));
        return new FromSheet(text, tree.unplaced());
    }

    private static List<Provenance> sheetProvenance(Edition like) {
        return List.of(
                new Provenance(
                        "tree",
                        Mark.UNVERIFIED,
                        new Bilingual(
                                "ร่างจากรหัสในตารางคะแนนที่นำเข้า ยังไม่ยืนยัน",
                                "Drafted from the codes of an uploaded score sheet, not confirmed")),
                new Provenance(
                        "weights",
                        Mark.UNVERIFIED,
                        new Bilingual("น้ำหนักตามที่ผู้ร่างระบุ", "Weights as stated by whoever drafted it")),
                new Provenance(
                        "grades",
                        Mark.UNVERIFIED,
                        new Bilingual(
                                "ใช้กฎของเกณฑ์ " + like.id() + " ยังไม่ยืนยัน",
                                "The rules of edition " + like.id() + ", not confirmed")));
    }

    /// Moves a fiscal year and the one before in every text of a tree.
    private record YearTexts(Pattern years, UnaryOperator<String> move) {
        YearTexts(FiscalYear from, FiscalYear to) {
            this(
                    Pattern.compile("(?<!\\d)(" + from.buddhistYear() + "|" + (from.buddhistYear() - 1) + ")(?!\\d)"),
                    year -> Integer.toString(Integer.parseInt(year) + to.buddhistYear() - from.buddhistYear()));
        }

        private Bilingual of(Bilingual words) {
            return new Bilingual(of(words.th()), of(words.en()));
        }

        private String of(String text) {
            return years.matcher(text).replaceAll(year -> move.apply(year.group()));
        }

        Node of(Node node) {
            return new Node(
                    node.code(),
                    node.alias(),
                    node.level(),
                    of(node.label()),
                    node.weight(),
                    of(node.content()),
                    Optional.ofNullable(node.help()).map(this::of).orElse(null));
        }

        private Content of(Content content) {
            return switch (content) {
                case Content.Branch(var children) ->
                    new Content.Branch(children.stream().map(this::of).toList());
                case Content.Question(var scale, var polarity, var ask, var experience) ->
                    new Content.Question(scale, polarity, of(ask), experience);
                case Content.Disclosure(var components, var period, var exempt, var stated, var needed) -> {
                    List<Bilingual> moved = new ArrayList<>();
                    components.forEach(component -> moved.add(of(component)));
                    yield new Content.Disclosure(moved, of(period), exempt, stated, needed);
                }
                case Content.Published published -> published;
            };
        }
    }
}
