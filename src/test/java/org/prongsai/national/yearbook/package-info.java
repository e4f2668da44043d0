@NullMarked
package org.prongsai.national.yearbook;

import org.jspecify.annotations.NullMarked;
