package org.prongsai.framework.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.framework.Provenance;
import org.prongsai.framework.Scale;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// Lays one edition out on its page.
final class EditionView {
    private final Edition edition;
    private final @Nullable String sheetImport;
    private final Visit visit;
    private final Words words;
    private final Shown shown;

    /// @param sheetImport where a sheet can be checked under it
    EditionView(Edition edition, @Nullable String sheetImport, Visit visit) {
        this.sheetImport = sheetImport;
        this.edition = edition;
        this.visit = visit;
        this.words = visit.words();
        this.shown = new Shown(words);
    }

    /// @param told what was just done: the end of a key, or empty
    /// @param query what is searched for in the tree
    /// @param at the node that shall be seen
    EditionPage page(String told, String query, String at, boolean all) {
        Table minimums = new SamplingTable(edition, words).minimums();
        return new EditionPage(
                shown.title(edition),
                words.pick(edition.name()),
                List.of(new Crumb(words.lookup("framework.editions.title"), "/editions")),
                words.has("framework.told." + told) ? words.lookup("framework.told." + told) : null,
                shown.status(edition),
                edition.isDraft(),
                edition.isDraft() ? sheetImport : null,
                isRemovable() ? "/editions/" + edition.id() + "/remove" : null,
                actions(),
                edition.root().children().stream().map(this::tile).toList(),
                facts(),
                with("grades", GradeTable.ofTotal(edition, words)),
                parts(),
                tree(query, at, all),
                new SamplingTable(edition, words).rules(),
                edition.sampling().isEmpty() ? null : with("sampling", minimums),
                edition.scales().isEmpty() ? null : with("scales", scales()),
                with("provenance", provenance()),
                NodeTable.of(edition, words),
                downloads());
    }

    private Table with(String name, Table table) {
        return table.downloads(HasTables.downloads(visit, name));
    }

    private @Nullable Table parts() {
        Table parts = GradeTable.ofParts(edition, words);
        return parts == null ? null : with("parts", parts);
    }

    private boolean isRemovable() {
        return edition.isDraft() && !Shown.isShipped(edition);
    }

    private List<Action> actions() {
        var actions = new ArrayList<Action>();
        actions.add(Action.quiet(words.lookup("framework.edition.compare"), "/editions/compare?right=" + edition.id()));
        if (!visit.may(KeepsEditions.class)) {
            return actions;
        }
        if (edition.isDraft()) {
            actions.add(Action.quiet(words.lookup("framework.draft.replace"), "/editions/import"));
        }
        actions.add(Action.secondary(words.lookup("framework.edition.draft"), "/editions/draft?from=" + edition.id()));
        return actions;
    }

    private Tile tile(Node part) {
        return Tile.of(name(part), Figure.plain(Shown.points(Shown.weight(part, edition.root()))))
                .note(parts(part));
    }

    private String name(Node part) {
        return part.level() == Level.INSTRUMENT
                ? part.code() + " " + words.pick(part.label())
                : words.pick(part.label());
    }

    /// How many indicators, items and answers a part has, as far as it has any.
    private String parts(Node part) {
        var counts = new ArrayList<String>();
        count(part, Level.INDICATOR, "framework.count.indicators", counts);
        count(part, Level.ITEM, "framework.count.items", counts);
        long answers = part.walk()
                .filter(node -> node.level() == Level.SUB_ITEM)
                .filter(node -> node.content() instanceof Content.Question)
                .count();
        if (answers > 0) {
            counts.add(words.counted("framework.count.answers", answers(part)));
        }
        return counts.isEmpty() ? words.lookup("framework.published") : String.join(" · ", counts);
    }

    private static long answers(Node part) {
        return part.leaves()
                .filter(node -> node.content() instanceof Content.Question)
                .count();
    }

    private void count(Node part, Level level, String key, List<String> counts) {
        long count = part.walk().skip(1).filter(node -> node.level() == level).count();
        if (count > 0) {
            counts.add(words.counted(key, count));
        }
    }

