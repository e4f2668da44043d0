package org.prongsai.report.composer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Block.Table.Row;
import org.prongsai.framework.Grade;
import org.prongsai.framework.Level;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.StoredResult;

/// An agency's results year by year, one line each.
final class HistoryTable {
    /// The instruments in the order of the papers; EBIT was what came before OIT.
    private static final List<String> USUAL = List.of("IIT", "EIT", "OIT");

    private static final String BEFORE_OIT = "EBIT";

    private HistoryTable() {}

    static Table of(List<StoredResult> years) {
        List<String> codes = codes(years);
        var rows = new ArrayList<Row>();
        rows.add(row(
                PaperWords.say("history.year"),
                codes.stream()
                        .map(code -> PaperWords.say("history.score", code))
                        .toList(),
                PaperWords.say("history.total"),
                PaperWords.say("history.grade")));
        for (StoredResult year : years) {
            ScoredTree tree = year.tree();
            rows.add(row(
                    Integer.toString(year.year().buddhistYear()),
                    codes.stream().map(code -> score(tree, code)).toList(),
                    tree.total().map(Rounding::shown).orElse(PaperWords.say("history.none")),
                    tree.grade().map(HistoryTable::name).orElse(PaperWords.say("history.none"))));
        }
        var columns = new ArrayList<Column>();
        columns.add(new Column(3.9, Alignment.CENTRE));
        codes.forEach(_ -> columns.add(new Column(3, Alignment.CENTRE)));
        columns.add(new Column(4, Alignment.CENTRE));
        columns.add(new Column(4, Alignment.CENTRE));
        return new Table(columns, 1, 0, rows);
    }

    /// The grade as papers print it.
    static String name(Grade grade) {
        return grade.label().th();
    }

    /// The instruments that any year has: the usual ones, then others.
    private static List<String> codes(List<StoredResult> years) {
        Set<String> known = years.stream()
                .flatMap(year -> year.tree().nodes())
                .filter(node -> node.node().level() == Level.INSTRUMENT)
                .map(ScoredNode::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var codes = new ArrayList<>(USUAL);
        codes.removeIf(code -> !known.contains(code));
        known.stream().filter(code -> !codes.contains(code)).sorted().forEach(codes::add);
        return codes;
    }

    private static String score(ScoredTree tree, String code) {
        return Optional.of(code)
                .flatMap(tree::find)
                .flatMap(ScoredNode::score)
                .map(Rounding::shown)
                .orElse(PaperWords.say("history.none"));
    }

    /// That the years before OIT were measured otherwise; empty where there are none.
    static String former(List<StoredResult> years) {
        return codes(years).contains(BEFORE_OIT)
                ? years.stream()
                        .filter(year -> year.tree().find(BEFORE_OIT).isEmpty())
                        .findFirst()
                        .map(year -> PaperWords.say(
                                "report.history.former", year.year().buddhistYear()))
                        .orElse("")
                : "";
    }

    /// What a year came to; empty where it has no total.
    static String sum(StoredResult year) {
        return year.tree()
                .total()
                .flatMap(total -> year.tree()
                        .grade()
                        .map(grade -> PaperWords.say(
                                grade.rank() == 0 ? "report.history.best" : "report.history.now",
                                year.year().buddhistYear(),
                                Rounding.shown(total),
                                name(grade))))
                .orElse("");
    }

    private static Row row(String year, List<String> scores, String total, String grade) {
        var texts = new ArrayList<String>();
        texts.add(year);
        texts.addAll(scores);
        texts.add(total);
        texts.add(grade);
        return Row.of(texts.toArray(String[]::new));
    }
}
