@NullMarked
package org.prongsai.report.results;

import org.jspecify.annotations.NullMarked;
