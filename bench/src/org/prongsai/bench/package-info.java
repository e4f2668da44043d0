/// Measures how long the heart of the product takes; `scripts/bench` runs it.
@NullMarked
package org.prongsai.bench;

import org.jspecify.annotations.NullMarked;
