package org.prongsai.assessment.web;

import java.util.List;
import java.util.stream.Collectors;
import org.prongsai.assessment.MockFinding;
import org.prongsai.assessment.MockItem;
import org.prongsai.assessment.MockItem.Outcome;
import org.prongsai.assessment.MockResult;
import org.prongsai.framework.Rounding;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// Lays out what a mock assessment came to.
final class MockResultView {
    private final Rehearsal shown;
    private final Visit visit;
    private final Words words;

    MockResultView(Rehearsal shown, Visit visit) {
        this.shown = shown;
        this.visit = visit;
        this.words = visit.words();
    }

    MockResultPage page() {
        MockResult result = shown.result();
        return new MockResultPage(
                words.lookup("assessment.mock.result"),
                words.text(
                        "assessment.mock.result.lead",
                        words.pick(shown.at().agency().name()),
                        words.year(shown.at().year())),
                MockText.below(shown.at(), words),
                List.of(
                        tile("assessment.mock.judged", words.count(result.judged()))
                                .note(words.text(
                                        "assessment.mock.of", result.items().size())),
                        tile("assessment.mock.passed", words.count(result.count(Outcome.PASSED))),
                        tile("assessment.mock.failed", words.count(result.count(Outcome.FAILED))),
                        tile("assessment.mock.disputed", words.count(result.count(Outcome.DISPUTED))),
                        tile("assessment.mock.lost.oit", Rounding.shown(result.lostOfDisclosures(Outcome.FAILED)))
                                .note(words.text(
                                        "assessment.mock.lost.disputed",
                                        Rounding.shown(result.lostOfDisclosures(Outcome.DISPUTED)))),
                        tile("assessment.mock.lost.total", Rounding.shown(result.lost(Outcome.FAILED)))
                                .note(words.text(
                                        "assessment.mock.lost.disputed",
                                        Rounding.shown(result.lost(Outcome.DISPUTED))))),
                table(),
                List.of(Action.secondary(words.lookup("assessment.mock"), MockText.path(shown.at()))));
    }

    private Tile tile(String key, String figure) {
        return Tile.of(words.lookup(key), Figure.plain(figure));
    }

    /// What did not simply pass comes first.
    private Table table() {
        return Table.of(
                        words.lookup("assessment.mock.items"),
                        List.of(
                                Column.text(words.lookup("disclosure.code")),
                                Column.naming(words.lookup("disclosure.item")),
                                Column.text(words.lookup("assessment.mock.outcome")),
                                Column.text(words.lookup("assessment.mock.missing")),
                                Column.text(words.lookup("assessment.judge.comment")),
                                Column.number(words.lookup("assessment.mock.points"))),
                        shown.result().items().stream()
                                .filter(item -> item.outcome() != Outcome.OPEN)
                                .sorted((one, other) -> Integer.compare(grave(one), grave(other)))
                                .map(item -> Table.Row.of(
                                        new Cell.Code(item.rule().code()),
                                        new Cell.Link(
                                                words.pick(item.rule().title()),
                                                MockText.path(
                                                        shown.at(), item.rule().code())),
                                        new Cell.Marked(MockText.badge(item.outcome(), words)),
                                        Cell.text(MockText.missing(item, words)),
                                        Cell.text(comments(item)),
                                        Cell.number(
                                                Rounding.shown(shown.result().points(item)))))
                                .toList())
                .empty(words.lookup("assessment.mock.result.none"))
                .downloads(HasTables.downloads(visit, "mock-result"));
    }

    private static int grave(MockItem item) {
        return switch (item.outcome()) {
            case FAILED -> 0;
            case DISPUTED -> 1;
            case NOT_APPLICABLE -> 2;
            case PASSED, OPEN -> 3;
        };
    }

    private static String comments(MockItem item) {
        return item.findings().stream()
                .map(MockFinding::comment)
                .filter(comment -> !comment.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
