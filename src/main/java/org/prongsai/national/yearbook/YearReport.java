package org.prongsai.national.yearbook;

import static org.prongsai.national.yearbook.CircleLetter.rounded;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Block.Heading;
import org.prongsai.document.paper.Block.Paragraph;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.Run;
import org.prongsai.framework.Content;
import org.prongsai.framework.Node;
import org.prongsai.identity.Agency;
import org.prongsai.national.award.CertificatePrinter;
import org.prongsai.published.NationalFigures.Group;
import org.prongsai.published.NationalFigures.Rise;
import org.prongsai.published.NationalFigures.Spread;
import org.prongsai.published.NationalFigures.SurveyQuality;
import org.prongsai.published.Release;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Language;
import org.prongsai.web.Words;

/// The yearly report of the assessment (รายงานประจำปี): what the country's published figures say, and what they do not.
public final class YearReport {
    private static final int LISTED = 10;
    private static final int IMPROVED = 20;

    private final PublishedYear year;
    private final Words words;
    private final List<Block> blocks = new ArrayList<>();

    private YearReport(PublishedYear year, Words words) {
        this.year = year;
        this.words = words;
    }

    /// The report, in Thai or English; the same release gives the same paper.
    public static Paper of(PublishedYear year, Language language) {
        Words words = CertificatePrinter.in(language);
        Paper paper = Paper.official(title(year.release().year(), words), new YearReport(year, words).write());
        return language == Language.TH ? paper : paper.withDigitsAsWritten();
    }

    /// What the report is called.
    public static String title(FiscalYear year, Words words) {
        return words.text("national.report.title", year.buddhistYear());
    }

    private List<Block> write() {
        Release release = year.release();
        blocks.add(new Heading(1, title(release.year(), words)));
        centred(CertificatePrinter.given(release, words));
        centred(words.text("national.report.release", release.version(), words.count(release.agencies())));
        if (release.madeUp()) {
            centred(words.lookup("national.certificate.madeUp"));
        }
        if (!release.reason().isBlank()) {
            body("national.report.corrected", release.reason());
        }
        summary();
        grades();
        groups("KIND", Circle.of(year.figures(), Circle.Sort.KIND));
        groups("PROVINCE", Circle.of(year.figures(), Circle.Sort.PROVINCE));
        indicators();
        gaps();
        samples();
        improved();
        mended();
        texts("national.report.limits");
        texts("national.report.method");
        return blocks;
    }

    private void summary() {
        Group whole = year.figures().whole();
        Spread spread = whole.spread();
        heading("national.report.summary");
        body("national.report.summary.count", words.count(whole.agencies()), words.count(spread.scored()));
        if (spread.scored() == 0) {
            return;
        }
        body(
                "national.report.summary.spread",
                rounded(spread.mean()),
                rounded(spread.median()),
                rounded(spread.deviation()));
        String passMark = year.edition().passMark().stripTrailingZeros().toPlainString();
        body(
                whole.passRate() >= year.figures().target()
                        ? "national.report.summary.reached"
                        : "national.report.summary.missed",
                words.count(whole.passed()),
                rounded(whole.passRate()),
                passMark,
                BigDecimal.valueOf(year.figures().target()).stripTrailingZeros().toPlainString());
        blocks.add(BarChart.columns(
                whole.bins(),
                year.edition().passMark().doubleValue(),
                words.text("national.report.histogram", rounded(spread.tenth()), rounded(spread.ninetieth()))));
        note("national.report.histogram.note", passMark);
        blocks.add(ReportTables.of(
                List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
                List.of("least", "tenth", "quarter", "median", "threeQuarters", "ninetieth", "most").stream()
                        .map(name -> words.lookup("national.report.spread." + name))
                        .toList(),
                List.of(List.of(
                        rounded(spread.least()),
                        rounded(spread.tenth()),
                        rounded(spread.quarter()),
                        rounded(spread.median()),
                        rounded(spread.threeQuarters()),
                        rounded(spread.ninetieth()),
                        rounded(spread.most())))));
    }

