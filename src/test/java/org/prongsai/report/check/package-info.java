@NullMarked
package org.prongsai.report.check;

import org.jspecify.annotations.NullMarked;
