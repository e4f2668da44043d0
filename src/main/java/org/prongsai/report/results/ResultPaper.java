package org.prongsai.report.results;

import java.time.Instant;
import org.prongsai.thai.FiscalYear;

/// An agency's result on two pages, as it was made and never changed since.
///
/// @param version of the result that it was made from
/// @param hash    by which the file is kept
public record ResultPaper(FiscalYear year, int version, String hash, Instant made) {}
