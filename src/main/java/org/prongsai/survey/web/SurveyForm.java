package org.prongsai.survey.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.survey.Survey;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.Survey.State;
import org.prongsai.survey.Way;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What is typed of a survey.
///
/// @param version that the form was made from; 0 for a new one
public record SurveyForm(
        @Nullable String titleTh,
        @Nullable String titleEn,
        @Nullable String held,
        @Nullable String population,
        @Nullable String collects,
        @Nullable String opens,
        @Nullable String closes,
        @Nullable List<String> ways,
        @Nullable String strict,
        @Nullable String comments,
        @Nullable String outside,
        @Nullable Integer version) {
    private static final int MOST_PEOPLE = 10_000_000;
    private static final Set<Way> OFFERED = EnumSet.of(Way.ROSTER, Way.SLIP, Way.LINK);

    public SurveyForm {
        ways = ways == null ? null : List.copyOf(ways);
    }

    static SurveyForm of(Survey survey) {
        return new SurveyForm(
                survey.title().th(),
                survey.title().en(),
                survey.held().name(),
                survey.population() == null ? null : survey.population().toString(),
                survey.collectsFrom().toString(),
                survey.opens().toString(),
                survey.closes().toString(),
                survey.ways().stream().map(Way::name).toList(),
                Boolean.toString(survey.strict()),
                Boolean.toString(survey.comments()),
                survey.outsideLink(),
                survey.version());
    }

    /// The same upon another version, to be sent once more on purpose.
    SurveyForm over(int newer) {
        return new SurveyForm(
                titleTh, titleEn, held, population, collects, opens, closes, ways, strict, comments, outside, newer);
    }

    FieldErrors check(Words words) {
        FieldErrors errors = FieldErrors.NONE;
        if (text(titleTh).isEmpty() || text(titleTh).length() > 300) {
            errors = errors.and("titleTh", words.lookup("survey.title.wrong"));
        }
        if (text(titleEn).length() > 300) {
            errors = errors.and("titleEn", words.lookup("survey.title.wrong"));
        }
        if (Arrays.stream(Held.values()).noneMatch(one -> one.name().equals(held))) {
            errors = errors.and("held", words.lookup("survey.held.needed"));
        }
        if (!text(population).isEmpty() && people() == null) {
            errors = errors.and("population", words.lookup("survey.population.wrong"));
        }
        if (isItas() && !text(outside).isEmpty() && !isAddress(text(outside))) {
            errors = errors.and("outside", words.lookup("survey.outside.wrong"));
        }
        return days(errors, words);
    }

    private FieldErrors days(FieldErrors before, Words words) {
        FieldErrors errors = before;
        for (String name : List.of("opens", "closes")) {
            if (Days.read(name.equals("opens") ? opens : closes).isEmpty()) {
                errors = errors.and(name, words.lookup("survey.day.wrong"));
            }
        }
        if (!Days.isBlank(collects) && Days.read(collects).isEmpty()) {
            errors = errors.and("collects", words.lookup("survey.day.wrong"));
        }
        if (errors.on("opens") != null || errors.on("closes") != null || errors.on("collects") != null) {
            return errors;
        }
        LocalDate first = Days.read(opens).orElseThrow();
        if (first.isAfter(Days.read(closes).orElseThrow())) {
            return errors.and("closes", words.lookup("survey.closes.early"));
        }
        return Days.read(collects).filter(day -> day.isAfter(first)).isPresent()
                ? errors.and("collects", words.lookup("survey.collects.late"))
                : errors;
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && text.length() <= 2048;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private boolean isItas() {
        return Held.ITAS.name().equals(held);
    }

    /// What it makes of a survey; call it where [#check] found nothing.
    Survey on(Survey survey) {
        LocalDate first = Days.read(opens).orElseThrow();
        return new Survey(
                survey.agency(),
                survey.id(),
                survey.year(),
                survey.instrument(),
                Held.valueOf(Objects.requireNonNull(held)),
                survey.state(),
                Bilingual.typed(text(titleTh), text(titleEn)),
                survey.editionId(),
                people(),
                Days.read(collects).orElse(first),
                first,
                Days.read(closes).orElseThrow(),
                chosen(),
                "true".equals(strict),
                "true".equals(comments),
                isItas() && !text(outside).isEmpty() ? text(outside) : null,
                version == null ? 0 : version);
    }

    private Set<Way> chosen() {
        var chosen = EnumSet.noneOf(Way.class);
        if (!isItas()) {
            OFFERED.stream().filter(way -> said().contains(way.name())).forEach(chosen::add);
        }
        return chosen;
    }

    private List<String> said() {
        return ways == null ? List.of() : ways;
    }

    private @Nullable Integer people() {
        String said = text(population).replace(",", "");
        if (!said.matches("[0-9]{1,8}")) {
            return null;
        }
        int number = Integer.parseInt(said);
        return number > MOST_PEOPLE ? null : number;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// The fields of a survey; what was told when it opened is left out and sent along hidden.
    List<Field> fields(Survey survey, FieldErrors errors, Words words) {
        var fields = new ArrayList<Field>();
        if (survey.state() == State.DRAFT) {
            fields.add(Field.text("titleTh", words.lookup("survey.title.th"))
                    .with("maxlength", "300")
                    .value(titleTh)
                    .error(errors.on("titleTh"))
                    .required());
            fields.add(Field.text("titleEn", words.lookup("survey.title.en"))
                    .hint(words.lookup("survey.title.en.hint"))
                    .with("maxlength", "300")
                    .value(titleEn)
                    .error(errors.on("titleEn")));
            if (!survey.instrument().equals(Survey.OWN)) {
                fields.add(Field.radio("held", words.lookup("survey.held"), held(words))
                        .value(held)
                        .error(errors.on("held"))
                        .required());
            }
        }
        fields.add(Field.text("population", words.lookup("survey.population"))
                .hint(words.lookup("survey.population.hint"))
                .with("inputmode", "numeric")
                .value(population)
                .error(errors.on("population")));
        fields.add(day("collects", collects, errors, words).hint(words.lookup("survey.collects.hint")));
        fields.add(day("opens", opens, errors, words)
                .hint(words.lookup("survey.day.hint"))
                .required());
        fields.add(day("closes", closes, errors, words)
                .hint(words.lookup("survey.closes.hint"))
                .required());
        if (survey.state() == State.DRAFT || survey.held() != Held.ITAS) {
            fields.add(Field.checks(
                            "ways",
                            words.lookup("survey.ways"),
                            OFFERED.stream()
                                    .map(way -> new Option(
                                            way.name(),
                                            SurveyTexts.way(way, words),
                                            words.lookup("survey.way." + way.tag() + ".hint")))
                                    .toList())
                    .hint(words.lookup("survey.ways.hint"))
                    .values(said())
                    .error(errors.on("ways")));
        }
        if (survey.state() == State.DRAFT) {
            fields.add(Field.check("strict", words.lookup("survey.strict"))
                    .hint(words.lookup("survey.strict.hint"))
                    .value(strict));
            fields.add(Field.check("comments", words.lookup("survey.words"))
                    .hint(words.lookup("survey.words.hint"))
                    .value(comments));
        }
        if (!survey.instrument().equals(Survey.OWN) && (survey.state() == State.DRAFT || survey.held() == Held.ITAS)) {
            fields.add(Field.text("outside", words.lookup("survey.outside"))
                    .hint(words.lookup("survey.outside.hint"))
                    .with("type", "url")
                    .with("maxlength", "2048")
                    .value(outside)
                    .error(errors.on("outside")));
        }
        return fields;
    }

    /// The same with what an opened survey does not ask for again.
    SurveyForm within(Survey survey) {
        SurveyForm kept = of(survey);
        if (survey.state() == State.DRAFT) {
            return survey.instrument().equals(Survey.OWN) ? held(Held.INTERNAL.name()) : this;
        }
        var all = new ArrayList<>(said());
        survey.ways().stream().map(Way::name).filter(way -> !all.contains(way)).forEach(all::add);
        return new SurveyForm(
                kept.titleTh,
                kept.titleEn,
                kept.held,
                population,
                collects,
                opens,
                closes,
                all,
                kept.strict,
                kept.comments,
                survey.held() == Held.ITAS ? outside : kept.outside,
                version);
    }

    private SurveyForm held(String by) {
        return new SurveyForm(
                titleTh, titleEn, by, population, collects, opens, closes, ways, strict, comments, outside, version);
    }

    private static List<Option> held(Words words) {
        return java.util.stream.Stream.of(Held.ITAS, Held.INTERNAL, Held.OFFICIAL)
                .map(held -> new Option(
                        held.name(),
                        words.lookup("survey.held." + held.name()),
                        words.lookup("survey.held." + held.name() + ".hint")))
                .toList();
    }

    private static Field day(String name, @Nullable String typed, FieldErrors errors, Words words) {
        return Field.text(name, words.lookup("survey." + name))
                .value(Days.entered(typed, words))
                .error(errors.on(name));
    }
}
