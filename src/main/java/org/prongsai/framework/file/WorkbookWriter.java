package org.prongsai.framework.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Column;
import org.prongsai.document.Sheet;
import org.prongsai.document.TableWriter;
import org.prongsai.framework.Choice;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.framework.GradeRules;
import org.prongsai.framework.Node;
import org.prongsai.framework.Provenance;
import org.prongsai.framework.SamplingRule;
import org.prongsai.framework.Scale;
import org.prongsai.framework.Sought;
import org.prongsai.thai.Bilingual;

/// Writes an edition as an Excel workbook: one row per node, and small sheets for the rest.
///
/// Headings are the keys of the YAML file; [WorkbookReader] reads it back.
public final class WorkbookWriter {
    static final String EDITION = "edition";
    static final String NODES = "nodes";
    static final String SCALES = "scales";
    static final String GRADES = "grades";
    static final String SAMPLING = "sampling";
    static final String PROVENANCE = "provenance";

    /// The parent of a node that is published beside the total.
    static final String BESIDE = "beside";

    private WorkbookWriter() {}

    /// One row of the sheet `nodes`.
    private record Place(Node node, String parent) {}

    private record Entry(String key, String value) {}

    private record ScaleLine(Scale scale, Choice choice) {}

    private record GradeLine(String list, GradeRules.Rule rule) {}

    /// Writes `edition`; the stream is left open.
    public static void write(Edition edition, OutputStream out) throws IOException {
        TableWriter.xlsx(
                out,
                List.of(
                        head(edition),
                        nodes(edition),
                        scales(edition),
                        grades(edition.grades()),
                        sampling(edition),
                        provenance(edition)));
    }

    private static Sheet<Entry> head(Edition edition) {
        List<Entry> entries = List.of(
                new Entry("format", EditionFile.FORMAT),
                new Entry("id", edition.id()),
                new Entry("year", Integer.toString(edition.year().buddhistYear())),
                new Entry("status", Block.nameOf(edition.status())),
                new Entry("name.th", edition.name().th()),
                new Entry("name.en", edition.name().en()),
                new Entry("target", EditionWriter.number(edition.target())),
                new Entry("passMark", EditionWriter.number(edition.passMark())),
                new Entry("privacyFloor", Integer.toString(edition.privacyFloor())),
                new Entry("notApplicable", Block.nameOf(edition.notApplicable())),
                new Entry("grades.decimals", Integer.toString(edition.grades().decimals())));
        return Sheet.of(EDITION, List.of(Column.text("key", Entry::key), Column.text("value", Entry::value)), entries);
    }

    private static Sheet<Place> nodes(Edition edition) {
        List<Place> places = new ArrayList<>();
        collect(edition.root(), "", places);
        edition.beside().forEach(node -> collect(node, BESIDE, places));
        return Sheet.of(
                NODES,
                List.of(
                        Column.text("parent", Place::parent),
                        Column.text("level", place -> Block.nameOf(place.node().level())),
                        Column.text("code", place -> place.node().code()),
                        Column.text("alias", place -> place.node().alias()),
                        Column.text("th", place -> place.node().label().th()),
                        Column.text("en", place -> place.node().label().en()),
                        Column.text("weight", place -> weight(place, edition)),
                        Column.text("published", content(Content.Published.class, _ -> "true")),
                        Column.text("scale", question(it -> it.scale().code())),
                        Column.text("polarity", question(it -> Block.nameOf(it.polarity()))),
                        Column.text("experience", question(it -> list(it.experience()))),
                        Column.text("ask.th", question(it -> it.ask().th())),
                        Column.text("ask.en", question(it -> it.ask().en())),
                        Column.text("components.th", disclosure(it -> lines(it, Bilingual::th))),
                        Column.text("components.en", disclosure(it -> lines(it, Bilingual::en))),
                        Column.text("period.th", disclosure(it -> it.period().th())),
                        Column.text("period.en", disclosure(it -> it.period().en())),
                        Column.text("exempt", disclosure(it -> list(it.exemptKinds()))),
                        Column.text("help.th", place -> help(place, Bilingual::th)),
                        Column.text("help.en", place -> help(place, Bilingual::en)),
                        Column.text("counts", disclosure(WorkbookWriter::counts)),
                        Column.text("components.words", disclosure(WorkbookWriter::words)),
                        Column.text("needed", disclosure(WorkbookWriter::needed))),
                places);
    }

    private static void collect(Node node, String parent, List<Place> places) {
        places.add(new Place(node, parent));
        node.children().forEach(child -> collect(child, node.code(), places));
    }

    /// Empty where the plain mean counts, as in the file.
    private static @Nullable String weight(Place place, Edition edition) {
        return edition.find(place.parent())
                .filter(parent -> EditionWriter.weighted(parent.children(), parent.level()))
                .map(_ -> EditionWriter.number(place.node().weight()))
                .orElse(null);
    }

