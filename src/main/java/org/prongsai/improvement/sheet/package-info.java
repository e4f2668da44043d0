/// Plans and progress as files that go out to units and come back filled in.
@NullMarked
package org.prongsai.improvement.sheet;

import org.jspecify.annotations.NullMarked;
