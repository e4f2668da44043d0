package org.prongsai.assessment.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.DayCounts;
import org.prongsai.survey.InterviewBatch;
import org.prongsai.survey.InterviewBatch.Kind;
import org.prongsai.survey.Interviews.Refusal;
import org.prongsai.survey.Survey;
import org.prongsai.survey.Way;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Lays out what is collected by interviews at an agency.
///
/// @param back to where the reader came from
/// @param here what the agency's page is called behind that
record InterviewsView(AgencyYear at, Crumb back, String here, Visit visit) {
    private static final String USUAL = "20";

    /// A survey and what was counted of it.
    record Counted(Survey survey, DayCounts counts, OptionalInt minimum) {}

    /// What was typed into the form that asks for papers.
    record Wish(String kind, String number) {
        static final Wish USUALLY = new Wish(Kind.FORMS.tag(), USUAL);
    }

    static String path(AgencyYear at) {
        return "/assessment/" + at.year().buddhistYear() + "/agencies/"
                + at.agency().code() + "/interviews";
    }

    InterviewListPage list(List<Counted> surveys) {
        Words words = visit.words();
        return new InterviewListPage(
                words.lookup("survey.interview.page"),
                words.text("survey.interview.lead", words.pick(at.agency().name()), words.year(at.year())),
                List.of(back),
                Table.of(
                                words.lookup("survey.interview.surveys"),
                                List.of(
                                        Column.naming(words.lookup("survey.interview.survey")),
                                        Column.text(words.lookup("survey.days")),
                                        Column.number(words.lookup("survey.interview.part.1")),
                                        Column.number(words.lookup("survey.interview.part.2")),
                                        Column.number(words.lookup("survey.interview.both")),
                                        Column.number(words.lookup("survey.interview.minimum"))),
                                surveys.stream().map(this::row).toList())
                        .empty(words.lookup("survey.interview.none"))
                        .downloads(surveys.isEmpty() ? List.of() : HasTables.downloads(visit, "surveys")));
    }

    private Table.Row row(Counted one) {
        Words words = visit.words();
        String title = words.pick(one.survey().title());
        return Table.Row.of(
                new Cell.Link(
                        one.survey().counts() ? title : title + " · " + words.lookup("survey.interview.internal"),
                        path(at) + "/" + one.survey().id()),
                Cell.text(days(one.survey())),
                Cell.number(words.count(one.counts().selfAnswered())),
                Cell.number(words.count(one.counts().interviews())),
                Cell.number(words.count(one.counts().answers())),
                one.minimum().isPresent()
                        ? Cell.number(words.count(one.minimum().getAsInt()))
                        : new Cell.Missing("–"));
    }

    private String days(Survey survey) {
        Words words = visit.words();
        return words.text("survey.days.span", words.date(survey.opens()), words.date(survey.closes()));
    }

    /// @param why   no papers can be made now, if they cannot
    /// @param error what is wrong with the number; null where nothing is
    InterviewsPage page(
            Counted one,
            List<InterviewBatch> batches,
            Optional<Refusal> why,
            Wish wish,
            @Nullable String error,
            @Nullable String refused) {
        Words words = visit.words();
        Survey survey = one.survey();
        return new InterviewsPage(
                words.pick(survey.title()),
                words.pick(at.agency().name()) + " · " + days(survey),
                List.of(back, new Crumb(here, path(at))),
                survey.held() == Survey.Held.INTERNAL ? words.lookup("survey.internal") : null,
                refused,
                why.map(reason -> refusal(reason, words)).orElse(null),
                tiles(one, batches),
                path(at) + "/" + survey.id(),
                why.isPresent() ? List.of() : fields(wish, error),
                byDay(one.counts()).captionHidden(),
                made(batches).captionHidden());
    }

    static String refusal(Refusal why, Words words) {
        return words.lookup("survey.interview.refused." + why.tag());
    }

