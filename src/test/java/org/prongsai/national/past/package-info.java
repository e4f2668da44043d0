@NullMarked
package org.prongsai.national.past;

import org.jspecify.annotations.NullMarked;
