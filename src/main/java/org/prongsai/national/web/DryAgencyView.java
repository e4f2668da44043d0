package org.prongsai.national.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.analysis.Simulation;
import org.prongsai.framework.Edition;
import org.prongsai.framework.GradeBadge;
import org.prongsai.framework.Level;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.Agency;
import org.prongsai.national.dryrun.DryRun;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.scoring.Outcome;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// Lays out one agency's result as it is stored and as it would be, node by node.
record DryAgencyView(DryRun run, Edition tried, Agency agency, Simulation simulation, Visit visit) {
    NationalPage page() {
        Words words = visit.words();
        String above = DryRunsController.path(run.year());
        Table upper = table(false);
        Table all = table(true);
        return NationalPage.of(
                        words.pick(agency.name()),
                        words.text(
                                "national.dryrun.one",
                                tried.id(),
                                Integer.toString(run.year().buddhistYear())),
                        DryRunsView.GUIDE,
                        List.of(
                                Part.of(words.lookup("national.dryrun.parts"), null)
                                        .table(upper.downloads(HasTables.downloads(visit, "parts"))),
                                Part.of(
                                                words.lookup("national.dryrun.items"),
                                                words.lookup("national.dryrun.items.lead"))
                                        .table(all.downloads(HasTables.downloads(visit, "items")))))
                .crumbs(List.of(
                        new Crumb(words.lookup("national.setup"), Country.path(run.year())),
                        new Crumb(words.lookup("national.dry-runs"), above),
                        new Crumb(
                                words.text(
                                        "national.dryrun.one",
                                        tried.id(),
                                        Integer.toString(run.year().buddhistYear())),
                                above + "/" + run.id())))
                .tiles(List.of(tile("was", simulation.original()), tile("is", simulation.tree())))
                .tables(Map.of("parts", upper, "items", all));
    }

    private Tile tile(String which, ScoredTree tree) {
        Words words = visit.words();
        Tile tile = Tile.of(
                words.lookup("national.dryrun." + which),
                Figure.plain(
                        tree.total().map(Rounding::shown).orElseGet(() -> words.lookup("national.total.withheld"))));
        return tree.grade()
                .map(grade -> tile.badge(GradeBadge.of(grade, words)))
                .orElse(tile);
    }

    /// @param items whether those are shown that stand beneath an indicator, else those above
    private Table table(boolean items) {
        Words words = visit.words();
        return Table.of(
                        words.lookup(items ? "national.dryrun.items" : "national.dryrun.parts"),
                        List.of(
                                Column.text(words.lookup("national.code")),
                                Column.naming(words.lookup("national.item.title")),
                                Column.number(words.lookup("national.dryrun.was")),
                                Column.number(words.lookup("national.dryrun.is")),
                                Column.number(words.lookup("national.dryrun.change")),
                                Column.text(words.lookup("national.dryrun.note"))),
                        nodes(items))
                .empty(words.lookup("national.dryrun.items.none"));
    }

    private List<Table.Row> nodes(boolean items) {
        var rows = new ArrayList<Table.Row>();
        simulation
                .tree()
                .root()
                .walk()
                .filter(scored -> isItem(scored) == items)
                .filter(scored -> !items || differs(scored))
                .forEach(scored -> rows.add(row(scored)));
        return rows;
    }

    private static boolean isItem(ScoredNode scored) {
        return scored.node().level().compareTo(Level.INDICATOR) > 0;
    }

    private boolean differs(ScoredNode scored) {
        return !before(scored).equals(scored.score()) || simulation.reworded().contains(scored.code());
    }

    private Optional<BigFraction> before(ScoredNode scored) {
        return (isTotal(scored)
                        ? Optional.of(simulation.original().root())
                        : simulation.original().find(scored.code()))
                .flatMap(ScoredNode::score);
    }

    private static boolean isTotal(ScoredNode scored) {
        return scored.node().level() == Level.TOTAL;
    }

    private Table.Row row(ScoredNode scored) {
        Words words = visit.words();
        Optional<BigFraction> was = before(scored);
        Optional<BigFraction> is = scored.score();
        return Table.Row.of(
                new Cell.Code(scored.node().shownCode()),
                Cell.text(words.pick(scored.node().label())),
                points(was),
                points(is),
                was.flatMap(before -> is.map(after -> after.subtract(before)))
                        .<Cell>map(change -> Cell.number(words.change(Rounding.halfUp(change, 2))))
                        .orElseGet(() -> new Cell.Missing(words.lookup("national.dryrun.compared.none"))),
                Cell.text(note(scored)));
    }

    private Cell points(Optional<BigFraction> score) {
        return score.<Cell>map(known -> Cell.number(Rounding.shown(known)))
                .orElseGet(() -> new Cell.Missing(visit.words().lookup("national.total.withheld")));
    }

    private String note(ScoredNode scored) {
        Words words = visit.words();
        if (simulation.missing().contains(scored.code())) {
            return words.lookup("national.dryrun.carried.lacking");
        }
        if (scored.outcome() instanceof Outcome.Withheld(var reasons)) {
            return String.join(
                    " ",
                    reasons.stream()
                            .map(reason -> words.lookup("national.dryrun.why." + reason.code()))
                            .toList());
        }
        if (simulation.reworded().contains(scored.code())) {
            return words.lookup("national.dryrun.carried.reworded.in");
        }
        return scored.isTakenAsPublished() && !isTotal(scored) ? words.lookup("national.dryrun.carried.whole") : "";
    }
}
