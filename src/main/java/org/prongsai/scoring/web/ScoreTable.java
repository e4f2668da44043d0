package org.prongsai.scoring.web;

import java.util.List;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// Every node of a result in one table, from the total down to the last part.
final class ScoreTable {
    static final String NAME = "scores";

    private ScoreTable() {}

    static ScoreTablePage page(Shown shown, Visit visit) {
        return new ScoreTablePage(
                shown.words()
                        .text(
                                "scoring.table.title",
                                shown.words().year(shown.at().year())),
                shown.words().pick(shown.at().agency().name()),
                shown.tree().edition().isDraft(),
                of(shown, visit));
    }

    private static Table of(Shown shown, Visit visit) {
        var words = shown.words();
        return Table.of(
                        words.lookup("scoring.table"),
                        List.of(
                                Column.text(words.lookup("scoring.table.code")),
                                Column.naming(words.lookup("scoring.table.label")),
                                Column.number(words.lookup("scoring.score")),
                                Column.text(words.lookup("framework.grade")),
                                Column.number(words.lookup("scoring.table.published")),
                                Column.number(words.lookup("scoring.table.respondents")),
                                Column.number(words.lookup("scoring.table.share"))),
                        shown.tree().nodes().map(scored -> row(shown, scored)).toList())
                .captionHidden()
                .downloads(HasTables.downloads(visit, NAME));
    }

    private static Table.Row row(Shown shown, ScoredNode scored) {
        var words = shown.words();
        var badge = shown.badge(scored);
        var published = scored.published();
        var sample = scored.sample();
        return Table.Row.of(
                new Cell.Code(scored.node().shownCode()),
                Cell.text(words.pick(scored.node().label())),
                scored.score().isPresent()
                        ? new Cell.Scored(shown.figure(scored), null)
                        : new Cell.Missing(shown.value(scored)),
                badge == null ? Cell.text("") : new Cell.Marked(badge),
                Cell.number(published == null ? "" : published.toPlainString()),
                Cell.number(sample == null ? "" : words.count(sample.respondents())),
                Cell.number(Rounding.halfUp(scored.share(), 4).toPlainString()));
    }
}