    private static <C extends Content> Function<Place, @Nullable String> content(
            Class<C> type, Function<C, ? extends @Nullable String> text) {
        return place -> type.isInstance(place.node().content())
                ? text.apply(type.cast(place.node().content()))
                : null;
    }

    private static Function<Place, @Nullable String> question(Function<Content.Question, String> text) {
        return content(Content.Question.class, text);
    }

    private static Function<Place, @Nullable String> disclosure(Function<Content.Disclosure, @Nullable String> text) {
        return content(Content.Disclosure.class, text);
    }

    private static @Nullable String help(Place place, Function<Bilingual, String> language) {
        Bilingual help = place.node().help();
        return help == null ? null : language.apply(help);
    }

    private static String list(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String lines(Content.Disclosure disclosure, Function<Bilingual, String> language) {
        return disclosure.components().stream().map(language).collect(Collectors.joining("\n"));
    }

    private static @Nullable String counts(Content.Disclosure disclosure) {
        return disclosure.stated() == null
                ? null
                : Block.nameOf(disclosure.stated().counts());
    }

    private static @Nullable String needed(Content.Disclosure disclosure) {
        return disclosure.needed() == null ? null : disclosure.needed().toString();
    }

    /// A line per component, alternatives between bars.
    private static @Nullable String words(Content.Disclosure disclosure) {
        Sought stated = disclosure.stated();
        return stated == null || stated.words().stream().allMatch(List::isEmpty)
                ? null
                : stated.words().stream()
                        .map(words -> words.isEmpty() ? SheetCells.NO_WORDS : String.join(" | ", words))
                        .collect(Collectors.joining("\n"));
    }

    private static Sheet<ScaleLine> scales(Edition edition) {
        List<ScaleLine> lines = new TreeMap<>(edition.scales())
                .values().stream()
                        .flatMap(scale -> scale.choices().stream().map(choice -> new ScaleLine(scale, choice)))
                        .toList();
        return Sheet.of(
                SCALES,
                List.of(
                        Column.text("scale", line -> line.scale().code()),
                        Column.text("code", line -> line.choice().code()),
                        Column.text("th", line -> line.choice().label().th()),
                        Column.text("en", line -> line.choice().label().en()),
                        Column.text(
                                "points",
                                line -> EditionWriter.number(line.choice().points()))),
                lines);
    }

    private static Sheet<GradeLine> grades(GradeRules grades) {
        Stream<GradeLine> total = grades.rules().stream().map(rule -> new GradeLine("total", rule));
        Stream<GradeLine> parts = grades.parts().equals(grades.rules())
                ? Stream.of()
                : grades.parts().stream().map(rule -> new GradeLine("parts", rule));
        return Sheet.of(
                GRADES,
                List.of(
                        Column.text("for", GradeLine::list),
                        Column.text("code", line -> line.rule().grade().code()),
                        Column.text("th", line -> label(line, Bilingual::th)),
                        Column.text("en", line -> label(line, Bilingual::en)),
                        Column.text("from", line -> from(line.rule())),
                        Column.text("and", line -> and(line.rule()))),
                Stream.concat(total, parts).toList());
    }

    /// The words of a grade stand where the total's rules are.
    private static @Nullable String label(GradeLine line, Function<Bilingual, String> language) {
        return line.list().equals("total") ? language.apply(line.rule().grade().label()) : null;
    }

    private static @Nullable String from(GradeRules.Rule rule) {
        var bound = rule.atLeast().get(GradeRules.SELF);
        return bound == null ? null : EditionWriter.number(bound);
    }

    private static String and(GradeRules.Rule rule) {
        return new TreeMap<>(rule.atLeast())
                .entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(GradeRules.SELF))
                        .map(entry -> entry.getKey() + " " + EditionWriter.number(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static Sheet<Map.Entry<String, SamplingRule>> sampling(Edition edition) {
        return Sheet.of(
                SAMPLING,
                List.of(
                        Column.text("instrument", Map.Entry::getKey),
                        Column.text(
                                "share",
                                rule -> EditionWriter.number(rule.getValue().share())),
                        Column.text(
                                "least",
                                rule -> Integer.toString(rule.getValue().least())),
                        Column.text(
                                "capAbove",
                                rule -> cap(rule.getValue(), rule.getValue().capAbove())),
                        Column.text(
                                "cap",
                                rule -> cap(rule.getValue(), rule.getValue().cap()))),
                List.copyOf(new TreeMap<>(edition.sampling()).entrySet()));
    }

    private static @Nullable String cap(SamplingRule rule, int value) {
        return rule.cap() == 0 ? null : Integer.toString(value);
    }

    private static Sheet<Provenance> provenance(Edition edition) {
        return Sheet.of(
                PROVENANCE,
                List.of(
                        Column.text("block", Provenance::block),
                        Column.text("mark", line -> Block.nameOf(line.mark())),
                        Column.text("th", line -> line.source().th()),
                        Column.text("en", line -> line.source().en())),
                edition.provenance());
    }
}
