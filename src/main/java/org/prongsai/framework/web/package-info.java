/// The pages of editions: all of them, one of them, two compared, import and draft.
@NullMarked
package org.prongsai.framework.web;

import org.jspecify.annotations.NullMarked;
