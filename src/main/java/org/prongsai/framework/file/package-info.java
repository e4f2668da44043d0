/// The file forms of editions: YAML text and workbooks, read by one checker that tells every fault with its place.
@NullMarked
package org.prongsai.framework.file;

import org.jspecify.annotations.NullMarked;
