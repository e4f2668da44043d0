/// The pages of the calendar.
@NullMarked
package org.prongsai.calendar.web;

import org.jspecify.annotations.NullMarked;
