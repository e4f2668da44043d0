@NullMarked
package org.prongsai.report.infographic;

import org.jspecify.annotations.NullMarked;
