/// Tests of `document.docx`.
@NullMarked
package org.prongsai.document.docx;

import org.jspecify.annotations.NullMarked;