    private List<Tile> tiles(Counted one, List<InterviewBatch> batches) {
        Words words = visit.words();
        DayCounts counts = one.counts();
        Tile both = Tile.of(words.lookup("survey.interview.both"), Figure.plain(words.count(counts.answers())));
        int made = batches.stream().mapToInt(InterviewBatch::number).sum();
        return List.of(
                one.minimum().isPresent()
                        ? both.progress(progress(counts.answers(), one.minimum().getAsInt()))
                                .note(words.text(
                                        "survey.tile.minimum",
                                        words.count(one.minimum().getAsInt())))
                        : both,
                Tile.of(words.lookup("survey.interview.part.1"), Figure.plain(words.count(counts.selfAnswered())))
                        .note(words.lookup("survey.interview.part.1.note")),
                Tile.of(words.lookup("survey.interview.part.2"), Figure.plain(words.count(counts.interviews())))
                        .note(words.text("survey.interview.part.2.of", words.count(made))));
    }

    private Progress progress(int answers, int minimum) {
        Words words = visit.words();
        BigDecimal share = BigDecimal.valueOf(100L * answers)
                .divide(BigDecimal.valueOf(Math.max(1, minimum)), 2, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(100));
        return new Progress(
                share,
                null,
                answers >= minimum ? Tone.GOOD : Tone.WARNING,
                words.text("survey.answers.of", words.count(answers), words.count(minimum)));
    }

    private List<Field> fields(Wish wish, @Nullable String error) {
        Words words = visit.words();
        return List.of(
                Field.radio(
                                "kind",
                                words.lookup("survey.interview.kind"),
                                List.of(option(Kind.FORMS), option(Kind.SLIPS)))
                        .value(wish.kind())
                        .required(),
                Field.number("number", words.lookup("survey.interview.number"))
                        .between("1", Integer.toString(Kind.SLIPS.most()), "1")
                        .hint(words.text("survey.interview.number.hint", Kind.FORMS.most(), Kind.SLIPS.most()))
                        .value(wish.number())
                        .error(error)
                        .required());
    }

    private Option option(Kind kind) {
        Words words = visit.words();
        return new Option(
                kind.tag(),
                words.lookup("survey.interview.kind." + kind.tag()),
                words.lookup("survey.interview.kind." + kind.tag() + ".hint"));
    }

    private Table byDay(DayCounts counts) {
        Words words = visit.words();
        List<LocalDate> days = counts.entries().stream()
                .filter(entry -> entry.isAnswers() && entry.number() > 0)
                .map(DayCounts.Entry::day)
                .distinct()
                .toList();
        return Table.of(
                        words.lookup("survey.counts"),
                        List.of(
                                Column.naming(words.lookup("survey.day")),
                                Column.number(words.lookup("survey.interview.part.1")),
                                Column.number(words.lookup("survey.interview.part.2")),
                                Column.number(words.lookup("survey.interview.both"))),
                        days.stream().map(day -> row(counts, day)).toList())
                .empty(words.lookup("survey.counts.none"))
                .downloads(days.isEmpty() ? List.of() : HasTables.downloads(visit, "days"));
    }

    private Table.Row row(DayCounts counts, LocalDate day) {
        Words words = visit.words();
        int all = counts.entries().stream()
                .filter(entry -> entry.day().equals(day) && entry.isAnswers())
                .mapToInt(DayCounts.Entry::number)
                .sum();
        int interviews = counts.on(day, Way.INTERVIEW.name());
        return Table.Row.of(
                Cell.text(words.date(day)),
                Cell.number(words.count(all - interviews)),
                Cell.number(words.count(interviews)),
                Cell.number(words.count(all)));
    }

    private Table made(List<InterviewBatch> batches) {
        Words words = visit.words();
        return Table.of(
                        words.lookup("survey.interview.batches"),
                        List.of(
                                Column.naming(words.lookup("survey.interview.desk.title")),
                                Column.text(words.lookup("survey.interview.kind")),
                                Column.number(words.lookup("survey.interview.number")),
                                Column.text(words.lookup("survey.interview.made"))),
                        batches.stream()
                                .map(batch -> Table.Row.of(
                                        Cell.text(words.text("survey.interview.desk", batch.desk())),
                                        Cell.text(words.lookup("survey.interview.kind."
                                                + batch.kind().tag())),
                                        Cell.number(words.count(batch.number())),
                                        Cell.text(words.date(batch.madeOn()))))
                                .toList())
                .empty(words.lookup("survey.interview.batches.none"))
                .downloads(batches.isEmpty() ? List.of() : HasTables.downloads(visit, "batches"));
    }
}
