/// Measures to begin from: those that come with the program, and those that agencies chose to share.
@NullMarked
package org.prongsai.improvement.library;

import org.jspecify.annotations.NullMarked;
