@NullMarked
package org.prongsai.published;

import org.jspecify.annotations.NullMarked;
