/// What the commission hands out after publication: certificates with the name that the agency confirmed, and letters.
@NullMarked
package org.prongsai.national.award;

import org.jspecify.annotations.NullMarked;
