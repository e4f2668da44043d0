@NullMarked
package org.prongsai.document;

import org.jspecify.annotations.NullMarked;
