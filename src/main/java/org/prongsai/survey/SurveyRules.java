package org.prongsai.survey;

import java.time.LocalDate;
import java.util.Optional;
import org.prongsai.survey.Survey.Held;

/// What a survey may become, told from what it is.
final class SurveyRules {
    private SurveyRules() {}

    /// Why `after` cannot stand in the place of `before`; empty where it can.
    static Optional<SurveyRefusal> change(Survey before, Survey after, LocalDate today) {
        return switch (before.state()) {
            case DRAFT -> draft(after);
            case OPEN -> opened(before, after, today) ? Optional.empty() : Optional.of(SurveyRefusal.OPENED);
            case OPENING -> Optional.of(SurveyRefusal.OPENING);
            case CLOSING, CLOSED -> Optional.of(SurveyRefusal.CLOSED);
        };
    }

    /// Why a draft cannot be so.
    static Optional<SurveyRefusal> draft(Survey survey) {
        if (survey.instrument().equals(Survey.OWN) && survey.held() != Held.INTERNAL) {
            return Optional.of(SurveyRefusal.OWN_IS_INTERNAL);
        }
        return survey.held() == Held.ITAS || !survey.ways().isEmpty()
                ? Optional.empty()
                : Optional.of(SurveyRefusal.NO_WAY);
    }

    /// Why a draft cannot be opened.
    static Optional<SurveyRefusal> opening(Survey survey, LocalDate today) {
        Optional<SurveyRefusal> draft = draft(survey);
        if (draft.isPresent()) {
            return draft;
        }
        if (survey.closes().isBefore(today)) {
            return Optional.of(SurveyRefusal.OVER);
        }
        return survey.held() == Held.ITAS && survey.outsideLink() == null
                ? Optional.of(SurveyRefusal.NO_LINK)
                : Optional.empty();
    }

    private static boolean opened(Survey before, Survey after, LocalDate today) {
        boolean same = before.held() == after.held()
                && before.title().equals(after.title())
                && before.strict() == after.strict()
                && before.comments() == after.comments();
        return same
                && later(before.collectsFrom(), after.collectsFrom(), today)
                && later(before.opens(), after.opens(), today)
                && !after.closes().isBefore(before.closes())
                && after.ways().containsAll(before.ways())
                && (before.held() != Held.ITAS || after.outsideLink() != null);
    }

    /// A day that has come stays; one to come may only move away.
    private static boolean later(LocalDate before, LocalDate after, LocalDate today) {
        return after.equals(before) || (before.isAfter(today) && after.isAfter(before));
    }
}
