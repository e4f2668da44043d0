package org.prongsai.analysis;

import java.time.Instant;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;

/// A scenario that an agency keeps.
///
/// @param year whose current result it departs from
/// @param version counts the times it was saved, from 1; whoever changes it names the version they saw
public record SavedScenario(
        AgencyId agency, UUID id, FiscalYear year, Scenario scenario, int version, Instant savedAt) {}
