package org.prongsai.assessment.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.Allocation;
import org.prongsai.assessment.Extension;
import org.prongsai.assessment.Round;
import org.prongsai.calendar.Window;
import org.prongsai.calendar.WindowKind;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays the settings of a round out on their page.
///
/// @param round   null where the year is assessed elsewhere
/// @param targets the agencies with their items
/// @param active  how many assess
/// @param planned the calendar's window; null where it has none
record RoundView(
        FiscalYear year,
        @Nullable Round round,
        List<Allocation.Target> targets,
        int active,
        Function<WindowKind, @Nullable Window> planned,
        Function<WindowKind, @Nullable Extension> extension,
        Function<WindowKind, @Nullable LocalDate> last,
        Predicate<WindowKind> isOpen,
        Console console) {
    private static final List<Integer> SHARES = List.of(0, 10, 20, 40, 60, 100);

    RoundView {
        targets = List.copyOf(targets);
    }

    ConsolePage page(RoundForm form, ExtensionForm extended, FieldErrors errors, Visit visit) {
        Words words = visit.words();
        boolean sets = visit.may(SetsRounds.class);
        var parts = new ArrayList<ConsolePage.Part>();
        if (round != null) {
            parts.add(ConsolePage.Part.of(
                            "windows",
                            words.lookup("assessment.round.windows"),
                            words.lookup("assessment.round.windows.lead"),
                            windows(words))
                    .form(extend(extended, errors, words)));
        }
        if (sets) {
            parts.add(ConsolePage.Part.of(
                    words.lookup(round == null ? "assessment.round.open" : "assessment.round.change"),
                    words.lookup(round == null ? "assessment.round.open.lead" : "assessment.round.change.lead"),
                    new ConsolePage.Asked(
                            Console.round(year),
                            false,
                            form.fields(errors, words),
                            Map.of("version", Integer.toString(form.version())),
                            words.lookup(round == null ? "assessment.round.open" : "assessment.round.keep"))));
        }
        parts.add(ConsolePage.Part.of(
                "effect",
                words.lookup("assessment.round.effect"),
                words.lookup("assessment.round.effect.lead"),
                effect(words).downloads(HasTables.downloads(visit, "effect"))));
        return ConsolePage.of(
                        words.lookup("assessment.round.title"),
                        words.year(year),
                        round == null ? List.of() : console.tabs(year, Console.round(year)),
                        facts(words),
                        parts)
                .actions(year.neighbours().stream()
                        .map(other -> Action.secondary(words.year(other), Console.round(other)))
                        .toList());
    }

    private List<Fact> facts(Words words) {
        if (round == null) {
            return List.of(Fact.of(words.lookup("assessment.round.state"), words.lookup("assessment.round.elsewhere")));
        }
        return List.of(
                Fact.of(words.lookup("assessment.round.agencies"), words.count(targets.size())),
                Fact.of(words.lookup("assessment.round.items"), words.count(items())),
                Fact.of(words.lookup("assessment.round.twice"), words.count(twice(round.secondShare()))),
                Fact.of(words.lookup("assessment.round.assessors"), words.count(active)));
    }

    private long items() {
        return targets.stream().mapToLong(Allocation.Target::items).sum();
    }

    /// How many items are judged twice, about, where so many of a hundred are.
    private long twice(int share) {
        return Math.round(items() * share / 100.0);
    }

    private Table effect(Words words) {
        var shares = new TreeSet<>(SHARES);
        if (round != null) {
            shares.add(round.secondShare());
        }
        return Table.of(
                words.lookup("assessment.round.effect"),
                List.of(
                        Column.number(words.lookup("assessment.round.share")),
                        Column.number(words.lookup("assessment.round.twice")),
                        Column.number(words.lookup("assessment.round.judgements")),
                        Column.number(words.lookup("assessment.round.each"))),
                shares.stream().map(share -> effect(share, words)).toList());
    }

    private Table.Row effect(int share, Words words) {
        long judgements = items() + twice(share);
        var row = Table.Row.of(
                Cell.number(share + "%"),
                Cell.number(words.count(twice(share))),
                Cell.number(words.count(judgements)),
                active == 0
                        ? new Cell.Missing(words.lookup("assessment.round.each.none"))
                        : Cell.number(words.count(Math.round(judgements / (double) active))));
        return round != null && round.secondShare() == share ? row.highlight() : row;
    }

    private Table windows(Words words) {
        return Table.of(
                words.lookup("assessment.round.windows"),
                List.of(
                        Column.text(words.lookup("calendar.window")),
                        Column.text(words.lookup("assessment.round.planned")),
                        Column.text(words.lookup("assessment.round.last")),
                        Column.text(words.lookup("assessment.round.reason")),
                        Column.text(words.lookup("assessment.round.state"))),
                ExtensionForm.KINDS.stream().map(kind -> window(kind, words)).toList());
    }

    private Table.Row window(WindowKind kind, Words words) {
        Window window = planned.apply(kind);
        Extension longer = extension.apply(kind);
        LocalDate until = last.apply(kind);
        return Table.Row.of(
                Cell.text(words.lookup("calendar.window." + kind)),
                window == null
                        ? new Cell.Missing(words.lookup("assessment.round.unplanned"))
                        : new Cell.Pair(
                                words.shortDate(window.days().first()) + " – "
                                        + words.shortDate(window.days().last()),
                                window.source()),
                until == null
                        ? new Cell.Missing(words.lookup("assessment.round.unplanned"))
                        : Cell.text(words.shortDate(until)),
                Cell.text(longer == null ? "–" : longer.reason()),
                new Cell.Marked(
                        isOpen.test(kind)
                                ? Badge.of(words.lookup("assessment.round.isOpen"), Tone.GOOD)
                                : Badge.of(words.lookup("assessment.round.isClosed"), Tone.NEUTRAL)));
    }

    private ConsolePage.Asked extend(ExtensionForm form, FieldErrors errors, Words words) {
        var versions = new HashMap<String, String>();
        for (WindowKind kind : ExtensionForm.KINDS) {
            Extension longer = extension.apply(kind);
            versions.put("version-" + kind, longer == null ? "0" : Integer.toString(longer.version()));
        }
        return new ConsolePage.Asked(
                Console.round(year) + "/extension",
                false,
                form.fields(errors, words),
                versions,
                words.lookup("assessment.round.extend"));
    }
}
