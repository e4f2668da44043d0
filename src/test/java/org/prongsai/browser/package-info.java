/// Journeys of readers through the running application, in a real browser.
@NullMarked
package org.prongsai.browser;

import org.jspecify.annotations.NullMarked;
