/// The pages of one's own work, of announcements and of how one is told.
@NullMarked
package org.prongsai.desk.web;

import org.jspecify.annotations.NullMarked;
