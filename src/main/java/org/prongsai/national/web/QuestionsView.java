package org.prongsai.national.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.identity.AgencyId;
import org.prongsai.national.Question;
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
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out questions about items.
///
/// @param rules items of the year, in the edition's order
/// @param names of agencies
record QuestionsView(FiscalYear year, List<ItemRule> rules, BiFunction<AgencyId, Visit, String> names, Visit visit) {
    private static final String GUIDE = "national-questions";

    QuestionsView {
        rules = List.copyOf(rules);
    }

    NationalPage list(List<Question> all, CountryQuery query) {
        return list(all, query, "", "", FieldErrors.NONE);
    }

    /// @param code item of the question that is being typed
    /// @param said that question
    NationalPage list(List<Question> all, CountryQuery query, String code, String said, FieldErrors errors) {
        Words words = visit.words();
        String path = QuestionsController.path(year);
        var parts = new ArrayList<Part>();
        parts.add(Part.of(
                        words.lookup("national.questions"),
                        words.text("national.questions.found", words.count(all.size())))
                .table(Table.of(
                                words.lookup("national.questions"),
                                List.of(
                                        Column.text(words.lookup("national.item")),
                                        Column.naming(words.lookup("national.question")),
                                        Column.text(words.lookup("national.question.asked.on")),
                                        Column.text(words.lookup("national.state"))),
                                query.shown(all).stream().map(this::row).toList())
                        .empty(words.lookup("national.questions.none")))
                .pages(new Pages(query.page(all.size()), CountryQuery.last(all.size()), to -> path + "?page=" + to)));
        if (visit.may(ActsForCountry.class) && !rules.isEmpty()) {
            parts.add(Part.of(words.lookup("national.question.new"), words.lookup("national.question.new.lead"))
                    .form(Asked.post(path, ask(code, said, errors), words.lookup("national.question.new.go"))
                            .doneOnce()));
        }
        return NationalPage.of(
                words.lookup("national.questions"),
                words.text("national.questions.lead", words.year(year)),
                GUIDE,
                parts);
    }

    private List<Field> ask(String code, String said, FieldErrors errors) {
        Words words = visit.words();
        return List.of(
                Field.select(
                                "code",
                                words.lookup("national.item"),
                                Stream.concat(
                                                Stream.of(Option.of("", words.lookup("national.question.item"))),
                                                rules.stream()
                                                        .map(rule -> Option.of(
                                                                rule.code(),
                                                                rule.code() + " " + words.pick(rule.title()))))
                                        .toList())
                        .value(code)
                        .error(errors.on("code"))
                        .required(),
                Field.area("said", words.lookup("national.question"))
                        .value(said)
                        .error(errors.on("said"))
                        .required()
                        .with("maxlength", Integer.toString(Question.LONGEST_QUESTION)));
    }

    private Table.Row row(Question one) {
        Words words = visit.words();
        var text = one.question();
        return Table.Row.of(
                new Cell.Code(one.code()),
                new Cell.Link(
                        text == null ? one.asked() : words.pick(text), QuestionsController.path(year) + "/" + one.id()),
                Cell.text(words.date(one.askedOn())),
                new Cell.Marked(state(one)));
    }

    private Badge state(Question one) {
        Words words = visit.words();
        if (one.removed()) {
            return Badge.of(words.lookup("national.question.state.removed"), Tone.NEUTRAL);
        }
        return one.waits()
                ? Badge.of(words.lookup("national.question.state.waits"), Tone.WARNING)
                : Badge.of(words.lookup("national.question.state.answered"), Tone.GOOD);
    }

    NationalPage one(Question one, AnswerForm form, FieldErrors errors, String told) {
        Words words = visit.words();
        String path = QuestionsController.path(year);
        String here = path + "/" + one.id();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("national.question.asked"), one.asked()));
        AgencyId by = one.askedBy();
        facts.add(Fact.of(
                words.lookup("national.question.by"),
                by == null ? words.lookup("national.question.by.us") : names.apply(by, visit)));
        facts.add(Fact.of(words.lookup("national.question.asked.on"), words.date(one.askedOn())));
        facts.add(new Fact(words.lookup("national.state"), new Cell.Marked(state(one))));
        if (one.answered() != null) {
            facts.add(Fact.of(words.lookup("national.question.answered.on"), words.date(one.answered())));
        }
        var parts = new ArrayList<Part>();
        if (visit.may(ActsForCountry.class)) {
            parts.add(Part.of(words.lookup("national.question.answer"), words.lookup("national.question.answer.lead"))
                    .form(Asked.post(here, form.fields(errors, words), words.lookup("national.question.answer.keep"))
                            .hidden("version", Integer.toString(form.version()))));
            if (!one.removed()) {
                parts.add(Part.of(
                                words.lookup("national.question.remove"), words.lookup("national.question.remove.lead"))
                        .form(Asked.post(here + "/remove", List.of(), words.lookup("national.question.remove"))));
            }
        } else if (one.isShown()) {
            parts.add(Part.of(words.lookup("national.question.answers"), null).table(answers(List.of(one), words)));
        }
        return NationalPage.of(
                        words.text("national.question.of", one.code()),
                        rules.stream()
                                .filter(rule -> rule.code().equals(one.code()))
                                .findFirst()
                                .map(rule -> words.pick(rule.title()))
                                .orElse(null),
                        GUIDE,
                        parts)
                .crumbs(List.of(new Crumb(words.lookup("national.questions"), path)))
                .facts(facts)
                .told(Country.told("national.question.told.", told, words), one.removed() ? here + "/restore" : null);
    }

    /// Answers as everybody reads them.
    static Table answers(List<Question> answered, Words words) {
        return Table.of(
                        words.lookup("national.question.answers"),
                        List.of(
                                Column.text(words.lookup("national.question")),
                                Column.text(words.lookup("national.question.answer")),
                                Column.text(words.lookup("national.question.answered.on"))),
                        answered.stream()
                                .map(one -> Table.Row.of(
                                        Cell.text(words.pick(Objects.requireNonNull(one.question()))),
                                        Cell.text(words.pick(Objects.requireNonNull(one.answer()))),
                                        Cell.text(words.date(Objects.requireNonNull(one.answered())))))
                                .toList())
                .empty(words.lookup("national.question.answers.none"));
    }
}
