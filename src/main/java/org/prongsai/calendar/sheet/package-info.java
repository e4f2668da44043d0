/// The calendar as a file that goes out, is changed elsewhere and comes back.
@NullMarked
package org.prongsai.calendar.sheet;

import org.jspecify.annotations.NullMarked;
