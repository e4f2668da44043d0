/// The pages of scores: the board, the explanation of every figure, import and versions.
@NullMarked
package org.prongsai.scoring.web;

import org.jspecify.annotations.NullMarked;
