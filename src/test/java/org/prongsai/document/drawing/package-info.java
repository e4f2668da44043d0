@NullMarked
package org.prongsai.document.drawing;

import org.jspecify.annotations.NullMarked;
