@NullMarked
package org.prongsai.national.country;

import org.jspecify.annotations.NullMarked;
