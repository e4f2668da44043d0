/// Holds a sheet's figures against each other: which differ, what explains it, and how many respondents fit.
@NullMarked
package org.prongsai.scoring.check;

import org.jspecify.annotations.NullMarked;
