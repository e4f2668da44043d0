package org.prongsai.survey.language;

/// What two people of the commission decide of a language.
public enum Decision {
    /// It is offered to those who answer.
    RELEASE,
    /// It is offered no longer.
    WITHDRAW
}
