/// The pages of papers.
@NullMarked
package org.prongsai.report.web;

import org.jspecify.annotations.NullMarked;
