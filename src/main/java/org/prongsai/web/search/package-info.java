/// One search over what every module has.
@NullMarked
@NamedInterface("search")
package org.prongsai.web.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
