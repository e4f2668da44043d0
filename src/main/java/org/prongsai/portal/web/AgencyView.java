package org.prongsai.portal.web;

import static org.prongsai.framework.Level.INDICATOR;
import static org.prongsai.framework.Level.ITEM;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;
import org.prongsai.framework.Grade;
import org.prongsai.framework.GradeBadge;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.Agency;
import org.prongsai.portal.Entry;
import org.prongsai.portal.YearIndex;
import org.prongsai.published.PublishedFacts;
import org.prongsai.published.PublishedScore;
import org.prongsai.scoring.Outcome;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.thai.ThaiOrder;
import org.prongsai.web.Words;
import org.prongsai.web.chart.DotChart;
import org.prongsai.web.chart.Scale;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Explanation;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Heat;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Lays an agency's published year out.
final class AgencyView {
    private static final int AROUND = 3;

    private final YearIndex year;
    private final Entry entry;
    private final PublishedScore score;
    private final PastYears past;
    private final ScoredTree tree;
    private final Shown shown;
    private final Words words;

    /// @param past all its published years
    AgencyView(YearIndex year, Entry entry, PublishedScore score, PastYears past, Words words) {
        this.year = year;
        this.entry = entry;
        this.score = score;
        this.past = past;
        this.tree = score.tree(year.edition());
        this.shown = new Shown(year, words);
        this.words = words;
    }

    AgencyPage page() {
        Agency agency = entry.agency();
        var experience = new ExperienceTable(tree, words);
        PublishedFacts facts = score.facts();
        return new AgencyPage(
                shown.name(entry),
                about(),
                crumbs(agency),
                main(),
                Reasons.of(tree.root(), words),
                place(),
                tree.root().children().stream().map(this::part).toList(),
                experience.table(),
                experience.said(),
                WebLink.of(facts.complaints()),
                facts.measures().stream().map(this::measure).toList(),
                explanation(),
                indicators(),
                heats(),
                new SampleTable(year.edition(), tree, words).table(),
                past.chart(),
                past.breaks(),
                neighbours(),
                documents(facts),
                new ReleaseFacts(year.release(), year.edition(), words).list(),
                recompute(),
                downloads());
    }

    /// The page in a sentence.
    String about() {
        Agency agency = entry.agency();
        String kind = shown.kindName(agency.kind());
        return agency.province() == null
                ? words.text(
                        "portal.agency.lead", kind, words.year(year.release().year()))
                : words.text(
                        "portal.agency.lead.province",
                        kind,
                        shown.provinceName(agency.province()),
                        words.year(year.release().year()));
    }

    private List<Crumb> crumbs(Agency agency) {
        return List.of(
                new Crumb(words.year(year.release().year()), shown.path()),
                new Crumb(shown.kindName(agency.kind()), shown.kind(agency.kind())));
    }

    private Tile main() {
        Badge badge = shown.badge(entry);
        Tile tile = Tile.of(words.lookup("portal.total"), Figure.plain(shown.score(entry.total())));
        tile = badge == null ? tile : tile.badge(badge);
        BigDecimal total = entry.total();
        if (total != null) {
            tile = tile.progress(new Progress(
                    total,
                    year.edition().target(),
                    shown.tone(total),
                    words.text(
                            "portal.total.about",
                            shown.score(total),
                            year.edition().target())));
        }
        return tile.note(words.text(
                entry.passed() ? "portal.total.passed" : "portal.total.failed",
                year.edition().passMark().toPlainString()));
    }

    private Tile place() {
        var place = entry.place();
        String kind = shown.kindName(entry.agency().kind());
        if (place == null) {
            return Tile.of(words.lookup("portal.place"), Figure.plain("–")).note(words.lookup("portal.place.none"));
        }
        return Tile.of(words.lookup("portal.place"), Figure.plain(shown.place(place)))
                .note(words.text(
                        place.isSure() ? "portal.place.sure" : "portal.place.range",
                        words.count(place.of()),
                        kind,
                        words.score(place.percentile())));
    }

    private AgencyPage.Part part(ScoredNode instrument) {
        String code = instrument.code();
        boolean known = words.has("portal.plain." + code);
        return new AgencyPage.Part(
                known
                        ? words.lookup("portal.plain." + code)
                        : words.pick(instrument.node().label()),
                known ? words.lookup("portal.says." + code) : "",
                known ? code + " · " + words.pick(instrument.node().label()) : code,
                value(instrument),
                badge(instrument));
    }

