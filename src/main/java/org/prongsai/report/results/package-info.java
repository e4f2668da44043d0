/// Papers of the results of all agencies: made in one go, in lanes that any node works off, each paper once.
@NullMarked
package org.prongsai.report.results;

import org.jspecify.annotations.NullMarked;
