@NullMarked
package org.prongsai.national.release;

import org.jspecify.annotations.NullMarked;
