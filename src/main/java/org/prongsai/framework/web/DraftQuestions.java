package org.prongsai.framework.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;

/// The form of a draft, with what was typed and what is wrong with it.
record DraftQuestions(List<Edition> editions, boolean bySheet, Words words) {
    static final String PATH = "/editions/draft";
    static final String BY_SHEET = "/editions/draft/sheet";

    DraftPage page(DraftForm form, FieldErrors errors, @Nullable Table faults) {
        return new DraftPage(
                List.of(
                        Tab.of(words.lookup("framework.draft.byEdition"), PATH, !bySheet),
                        Tab.of(words.lookup("framework.draft.bySheet"), BY_SHEET, bySheet)),
                bySheet ? BY_SHEET : PATH,
                bySheet,
                bySheet ? sheet(form, errors) : List.of(from("framework.draft.from", form, errors)),
                head(form, errors),
                bySheet ? rules(form, errors) : List.of(),
                faults);
    }

    /// What only the form as a whole can tell.
    FieldErrors errors(DraftForm form, FieldErrors found) {
        FieldErrors all = found;
        if (form.year() == null && found.on("year") == null) {
            all = all.and("year", words.lookup("framework.draft.year.missing"));
        }
        if (editions.stream().noneMatch(edition -> edition.id().equals(form.from()))) {
            all = all.and("from", words.lookup("framework.draft.from.wrong"));
        }
        if (editions.stream().anyMatch(edition -> edition.id().equals(form.newId()) && !edition.isDraft())) {
            all = all.and("id", words.text("framework.draft.id.taken", form.newId()));
        }
        if (bySheet && !form.hasSheet()) {
            all = all.and("file", words.lookup("framework.draft.sheet.nothing"));
        }
        BigDecimal together = form.weightsTogether();
        if (bySheet && together.compareTo(BigDecimal.valueOf(100)) != 0) {
            all = all.and("iit", words.text("framework.draft.weights.wrong", Shown.number(together)));
        }
        return all;
    }

    private Field from(String label, DraftForm form, FieldErrors errors) {
        var shown = new Shown(words);
        return Field.select(
                        "from",
                        words.lookup(label),
                        editions.reversed().stream()
                                .map(edition ->
                                        Option.of(edition.id(), shown.option(edition) + " · " + shown.levels(edition)))
                                .toList())
                .value(form.from())
                .error(errors.on("from"))
                .required();
    }

    private List<Field> sheet(DraftForm form, FieldErrors errors) {
        return List.of(
                Field.file("file", words.lookup("framework.draft.file"), ".csv,.tsv,.txt,.xlsx,.pdf")
                        .hint(words.lookup("framework.draft.file.hint"))
                        .error(errors.on("file")),
                Field.area("paste", words.lookup("framework.draft.paste"))
                        .with("rows", "8")
                        .with("placeholder", words.lookup("framework.draft.paste.example"))
                        .value(form.paste())
                        .error(errors.on("paste")));
    }

    private List<Field> head(DraftForm form, FieldErrors errors) {
        return List.of(
                Field.number("year", words.lookup("framework.draft.year"))
                        .between("2500", "2999", "1")
                        .value(form.year() == null ? null : form.year().toString())
                        .error(errors.on("year"))
                        .required(),
                Field.text("th", words.lookup("framework.draft.th"))
                        .hint(words.lookup("framework.draft.name.hint"))
                        .with("maxlength", "200")
                        .value(form.th())
                        .error(errors.on("th")),
                Field.text("en", words.lookup("framework.draft.en"))
                        .with("maxlength", "200")
                        .value(form.en())
                        .error(errors.on("en")),
                Field.text("id", words.lookup("framework.draft.id"))
                        .hint(words.lookup("framework.draft.id.hint"))
                        .with("maxlength", "40")
                        .value(form.id())
                        .error(errors.on("id")));
    }

    private List<Field> rules(DraftForm form, FieldErrors errors) {
        return List.of(
                weight("iit", form.iit(), errors),
                weight("eit", form.eit(), errors),
                weight("oit", form.oit(), errors),
                from("framework.draft.like", form, errors).hint(words.lookup("framework.draft.like.hint")));
    }

    private Field weight(String name, @Nullable BigDecimal value, FieldErrors errors) {
        return Field.number(name, words.lookup("framework.draft." + name))
                .between("0", "100", "any")
                .unit("%")
                .value(value == null ? null : Shown.number(value))
                .error(errors.on(name))
                .required();
    }
}
