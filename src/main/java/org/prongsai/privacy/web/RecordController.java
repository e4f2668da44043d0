package org.prongsai.privacy.web;

import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.prongsai.privacy.Processing;
import org.prongsai.privacy.ProcessingRecord;
import org.prongsai.web.Answer;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The record of processing, for everyone to read.
@Controller
class RecordController {
    static final String PATH = "/privacy/record";

    private final ProcessingRecord tables;

    RecordController(ProcessingRecord tables) {
        this.tables = tables;
    }

    @OpenToAll
    @GetMapping(PATH)
    ModelAndView record(Visit visit) {
        Words words = visit.words();
        List<Processing> all = tables.all();
        List<Processing> personal =
                all.stream().filter(table -> table.personal() != null).toList();
        return Answer.page(
                "privacy/record",
                new RecordPage(
                        words.text(
                                "privacy.record.count",
                                words.count(personal.size()),
                                words.count(all.size() - personal.size())),
                        table(personal, visit)));
    }

    private static Table table(List<Processing> personal, Visit visit) {
        Words words = visit.words();
        return Table.of(
                        words.lookup("privacy.record"),
                        List.of(
                                Column.text(words.lookup("privacy.record.purpose")),
                                Column.text(words.lookup("privacy.record.who")),
                                Column.text(words.lookup("privacy.record.what")),
                                Column.text(words.lookup("privacy.record.basis")),
                                Column.text(words.lookup("privacy.record.keep")),
                                Column.text(words.lookup("privacy.record.recipients")),
                                Column.text(words.lookup("privacy.record.table"))),
                        personal.stream().map(table -> row(table, words)).toList())
                .captionHidden()
                .downloads(HasTables.downloads(visit, "record"));
    }

    private static Table.Row row(Processing table, Words words) {
        Processing.Personal personal = Objects.requireNonNull(table.personal());
        return Table.Row.of(
                Cell.text(words.lookup("privacy.purpose." + personal.purpose())),
                Cell.text(words.lookup("privacy.who." + personal.who())),
                Cell.text(kinds(personal, words)),
                Cell.text(words.lookup("privacy.basis." + personal.basis())),
                Cell.text(keep(personal, words)),
                Cell.text(words.lookup("privacy.recipients." + personal.recipients())),
                new Cell.Code(table.table()));
    }

    static String kinds(Processing.Personal personal, Words words) {
        return personal.what().stream()
                .map(kind -> words.lookup("privacy.what." + kind))
                .collect(Collectors.joining(", "));
    }

    static String keep(Processing.Personal personal, Words words) {
        return personal.period()
                .map(period -> words.text(
                        "privacy.keep.since",
                        period(period, words),
                        words.lookup("privacy.since." + Objects.requireNonNull(personal.since()))))
                .orElseGet(() -> words.lookup("privacy.keep." + personal.keep()));
    }

    private static String period(Period period, Words words) {
        return period.getYears() > 0
                ? words.counted("privacy.years", period.getYears())
                : words.counted("privacy.days", period.getDays());
    }
}
