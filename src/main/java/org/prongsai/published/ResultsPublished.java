package org.prongsai.published;

import org.prongsai.thai.FiscalYear;

/// The results of a year were made public, or corrected.
public record ResultsPublished(FiscalYear year, int version) {}
