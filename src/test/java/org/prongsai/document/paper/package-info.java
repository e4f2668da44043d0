/// Tests of `document.paper`.
@NullMarked
package org.prongsai.document.paper;

import org.jspecify.annotations.NullMarked;
