package org.prongsai.assessment;

import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;

/// Who judges an agency's year in which place.
///
/// @param version counts its changes from 1
public record Seat(FiscalYear year, AgencyId agency, Place place, PersonId person, int version) {}
