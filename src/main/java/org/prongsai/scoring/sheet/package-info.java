/// Reads score sheets: tables of scores or tallies, and lines of text in which scores stand beside codes or labels.
@NullMarked
package org.prongsai.scoring.sheet;

import org.jspecify.annotations.NullMarked;
