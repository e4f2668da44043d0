/// The pages of measures and of their progress.
@NullMarked
package org.prongsai.improvement.web;

import org.jspecify.annotations.NullMarked;