    private String value(ScoredNode scored) {
        return switch (scored.outcome()) {
            case Outcome.Scored(var points, var _) -> Rounding.shown(points);
            case Outcome.Withheld _ -> words.lookup("scoring.withheld");
            case Outcome.LeftOut() -> words.lookup("scoring.leftOut");
        };
    }

    private @Nullable Badge badge(ScoredNode scored) {
        return tree.grade(scored).map(grade -> GradeBadge.of(grade, words)).orElse(null);
    }

    private AgencyPage.Answer measure(PublishedFacts.Measure measure) {
        boolean done = measure.steps() > 0 && measure.done() == measure.steps();
        return new AgencyPage.Answer(
                measure.items().stream()
                        .map(code -> year.node(code).map(shown::name).orElse(code))
                        .toList(),
                measure.title(),
                Badge.of(
                        done
                                ? words.lookup("portal.measure.done")
                                : words.text("portal.measure.steps", measure.done(), measure.steps()),
                        done ? Tone.GOOD : measure.done() > 0 ? Tone.ACTION : Tone.NEUTRAL),
                Stream.of("6", "12")
                        .filter(measure.reported()::containsKey)
                        .map(half -> words.text("portal.measure.reported", half, reported(measure, half)))
                        .toList());
    }

    private String reported(PublishedFacts.Measure measure, String half) {
        String state = measure.reported().getOrDefault(half, "");
        return words.has("portal.measure.state." + state) ? words.lookup("portal.measure.state." + state) : state;
    }

    private @Nullable Explanation explanation() {
        if (tree.total().isEmpty()) {
            return null;
        }
        BigFraction whole = tree.root().children().stream()
                .filter(child -> !(child.outcome() instanceof Outcome.LeftOut))
                .map(child -> child.node().weight())
                .reduce(BigFraction.ZERO, BigFraction::add);
        return new Explanation(
                tree.root().children().stream().map(child -> line(child, whole)).toList(),
                new Explanation.Line(words.lookup("portal.total"), null, Figure.plain(value(tree.root()))));
    }

    private Explanation.Line line(ScoredNode child, BigFraction whole) {
        BigFraction share = child.node().weight().divide(whole);
        return new Explanation.Line(
                words.pick(child.node().label()),
                words.text(
                        "portal.explained.line",
                        value(child),
                        Rounding.halfUp(share.multiply(100), 0).toPlainString()),
                Figure.plain(child.score()
                        .map(points -> Rounding.shown(points.multiply(share)))
                        .orElse("–")));
    }

    private @Nullable DotChart indicators() {
        var groups = new ArrayList<DotChart.Group>();
        var values = new ArrayList<BigDecimal>();
        for (ScoredNode parent : tree.nodes().toList()) {
            List<ScoredNode> under = parent.children().stream()
                    .filter(child -> child.node().level() == INDICATOR)
                    .toList();
            if (!under.isEmpty()) {
                under.forEach(one -> points(one).ifPresent(values::add));
                groups.add(new DotChart.Group(
                        words.pick(parent.node().label()),
                        under.stream().map(this::row).toList()));
            }
        }
        return values.isEmpty()
                ? null
                : new DotChart(
                        words.lookup("portal.agency.indicators"),
                        new DotChart.Names(
                                words.lookup("portal.indicator"),
                                words.lookup("portal.score"),
                                words.lookup("framework.grade")),
                        Scale.points(values)
                                .target(year.edition().target())
                                .pass(year.edition().passMark()),
                        groups);
    }

    private DotChart.Row row(ScoredNode indicator) {
        return DotChart.Row.of(
                        shown.name(indicator.node()),
                        Figure.plain(value(indicator)),
                        badge(indicator),
                        points(indicator).orElse(null))
                .href(shown.item(indicator.code()));
    }

    private static Optional<BigDecimal> points(ScoredNode scored) {
        return scored.score().map(points -> Rounding.halfUp(points, 2));
    }

