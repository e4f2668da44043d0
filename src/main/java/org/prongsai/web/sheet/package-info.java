/// Files that go out to be filled in and come back: handing one in, its faults, and what it would do.
@NullMarked
@NamedInterface("sheet")
package org.prongsai.web.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
