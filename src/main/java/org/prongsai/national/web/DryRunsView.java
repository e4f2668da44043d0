package org.prongsai.national.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.prongsai.framework.Edition;
import org.prongsai.national.dryrun.DryRun;
import org.prongsai.national.web.NationalPage.Asked;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out the dry runs there are, and the form for another.
record DryRunsView(FiscalYear year, List<Edition> editions, Visit visit) {
    static final String GUIDE = "national-dryrun";
    static final String SAME_CODE = "code";
    static final String LEFT_OUT = "out";

    DryRunsView {
        editions = List.copyOf(editions);
    }

    NationalPage page(List<DryRun> all, Map<String, String> asked, FieldErrors errors) {
        Words words = visit.words();
        var parts = new ArrayList<Part>();
        if (visit.may(ActsForCountry.class)) {
            parts.add(Part.of(words.lookup("national.dryrun.new"), words.lookup("national.dryrun.new.lead"))
                    .form(Asked.post(
                                    DryRunsController.path(year),
                                    fields(asked, errors),
                                    words.lookup("national.dryrun.run"))
                            .doneOnce()));
        }
        parts.add(Part.of(words.lookup("national.dryrun.all"), words.lookup("national.dryrun.all.lead"))
                .table(table(all)));
        return NationalPage.of(words.lookup("national.dry-runs"), words.lookup("national.dryrun.lead"), GUIDE, parts)
                .crumbs(List.of(new Crumb(words.lookup("national.setup"), Country.path(year))));
    }

    private List<Field> fields(Map<String, String> asked, FieldErrors errors) {
        Words words = visit.words();
        return List.of(
                Field.select(
                                "edition",
                                words.lookup("national.dryrun.edition"),
                                editions.reversed().stream()
                                        .map(one -> Option.of(one.id(), name(one, words)))
                                        .toList())
                        .value(asked.getOrDefault("edition", usual()))
                        .error(errors.on("edition"))
                        .required(),
                Field.select(
                                "of",
                                words.lookup("national.dryrun.year"),
                                editions.reversed().stream()
                                        .map(Edition::year)
                                        .distinct()
                                        .map(one -> Option.of(Integer.toString(one.buddhistYear()), words.year(one)))
                                        .toList())
                        .value(asked.getOrDefault("of", Integer.toString(year.buddhistYear())))
                        .error(errors.on("of"))
                        .required(),
                Field.radio(
                                "words",
                                words.lookup("national.dryrun.words"),
                                List.of(
                                        new Option(
                                                "same",
                                                words.lookup("national.dryrun.words.true"),
                                                words.lookup("national.dryrun.words.true.hint")),
                                        new Option(
                                                SAME_CODE,
                                                words.lookup("national.dryrun.words.false"),
                                                words.lookup("national.dryrun.words.false.hint"))))
                        .value(asked.getOrDefault("words", "same"))
                        .required(),
                Field.radio(
                                "lacking",
                                words.lookup("national.dryrun.lacking"),
                                List.of(
                                        new Option(
                                                "none",
                                                words.lookup("national.dryrun.lacking.false"),
                                                words.lookup("national.dryrun.lacking.false.hint")),
                                        new Option(
                                                LEFT_OUT,
                                                words.lookup("national.dryrun.lacking.true"),
                                                words.lookup("national.dryrun.lacking.true.hint"))))
                        .value(asked.getOrDefault("lacking", "none"))
                        .required());
    }

    /// The edition of the year after, which is the one that is being made.
    private String usual() {
        return editions.stream()
                .filter(one -> one.year().compareTo(year) > 0)
                .findFirst()
                .map(Edition::id)
                .orElse("");
    }

    private Table table(List<DryRun> all) {
        Words words = visit.words();
        return Table.of(
                        words.lookup("national.dryrun.all"),
                        List.of(
                                Column.text(words.lookup("national.dryrun.edition")),
                                Column.text(words.lookup("national.dryrun.year")),
                                Column.text(words.lookup("national.dryrun.how")),
                                Column.text(words.lookup("national.state"))),
                        all.stream().map(this::row).toList())
                .empty(words.lookup("national.dryrun.none"));
    }

    private Table.Row row(DryRun one) {
        Words words = visit.words();
        Instant done = one.doneAt();
        return Table.Row.of(
                new Cell.Link(one.edition(), DryRunsController.path(one.year()) + "/" + one.id()),
                Cell.text(Integer.toString(one.year().buddhistYear())),
                new Cell.Pair(
                        words.lookup("national.dryrun.words." + one.sameWords()),
                        words.lookup("national.dryrun.lacking." + one.withoutLacking())),
                done == null
                        ? new Cell.Marked(Badge.of(
                                words.text(
                                        "national.dryrun.going", words.count(one.done()), words.count(one.agencies())),
                                Tone.ACTION))
                        : Cell.text(words.text("national.dryrun.done", words.moment(done))));
    }

    /// How an edition is called where one is chosen.
    static String name(Edition edition, Words words) {
        return edition.isDraft() ? edition.id() + " · " + words.lookup("web.draft") : edition.id();
    }
}
