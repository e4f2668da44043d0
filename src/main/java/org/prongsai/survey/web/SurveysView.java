package org.prongsai.survey.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.Proposals;
import org.prongsai.survey.Survey;
import org.prongsai.survey.SurveyCounts;
import org.prongsai.survey.Surveys;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Tone;

/// Lays out the surveys of a year, one card each.
record SurveysView(
        AgencyYear at, Surveys surveys, SurveyCounts counts, Proposals proposals, LocalDate today, Visit visit) {
    SurveysPage page(String told, @Nullable UUID id) {
        Words words = visit.words();
        String key = "survey.told." + told;
        boolean keeps = visit.may(KeepsSurveys.class);
        return new SurveysPage(
                words.text("survey.lead", words.pick(at.agency().name()), words.year(at.year())),
                SurveysController.path(at),
                !told.isEmpty() && words.has(key) ? words.lookup(key) : null,
                keeps && told.equals("removed") && id != null ? SurveysController.path(at, id) + "/restore" : null,
                keeps ? begin() : List.of(),
                surveys.of(at.agency().id(), at.year()).stream().map(this::card).toList());
    }

    private List<Action> begin() {
        return proposals.instruments(at.year()).stream()
                .map(code -> Action.secondary(
                                visit.words().text("survey.begin", visit.words().lookup(label(code))),
                                SurveysController.path(at) + "/new?instrument=" + code)
                        .icon(Icon.ADD))
                .toList();
    }

    private String label(String code) {
        String key = "survey.instrument." + code;
        return visit.words().has(key) ? key : "survey.instrument.OTHER";
    }

    private SurveysPage.Card card(Survey survey) {
        Words words = visit.words();
        boolean reads = visit.may(ReadsSurveys.class);
        boolean counted = reads && survey.state().wasOpened();
        int answers = counted ? counts.of(survey).answers() : 0;
        OptionalInt minimum = surveys.minimum(survey);
        return new SurveysPage.Card(
                SurveyTexts.title(survey, words),
                reads ? SurveysController.path(at, survey.id()) : null,
                Stage.of(survey, today).badge(words),
                SurveyTexts.mark(survey, words),
                List.of(
                        SurveyTexts.days(survey, words),
                        SurveyTexts.left(survey, today, words),
                        SurveyTexts.ways(survey, words)),
                counted ? answered(answers, minimum, words) : null,
                counted && minimum.isPresent() ? progress(answers, minimum.getAsInt(), words) : null);
    }

    static String answered(int answers, OptionalInt minimum, Words words) {
        return minimum.isPresent()
                ? words.text("survey.answers.of", words.count(answers), words.count(minimum.getAsInt()))
                : words.text("survey.answers", words.count(answers));
    }

    static Progress progress(int answers, int minimum, Words words) {
        BigDecimal share = minimum == 0
                ? BigDecimal.valueOf(100)
                : BigDecimal.valueOf(answers)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(minimum), 2, RoundingMode.HALF_UP)
                        .min(BigDecimal.valueOf(100));
        return new Progress(
                share,
                null,
                answers >= minimum ? Tone.GOOD : Tone.WARNING,
                answered(answers, OptionalInt.of(minimum), words));
    }
}
