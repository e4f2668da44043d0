package org.prongsai.improvement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.improvement.library.LibraryMeasure;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// What is typed of a measure that is to be shared: its texts, which may be reworded for others.
///
/// @param draft what would be copied as it stands
/// @param typed the fields by their names
record ShareForm(LibraryMeasure draft, Map<String, String> typed) {
    private static final int SHORT = 500;
    private static final int LONG = 1000;

    ShareForm {
        typed = Map.copyOf(typed);
    }

    /// A measure as it stands.
    static ShareForm of(LibraryMeasure draft) {
        return new ShareForm(draft, Map.of());
    }

    private String text(String name, String instead) {
        return typed.getOrDefault(name, instead).strip();
    }

    /// What is to be shared; a step whose field is blank is left out.
    LibraryMeasure wish() {
        return new LibraryMeasure(
                draft.id(),
                draft.sharer(),
                draft.items(),
                text("title", draft.title()),
                text("targetGroup", draft.targetGroup()),
                text("indicator", draft.indicator()),
                draft.aim(),
                text("monitoring", draft.monitoring()),
                IntStream.range(0, draft.steps().size())
                        .mapToObj(i -> new LibraryMeasure.Step(
                                step(i), draft.steps().get(i).months()))
                        .filter(step -> !step.title().isEmpty())
                        .toList());
    }

    private String step(int i) {
        return text("step" + (i + 1), draft.steps().get(i).title());
    }

    boolean isSure() {
        return typed.containsKey("sure");
    }

    FieldErrors check(Words words) {
        LibraryMeasure wish = wish();
        FieldErrors errors = FieldErrors.NONE;
        if (wish.title().isEmpty()) {
            errors = errors.and("title", words.lookup("improvement.share.title.needed"));
        }
        boolean isLong = Stream.concat(
                                Stream.of(wish.title(), wish.indicator(), wish.monitoring()),
                                wish.steps().stream().map(LibraryMeasure.Step::title))
                        .anyMatch(text -> text.length() > LONG)
                || wish.targetGroup().length() > SHORT;
        return isLong ? errors.and("title", words.lookup("improvement.share.long")) : errors;
    }

    /// @param named whether its texts have a name of the agency, so that someone has to be sure
    List<Field> fields(boolean named, FieldErrors errors, Words words) {
        LibraryMeasure wish = wish();
        var fields = new ArrayList<Field>();
        fields.add(area("title", words.lookup("improvement.measure"), wish.title())
                .error(errors.on("title"))
                .required());
        fields.add(Field.text("targetGroup", words.lookup("improvement.targetGroup"))
                .with("maxlength", "500")
                .value(wish.targetGroup()));
        fields.add(area("indicator", words.lookup("improvement.indicator"), wish.indicator()));
        fields.add(area("monitoring", words.lookup("improvement.monitoring"), wish.monitoring()));
        for (int i = 0; i < draft.steps().size(); i++) {
            fields.add(area("step" + (i + 1), words.text("improvement.share.step", i + 1), step(i))
                    .hint(words.lookup("improvement.share.step.hint")));
        }
        if (named) {
            fields.add(Field.check("sure", words.lookup("improvement.share.sure"))
                    .hint(words.lookup("improvement.share.sure.hint"))
                    .error(errors.on("sure")));
        }
        return fields;
    }

    private static Field area(String name, String label, String value) {
        return Field.area(name, label)
                .with("maxlength", "1000")
                .with("rows", "2")
                .value(value);
    }
}
