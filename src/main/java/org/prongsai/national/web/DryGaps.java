package org.prongsai.national.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.prongsai.analysis.Crossing;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.national.dryrun.DryFigures;
import org.prongsai.national.dryrun.DryRun;
import org.prongsai.national.dryrun.DryScore;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// What a dry run could not score, and where its two editions do not meet.
record DryGaps(DryRun run, Edition tried, List<DryScore> scores, Visit visit) {
    DryGaps {
        scores = List.copyOf(scores);
    }

    /// Why agencies have no total.
    Part lacking(int stored, Map<String, Table> tables) {
        Words words = visit.words();
        var rows = new ArrayList<Table.Row>();
        int without = run.agencies() - stored;
        if (run.doneAt() != null && without > 0) {
            rows.add(lack("–", words.lookup("national.dryrun.why.nothing"), without));
        }
        DryFigures.missing(scores).forEach((code, count) -> rows.add(lack(code, name(tried, code), count)));
        DryFigures.reasons(scores)
                .forEach((code, count) -> rows.add(lack("–", words.lookup("national.dryrun.why." + code), count)));
        Table table = Table.of(
                        words.lookup("national.dryrun.why"),
                        List.of(
                                Column.text(words.lookup("national.code")),
                                Column.naming(words.lookup("national.dryrun.why.what")),
                                Column.number(words.lookup("national.agencies"))),
                        rows)
                .empty(words.lookup("national.dryrun.why.none"));
        tables.put("lacking", table);
        return Part.of(words.lookup("national.dryrun.why"), words.lookup("national.dryrun.why.lead"))
                .table(rows.isEmpty() ? table : table.downloads(HasTables.downloads(visit, "lacking")));
    }

    private Table.Row lack(String code, String name, int count) {
        return Table.Row.of(
                new Cell.Code(code), Cell.text(name), Cell.number(visit.words().count(count)));
    }

    private String name(Edition edition, String code) {
        return edition.find(code).map(node -> visit.words().pick(node.label())).orElse(code);
    }

    /// What came over and what did not, whichever agency it is.
    Part carried(Crossing known, Map<String, Table> tables) {
        Words words = visit.words();
        var rows = new ArrayList<Table.Row>();
        known.lacking().forEach(node -> rows.add(carried(node, "lacking", "")));
        known.reworded()
                .forEach(pair -> rows.add(carried(
                        pair.is(),
                        run.sameWords() ? "reworded.out" : "reworded.in",
                        words.pick(pair.was().label()))));
        known.whole().forEach(node -> rows.add(carried(node, "whole", "")));
        known.dropped().forEach(node -> rows.add(carried(node, "dropped", words.pick(node.label()))));
        Table table = Table.of(
                        words.lookup("national.dryrun.carried"),
                        List.of(
                                Column.text(words.lookup("national.code")),
                                Column.naming(words.lookup("national.dryrun.carried.is")),
                                Column.text(words.lookup("national.dryrun.carried.was")),
                                Column.text(words.lookup("national.dryrun.carried.how"))),
                        rows)
                .empty(words.lookup("national.dryrun.carried.all"));
        tables.put("carried", table);
        return Part.of(
                        words.lookup("national.dryrun.carried"),
                        words.text(
                                "national.dryrun.carried.lead",
                                known.from().id(),
                                known.to().id()))
                .table(rows.isEmpty() ? table : table.downloads(HasTables.downloads(visit, "carried")));
    }

    private Table.Row carried(Node node, String how, String was) {
        Words words = visit.words();
        boolean gone = how.equals("dropped");
        Cell none = new Cell.Missing(words.lookup("national.dryrun.carried.none"));
        return Table.Row.of(
                new Cell.Code(node.shownCode()),
                gone ? none : Cell.text(words.pick(node.label())),
                how.equals("whole") ? Cell.text(words.pick(node.label())) : was.isEmpty() ? none : Cell.text(was),
                Cell.text(words.lookup("national.dryrun.carried." + how)));
    }
}
