package org.prongsai.assessment;

import org.prongsai.identity.AgencyId;

/// How far the assessors are with an agency in a year: in counts only.
///
/// @param items    that were handed to assessors
/// @param done     those with a verdict, whether the agency knows it or not
/// @param disputed those that wait for the moderator
/// @param released whether the agency knows its verdicts
public record AssessmentStanding(AgencyId agency, int items, int done, int disputed, boolean released) {
    /// Of an agency with which nobody began.
    public static AssessmentStanding none(AgencyId agency) {
        return new AssessmentStanding(agency, 0, 0, 0, false);
    }
}