    private List<Heat> heats() {
        var questions = new ArrayList<Heat.Group>();
        var disclosures = new ArrayList<Heat.Group>();
        tree.nodes()
                .filter(node ->
                        node.children().stream().anyMatch(child -> child.node().level() == ITEM))
                .filter(node -> node.walk().anyMatch(one -> one.score().isPresent()))
                .forEach(node -> (isDisclosure(node.children().getFirst()) ? disclosures : questions).add(group(node)));
        List<Badge> legend = year.edition().grades().parts().stream()
                .map(rule -> GradeBadge.of(rule.grade(), words))
                .toList();
        return Stream.of(
                        questions.isEmpty()
                                ? null
                                : new Heat(words.lookup("portal.agency.questions"), questions, legend),
                        disclosures.isEmpty()
                                ? null
                                : new Heat(words.lookup("portal.agency.disclosures"), disclosures, List.of()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static boolean isDisclosure(ScoredNode scored) {
        return scored.node().content() instanceof Content.Disclosure;
    }

    private Heat.Group group(ScoredNode parent) {
        return new Heat.Group(
                parent.node().shownCode(),
                words.pick(parent.node().label()),
                Figure.plain(value(parent)),
                badge(parent),
                parent.children().stream().map(this::cell).toList());
    }

    private Heat.Item cell(ScoredNode item) {
        Optional<Grade> grade = tree.grade(item);
        boolean judged = isDisclosure(item) && item.score().isPresent();
        boolean passed = points(item).filter(points -> points.signum() > 0).isPresent();
        return new Heat.Item(
                item.node().shownCode(),
                words.pick(item.node().label()),
                judged ? words.lookup(passed ? "scoring.passed" : "scoring.failed") : value(item),
                judged ? "" : grade.map(Grade::code).orElse(""),
                grade.map(GradeBadge::tone).orElse(Tone.NEUTRAL),
                shown.item(item.code()));
    }

    private @Nullable Table neighbours() {
        List<Entry> kind = year.ranked(entry.agency().kind());
        int at = 0;
        while (at < kind.size()
                && !kind.get(at).agency().id().equals(entry.agency().id())) {
            at++;
        }
        if (at == kind.size() || kind.size() < 2) {
            return null;
        }
        int from = Math.max(0, Math.min(at - AROUND, kind.size() - 2 * AROUND - 1));
        return new AgencyTable(shown, true)
                .of(
                        words.lookup("portal.neighbours"),
                        kind.subList(from, Math.min(kind.size(), from + 2 * AROUND + 1)),
                        entry)
                .captionHidden();
    }

    private @Nullable Table documents(PublishedFacts facts) {
        return facts.documents().isEmpty()
                ? null
                : Table.of(
                                words.lookup("portal.documents"),
                                List.of(
                                        Column.text(words.lookup("portal.item")),
                                        Column.text(words.lookup("portal.documents.page")),
                                        Column.text(words.lookup("portal.documents.seen"))),
                                facts.documents().stream()
                                        .sorted(Comparator.comparing(
                                                PublishedFacts.Document::item, ThaiOrder.ofCodes()))
                                        .map(document -> Table.Row.of(
                                                new Cell.Link(
                                                        year.node(document.item())
                                                                .map(shown::name)
                                                                .orElse(document.item()),
                                                        shown.item(document.item())),
                                                WebLink.cell(document.address(), words),
                                                Cell.text(WebLink.day(document.seen(), words))))
                                        .toList())
                        .captionHidden();
    }

    private AgencyPage.Recompute recompute() {
        String base = "/data/" + year.year() + "/agencies/" + entry.agency().code();
        String name = entry.agency().code() + "-" + year.year();
        return new AgencyPage.Recompute(
                base + "/tallies.csv",
                base + "/verdicts.csv",
                "./run score --edition " + year.edition().id() + " --agency-kind "
                        + entry.agency().kind().name() + " --input " + name + "-tallies.csv --input " + name
                        + "-verdicts.csv");
    }

    private AgencyPage.Downloads downloads() {
        String code = entry.agency().code();
        String badge = "/badge/" + code + ".svg";
        String language = words.language().tag();
        return new AgencyPage.Downloads(
                badge,
                "<a href=\"" + shown.agency(code) + "\"><img src=\"" + badge + "\" alt=\"ITA\" height=\"40\"></a>",
                "/card/" + year.year() + "/" + code + (language.equals("th") ? "" : "." + language) + ".png",
                "/card/" + year.year() + "/" + code + (language.equals("th") ? "" : "." + language) + ".pdf",
                "/api/v1/years/" + year.year() + "/agencies/" + code);
    }
}
