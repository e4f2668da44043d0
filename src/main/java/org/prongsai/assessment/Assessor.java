package org.prongsai.assessment;

import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;

/// Someone who assesses in a year.
///
/// @param active  whether he still does; one who left keeps what he judged
/// @param version counts its changes from 1
public record Assessor(FiscalYear year, PersonId person, boolean active, int version) {}