    private void grades() {
        heading("national.report.grades");
        Group whole = year.figures().whole();
        blocks.add(ReportTables.of(
                List.of(2.0, 1.0, 1.0),
                heads("national.grade", "national.agencies", "national.report.share"),
                year.edition().grades().rules().stream()
                        .map(rule -> {
                            int count = whole.grades().getOrDefault(rule.grade().code(), 0);
                            return List.of(
                                    words.pick(rule.grade().label()),
                                    words.count(count),
                                    rounded(whole.agencies() == 0 ? 0 : count * 100.0 / whole.agencies()));
                        })
                        .toList()));
    }

    private void groups(String key, List<Circle> circles) {
        heading("national.report." + key);
        if (circles.isEmpty()) {
            body("national.report.none");
            return;
        }
        body("national.report." + key + ".lead");
        blocks.add(ReportTables.of(
                List.of(3.2, 1.0, 1.0, 1.0, 1.0, 1.0),
                heads(
                        key.equals("KIND") ? "national.kind" : "national.province",
                        "national.agencies",
                        "national.report.mean",
                        "national.report.median",
                        "national.report.passed",
                        "national.report.rate"),
                circles.stream()
                        .map(circle -> List.of(
                                words.pick(circle.name()),
                                words.count(circle.figures().agencies()),
                                scored(circle.figures().spread(), Spread::mean),
                                scored(circle.figures().spread(), Spread::median),
                                words.count(circle.figures().passed()),
                                rounded(circle.figures().passRate())))
                        .toList()));
    }

    private static String scored(Spread spread, Function<Spread, Double> figure) {
        return spread.scored() == 0 ? "–" : rounded(figure.apply(spread));
    }

    private void indicators() {
        heading("national.report.indicators");
        List<Node> nodes = Stream.concat(year.instruments().stream(), year.indicators().stream())
                .filter(this::isScored)
                .toList();
        if (nodes.isEmpty()) {
            body("national.report.none");
            return;
        }
        blocks.add(BarChart.bars(
                nodes.stream()
                        .map(node -> new BarChart.Bar(named(node), spread(node).mean()))
                        .toList(),
                year.edition().passMark().doubleValue(),
                words.lookup("national.report.indicators.chart")));
        note(
                "national.report.indicators.note",
                year.edition().passMark().stripTrailingZeros().toPlainString());
        blocks.add(ReportTables.of(
                List.of(4.2, 1.0, 1.4, 1.1, 1.1),
                heads(
                        "national.report.part",
                        "national.report.mean",
                        "national.report.deviation",
                        "national.report.spread.tenth",
                        "national.report.spread.ninetieth"),
                nodes.stream()
                        .map(node -> List.of(
                                named(node),
                                rounded(spread(node).mean()),
                                rounded(spread(node).deviation()),
                                rounded(spread(node).tenth()),
                                rounded(spread(node).ninetieth())))
                        .toList()));
    }

    private boolean isScored(Node node) {
        Spread spread = year.figures().nodes().get(node.code());
        return spread != null && spread.scored() > 0;
    }

    private Spread spread(Node node) {
        return Objects.requireNonNull(year.figures().nodes().get(node.code()));
    }

    private String named(Node node) {
        return node.shownCode() + " " + words.pick(node.label());
    }

    /// Where most is missing: disclosure items by how few have them, survey items by their means.
    private void gaps() {
        heading("national.report.gaps");
        List<Node> items = year.edition()
                .root()
                .leaves()
                .filter(this::isScored)
                .sorted(Comparator.comparingDouble((Node node) -> spread(node).mean())
                        .thenComparing(Node::code))
                .toList();
        if (items.isEmpty()) {
            body("national.report.gaps.none");
            return;
        }
        weakest("national.report.gaps.disclosed", items.stream().filter(YearReport::isDisclosure));
        weakest("national.report.gaps.asked", items.stream().filter(node -> !isDisclosure(node)));
    }

    private void weakest(String key, Stream<Node> items) {
        List<Node> listed = items.limit(LISTED).toList();
        if (!listed.isEmpty()) {
            body(key);
            blocks.add(ReportTables.of(
                    List.of(6.0, 1.0, 1.2),
                    heads("national.report.item", "national.report.mean", "national.report.full"),
                    listed.stream()
                            .map(node -> List.of(
                                    named(node),
                                    rounded(spread(node).mean()),
                                    words.count(spread(node).full())))
                            .toList()));
        }
    }

