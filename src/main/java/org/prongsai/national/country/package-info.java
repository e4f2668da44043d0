/// A country that does not exist, for demonstration and load tests.
@NullMarked
@NamedInterface("country")
package org.prongsai.national.country;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
