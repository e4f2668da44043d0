package org.prongsai.national.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.prongsai.framework.Edition;
import org.prongsai.national.award.AwardRule;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What is typed about a year's certificates and letters.
record AwardForm(Map<String, String> typed, List<String> grades) {
    private static final int LONGEST = 200;
    private static final int LONGEST_NUMBER = 100;

    AwardForm {
        typed = Map.copyOf(typed);
        grades = List.copyOf(grades);
    }

    static AwardForm of(AwardRule rule) {
        var values = new HashMap<String, String>();
        values.put("signerTh", rule.signerTh());
        values.put("signerEn", rule.signerEn());
        values.put("letterNumber", rule.letterNumber());
        values.put(
                "letterDate", rule.letterDate() == null ? "" : rule.letterDate().toString());
        values.put("version", Integer.toString(rule.version()));
        return new AwardForm(values, rule.grades());
    }

    private String get(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    int version() {
        return get("version").matches("[0-9]{1,9}") ? Integer.parseInt(get("version")) : 0;
    }

    /// The same made from what someone else kept meanwhile.
    AwardForm over(AwardForm theirs) {
        var values = new HashMap<>(typed);
        values.put("version", Integer.toString(theirs.version()));
        return new AwardForm(values, grades);
    }

    FieldErrors check(Edition edition, Words words) {
        FieldErrors errors = FieldErrors.NONE;
        if (grades.isEmpty() || !codes(edition).containsAll(grades)) {
            errors = errors.and("grades", words.lookup("national.awards.grades.wrong"));
        }
        for (String name : List.of("signerTh", "signerEn")) {
            if (get(name).length() > LONGEST) {
                errors = errors.and(name, words.text("national.publication.long", words.count(LONGEST)));
            }
        }
        if (get("letterNumber").length() > LONGEST_NUMBER) {
            errors = errors.and("letterNumber", words.text("national.publication.long", words.count(LONGEST_NUMBER)));
        }
        if (!get("letterDate").isEmpty() && Days.read(get("letterDate")).isEmpty()) {
            errors = errors.and("letterDate", words.lookup("national.publication.day.wrong"));
        }
        return errors;
    }

    private static List<String> codes(Edition edition) {
        return edition.grades().rules().stream()
                .map(rule -> rule.grade().code())
                .toList();
    }

    /// What it means, if nothing is wrong with it; grades in their order.
    AwardRule rule(FiscalYear year, Edition edition) {
        return new AwardRule(
                year,
                codes(edition).stream().filter(grades::contains).toList(),
                get("signerTh"),
                get("signerEn"),
                get("letterNumber"),
                Days.read(get("letterDate")).orElse(null),
                version());
    }

    List<Field> fields(Edition edition, FieldErrors errors, Words words) {
        Field which = Field.checks(
                        "grades",
                        words.lookup("national.awards.grades"),
                        edition.grades().rules().stream()
                                .map(rule -> Option.of(
                                        rule.grade().code(),
                                        words.pick(rule.grade().label())))
                                .toList())
                .values(grades)
                .required()
                .hint(words.lookup("national.awards.grades.hint"))
                .error(errors.on("grades"));
        return Stream.of(
                        which,
                        text("signerTh", errors, words),
                        text("signerEn", errors, words),
                        text("letterNumber", errors, words),
                        Field.text("letterDate", words.lookup("national.awards.letterDate"))
                                .value(Days.entered(get("letterDate"), words))
                                .hint(words.lookup("national.publication.day.hint"))
                                .error(errors.on("letterDate")))
                .toList();
    }

    private Field text(String name, FieldErrors errors, Words words) {
        return Field.text(name, words.lookup("national.awards." + name))
                .value(get(name))
                .hint(words.lookup("national.awards." + name + ".hint"))
                .error(errors.on(name));
    }
}
