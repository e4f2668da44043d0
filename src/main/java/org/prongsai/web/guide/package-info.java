/// The user guide: one page whose sections the other pages link to.
@NullMarked
package org.prongsai.web.guide;

import org.jspecify.annotations.NullMarked;