    private static boolean isDisclosure(Node node) {
        return node.content() instanceof Content.Disclosure;
    }

    private void samples() {
        heading("national.report.samples");
        Map<String, SurveyQuality> surveys = year.figures().surveys();
        if (surveys.isEmpty()) {
            body("national.report.none");
            return;
        }
        body("national.report.samples.lead");
        blocks.add(ReportTables.of(
                List.of(2.2, 1.2, 1.2, 1.2, 1.2, 1.2),
                heads(
                        "national.report.survey",
                        "national.report.respondents",
                        "national.report.enough",
                        "national.report.few",
                        "national.report.margin",
                        "national.report.coverage"),
                surveys.entrySet().stream()
                        .map(survey -> {
                            SurveyQuality quality = survey.getValue();
                            Double coverage = quality.coverage();
                            return List.of(
                                    survey.getKey(),
                                    words.count(quality.respondents()),
                                    words.count(quality.enough()),
                                    words.count(quality.missed()),
                                    orDash(quality.margin()),
                                    orDash(coverage == null ? null : coverage * 100));
                        })
                        .toList()));
    }

    private static String orDash(@Nullable Double value) {
        return value == null ? "–" : rounded(value);
    }

    private void improved() {
        heading("national.report.improved");
        List<Rise> rises = year.figures().improved();
        if (year.figures().since() == null || rises.isEmpty()) {
            body("national.report.improved.none");
            return;
        }
        body("national.report.improved.lead", year.figures().since());
        Map<String, Agency> names = year.scores().stream()
                .map(score -> score.agency())
                .collect(Collectors.toMap(Agency::code, Function.identity()));
        blocks.add(ReportTables.of(
                List.of(4.4, 1.1, 1.1, 1.6, 1.7),
                List.of(
                        words.lookup("national.agency"),
                        Integer.toString(year.figures().since()),
                        Integer.toString(year.release().year().buddhistYear()),
                        words.lookup("national.tables.change"),
                        words.lookup("national.report.margin.short")),
                rises.stream()
                        .limit(IMPROVED)
                        .map(rise -> List.of(
                                names.containsKey(rise.code())
                                        ? words.pick(Objects.requireNonNull(names.get(rise.code()))
                                                .name())
                                        : rise.code(),
                                rounded(rise.before()),
                                rounded(rise.after()),
                                words.change(BigDecimal.valueOf(rise.after() - rise.before())),
                                rounded(rise.margin())))
                        .toList()));
    }

    private void mended() {
        Map<String, Integer> mended = year.figures().mended();
        if (mended.values().stream().allMatch(count -> count == 0)) {
            return;
        }
        heading("national.report.mended");
        body(
                "national.report.mended.lead",
                Objects.requireNonNull(year.figures().since()));
        blocks.add(ReportTables.of(
                List.of(6.0, 1.4),
                heads("national.report.item", "national.agencies"),
                mended.entrySet().stream()
                        .filter(item -> item.getValue() > 0)
                        .sorted(Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(LISTED)
                        .map(item -> List.of(
                                year.edition()
                                        .find(item.getKey())
                                        .map(this::named)
                                        .orElse(item.getKey()),
                                words.count(item.getValue())))
                        .toList()));
    }

    /// A section of nothing but paragraphs, `key.1`, `key.2` …
    private void texts(String key) {
        heading(key);
        IntStream.iterate(1, i -> i + 1)
                .takeWhile(i -> words.has(key + "." + i))
                .forEach(i -> body(
                        key + "." + i,
                        words.pick(year.edition().name()),
                        year.edition().passMark().stripTrailingZeros().toPlainString()));
    }

    private void heading(String key) {
        blocks.add(new Heading(2, words.lookup(key)));
    }

    private void body(String key, Object... values) {
        blocks.add(Paragraph.body(words.text(key, values)));
    }

    private void note(String key, Object... values) {
        blocks.add(new Paragraph(List.of(Run.plain(words.text(key, values)).sized(13)), Alignment.LEFT, 0, 0));
    }

    private void centred(String text) {
        blocks.add(new Paragraph(Run.only(text), Alignment.CENTRE, 0, 0));
    }

    private List<String> heads(String... keys) {
        return List.of(keys).stream().map(words::lookup).toList();
    }
}
