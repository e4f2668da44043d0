@NullMarked
package org.prongsai.report.office;

import org.jspecify.annotations.NullMarked;