    private List<Fact> facts() {
        return List.of(
                Fact.of(words.lookup("framework.year"), words.year(edition.year())),
                Fact.of(
                        words.lookup("framework.target"),
                        words.text("framework.target.text", number(edition.target()))),
                Fact.of(
                        words.lookup("framework.passMark"),
                        words.text("framework.passMark.text", number(edition.passMark()))),
                Fact.of(
                        words.lookup("framework.privacyFloor"),
                        words.text("framework.privacyFloor.text", edition.privacyFloor())),
                Fact.of(
                        words.lookup("framework.notApplicable"),
                        words.lookup("framework.notApplicable."
                                + edition.notApplicable().name().toLowerCase(java.util.Locale.ROOT))),
                Fact.of(words.lookup("framework.origin"), shown.origin(edition)),
                new Fact(words.lookup("framework.hash"), new Cell.Code(edition.hash())));
    }

    private static String number(BigDecimal value) {
        return Shown.number(value);
    }

    private EditionPage.TreeView tree(String query, String at, boolean all) {
        var search = new TreeSearch(query);
        Opening opening = !search.isEmpty()
                ? Opening.searched(edition, search)
                : at.isEmpty() ? Opening.of(all) : Opening.at(edition, at);
        var tree = new Tree(edition, opening, words);
        return new EditionPage.TreeView(
                visit.path(),
                Field.text("q", words.lookup("framework.search"))
                        .value(query)
                        .hint(words.lookup("framework.search.hint"))
                        .with("type", "search")
                        .with("autocomplete", "off"),
                opening.searching() ? words.counted("framework.search.found", opening.found()) : null,
                all,
                tree.nodes(),
                tree.beside());
    }

    private Table scales() {
        Map<String, Long> uses = edition.nodes()
                .flatMap(node -> node.content() instanceof Content.Question question
                        ? java.util.stream.Stream.of(question.scale().code())
                        : java.util.stream.Stream.empty())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        return Table.of(
                words.lookup("framework.scales"),
                List.of(
                        Column.text(words.lookup("framework.scale")),
                        Column.naming(words.lookup("framework.scale.choices")),
                        Column.number(words.lookup("framework.scale.uses"))),
                new TreeMap<>(edition.scales())
                        .values().stream()
                                .map(scale -> Table.Row.of(
                                        new Cell.Code(scale.code()),
                                        Cell.text(choices(scale)),
                                        Cell.number(words.count(uses.getOrDefault(scale.code(), 0L)))))
                                .toList());
    }

    private String choices(Scale scale) {
        return scale.choices().stream()
                .map(choice ->
                        words.text("framework.scale.choice", words.pick(choice.label()), Shown.number(choice.points())))
                .collect(Collectors.joining(" · "));
    }

    private Table provenance() {
        return Table.of(
                words.lookup("framework.provenance"),
                List.of(
                        Column.text(words.lookup("framework.provenance.block")),
                        Column.text(words.lookup("framework.provenance.mark")),
                        Column.text(words.lookup("framework.provenance.source"))),
                edition.provenance().stream()
                        .map(line -> Table.Row.of(
                                Cell.text(block(line)),
                                new Cell.Marked(shown.mark(line.mark())),
                                Cell.text(words.pick(line.source()))))
                        .toList());
    }

    /// The block's name in words; of a node, its code and label.
    private String block(Provenance line) {
        return edition.find(line.block())
                .map(shown::name)
                .orElseGet(() -> words.lookup("framework.block." + line.block()));
    }

    private List<EditionPage.Download> downloads() {
        String here = "/editions/" + edition.id();
        return List.of(
                download("yaml", here + ".yaml"),
                download("xlsx", here + ".xlsx"),
                download("table.xlsx", here + "?table=nodes&as=xlsx"),
                download("table.csv", here + "?table=nodes&as=csv"));
    }

    private EditionPage.Download download(String key, String href) {
        return new EditionPage.Download(
                words.lookup("framework.download." + key), words.lookup("framework.download." + key + ".about"), href);
    }
}
