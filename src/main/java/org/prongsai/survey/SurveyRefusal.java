package org.prongsai.survey;

/// Why a survey cannot be kept, opened or counted so.
public enum SurveyRefusal {
    /// The agency has another one of this instrument that counts, or that is answered in ITAS, in this year.
    ONE_ALREADY,
    /// Questions of the agency's own are never the official assessment.
    OWN_IS_INTERNAL,
    /// What people were told when it opened stays: only later days, more ways and the population may change.
    OPENED,
    /// It was opened, and its keys are being made.
    OPENING,
    /// It is closed, or about to be.
    CLOSED,
    /// By no way can anybody answer.
    NO_WAY,
    /// There is nothing to ask.
    NO_QUESTIONS,
    /// Its last day is over.
    OVER,
    /// Nobody said where it is answered.
    NO_LINK,
    /// ITAS showed more before.
    LESS_THAN_BEFORE,
    /// A later day was typed in already, or the day is to come.
    NOT_THE_LATEST_DAY
}
