/// The pages of the analysis: what to develop first, what each point is worth, what-if, the way to a goal, the years.
@NullMarked
package org.prongsai.analysis.web;

import org.jspecify.annotations.NullMarked;
