/// National tables of past years: what a file says of every agency, which agency each row is about, and the results
/// that
/// follow.
@NullMarked
package org.prongsai.national.past;

import org.jspecify.annotations.NullMarked;
