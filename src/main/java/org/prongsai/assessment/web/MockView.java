package org.prongsai.assessment.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.MockFinding;
import org.prongsai.assessment.MockItem;
import org.prongsai.assessment.MockItem.Outcome;
import org.prongsai.assessment.MockResult;
import org.prongsai.calendar.Window;
import org.prongsai.disclosure.Judgement;
import org.prongsai.identity.Unit;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out the items of a mock assessment.
final class MockView {
    private static final int BUDDHIST = 543;
    private static final int FEBRUARY = 2;

    private final Rehearsal shown;
    private final @Nullable Window window;
    private final Visit visit;
    private final Words words;

    /// @param window in which evidence is handed in; null where the calendar knows none
    MockView(Rehearsal shown, @Nullable Window window, Visit visit) {
        this.shown = shown;
        this.window = window;
        this.visit = visit;
        this.words = visit.words();
    }

    /// @param show which items, by the end of the address
    MockPage page(String show) {
        MockResult result = shown.result();
        int all = result.items().size();
        int judged = result.judged();
        return new MockPage(
                words.lookup("assessment.mock"),
                words.text(
                        "assessment.mock.lead",
                        words.pick(shown.at().agency().name()),
                        words.year(shown.at().year())),
                MockText.crumbs(shown.at(), words),
                hint(),
                all == 0
                        ? null
                        : new Progress(
                                BigDecimal.valueOf(100L * judged / all),
                                null,
                                Tone.ACTION,
                                words.text("assessment.mock.progress", judged, all)),
                tabs(show),
                items(show),
                ways());
    }

    /// A mock is held in February, before evidence is handed in.
    private String hint() {
        LocalDate first = LocalDate.of(shown.at().year().buddhistYear() - BUDDHIST, FEBRUARY, 1);
        String from = words.date(first);
        String to = words.date(first.plusMonths(1).minusDays(1));
        return window == null
                ? words.text("assessment.mock.hint", from, to)
                : words.text(
                        "assessment.mock.hint.until",
                        from,
                        to,
                        words.date(window.days().last()));
    }

    private Predicate<MockItem> filter(String show) {
        return switch (show) {
            case "mine" -> shown::waits;
            case "disputed" -> item -> item.outcome() == Outcome.DISPUTED;
            default -> _ -> true;
        };
    }

    private List<Tab> tabs(String show) {
        var tabs = new ArrayList<Tab>();
        for (String one : List.of("all", "mine", "disputed")) {
            long count = shown.result().items().stream().filter(filter(one)).count();
            tabs.add(new Tab(
                    words.lookup("assessment.mock.show." + one),
                    MockText.path(shown.at()) + "?show=" + one,
                    one.equals(show),
                    words.count(count)));
        }
        return tabs;
    }

    private List<Action> ways() {
        var ways = new ArrayList<Action>();
        shown.result().items().stream()
                .filter(shown::waits)
                .findFirst()
                .ifPresent(item -> ways.add(Action.primary(
                        words.lookup("assessment.mock.begin"),
                        MockText.path(shown.at(), item.rule().code()))));
        ways.add(Action.secondary(words.lookup("assessment.mock.result"), MockText.path(shown.at()) + "/result")
                .icon(Icon.REPORTS));
        return ways;
    }

    private Table items(String show) {
        return Table.of(
                        words.lookup("assessment.mock"),
                        List.of(
                                Column.text(words.lookup("disclosure.code")),
                                Column.naming(words.lookup("disclosure.item")),
                                Column.text(words.lookup("disclosure.unit")),
                                Column.text(words.lookup("assessment.mock.mine")),
                                Column.number(words.lookup("assessment.mock.colleagues")),
                                Column.text(words.lookup("assessment.mock.outcome"))),
                        shown.result().items().stream()
                                .filter(filter(show))
                                .map(this::row)
                                .toList())
                .empty(words.lookup("assessment.mock.none"))
                .downloads(HasTables.downloads(visit, "mock"));
    }

    /// What colleagues came to shows once the visitor cannot be led by it any more.
    private Table.Row row(MockItem item) {
        String code = item.rule().code();
        Unit unit = shown.colleague().unit(code);
        return Table.Row.of(
                new Cell.Code(code),
                new Cell.Link(words.pick(item.rule().title()), MockText.path(shown.at(), code)),
                Cell.text(unit == null ? "" : words.pick(unit.name())),
                new Cell.Marked(mine(item)),
                Cell.number(words.count(item.findings().size())),
                shown.waits(item) && !item.findings().isEmpty()
                        ? Cell.text(words.lookup("assessment.mock.later"))
                        : new Cell.Marked(MockText.badge(item.outcome(), words)));
    }

    private Badge mine(MockItem item) {
        String code = item.rule().code();
        MockFinding own = shown.mine().get(code);
        Judgement.Verdict verdict = own == null ? null : own.verdict();
        if (verdict != null) {
            return JudgePanel.badge(Optional.of(verdict), words);
        }
        return shown.colleague()
                .bar(code)
                .map(bar -> Badge.of(words.lookup("assessment.mock.bar." + bar.name()), Tone.NEUTRAL))
                .orElseGet(() -> own == null
                        ? Badge.of(words.lookup("assessment.mock.waits"), Tone.ACTION)
                        : Badge.of(words.lookup("assessment.mock.draft"), Tone.DRAFT));
    }
}
