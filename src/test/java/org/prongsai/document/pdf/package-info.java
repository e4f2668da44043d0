/// Tests of `document.pdf`.
@NullMarked
package org.prongsai.document.pdf;

import org.jspecify.annotations.NullMarked;
