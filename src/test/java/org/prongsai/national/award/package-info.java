@NullMarked
package org.prongsai.national.award;

import org.jspecify.annotations.NullMarked;
