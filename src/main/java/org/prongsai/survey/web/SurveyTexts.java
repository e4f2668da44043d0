package org.prongsai.survey.web;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.SamplingRule;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.Survey;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.Way;
import org.prongsai.thai.DateSpan;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;

/// What several pages say of a survey.
final class SurveyTexts {
    private SurveyTexts() {}

    static String title(Survey survey, Words words) {
        return words.pick(survey.title());
    }

    /// What every page of a survey for improvement says; null for others.
    static @Nullable String mark(Survey survey, Words words) {
        return survey.held() == Held.INTERNAL ? words.lookup("survey.internal") : null;
    }

    static String ways(Survey survey, Words words) {
        return survey.held() == Held.ITAS
                ? words.lookup("survey.way.itas")
                : survey.ways().stream().sorted().map(way -> way(way, words)).collect(Collectors.joining(" · "));
    }

    static String way(Way way, Words words) {
        return words.lookup("survey.way." + way.tag());
    }

    /// The name of what is counted: a way, or one of the words of the counts.
    static String counted(String way, Words words) {
        return words.lookup("survey.way." + way.toLowerCase(java.util.Locale.ROOT));
    }

    static String days(Survey survey, Words words) {
        return words.text("survey.days.span", words.date(survey.opens()), words.date(survey.closes()));
    }

    /// How much time is left, in words.
    static String left(Survey survey, LocalDate today, Words words) {
        return switch (Stage.of(survey, today)) {
            case DRAFT, KEYS -> words.lookup("survey.left.draft");
            case AHEAD -> words.counted("survey.left.ahead", new DateSpan(today, survey.opens()).days() - 1);
            case RUNNING -> words.counted("survey.left.running", new DateSpan(today, survey.closes()).days());
            case OVER, CLOSING, CLOSED -> words.lookup("survey.left.over");
        };
    }

    /// Both rules behind the minimum, said with the agency's own figures.
    static String minimum(Survey survey, SamplingRule rule, Words words) {
        OptionalInt people = survey.people();
        String share = rule.share().movePointRight(2).stripTrailingZeros().toPlainString();
        if (people.isEmpty()) {
            return words.text("survey.minimum.unknown", rule.least(), share);
        }
        int all = people.getAsInt();
        if (all <= rule.least()) {
            return words.text("survey.minimum.all", words.count(all), rule.least());
        }
        return rule.cap() > 0 && all > rule.capAbove()
                ? words.text("survey.minimum.cap", words.count(rule.cap()), words.count(rule.capAbove()))
                : words.text(
                        "survey.minimum.both",
                        words.count(rule.minimum(people)),
                        share,
                        words.count(all),
                        rule.least());
    }

    static List<Crumb> crumbs(AgencyYear at, Words words) {
        return List.of(new Crumb(words.lookup("survey.page"), SurveysController.path(at)));
    }

    static List<Crumb> crumbs(AgencyYear at, Survey survey, Words words) {
        return List.of(
                new Crumb(words.lookup("survey.page"), SurveysController.path(at)),
                new Crumb(title(survey, words), SurveysController.path(at, survey.id())));
    }
}
