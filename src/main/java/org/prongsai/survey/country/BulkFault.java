package org.prongsai.survey.country;

import org.prongsai.identity.Agency;

/// A survey with which an act failed.
///
/// @param reason a word: a reason of the rules ([org.prongsai.survey.SurveyRefusal]), `NO_KEY` or `OTHER`
public record BulkFault(Agency agency, String instrument, String reason) {
    /// No custodian's key is here, or the survey's own keys are lost.
    static final String NO_KEY = "NO_KEY";

    /// Something that nobody foresaw; the log says what.
    static final String OTHER = "OTHER";
}
