/// A country that does not exist, for demonstration and load tests.
@NullMarked
package org.prongsai.national.country;

import org.jspecify.annotations.NullMarked;
