package org.prongsai.calendar;

import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;

/// The last day for units to hand in evidence became another. Told within the transaction that moved it.
public record GateMoved(AgencyId agency, FiscalYear year) {}
