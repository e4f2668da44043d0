/// The office's work with papers: drafts, issue, settings, verification.
@NullMarked
package org.prongsai.report.office;

import org.jspecify.annotations.NullMarked;
