/// A published year in tables, letters and a report: each kind of agency and each province gets its own, and the
/// country
/// its yearly report. All figures come from what was published.
@NullMarked
package org.prongsai.national.yearbook;

import org.jspecify.annotations.NullMarked;
