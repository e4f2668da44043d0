@NullMarked
package org.prongsai.national.dryrun;

import org.jspecify.annotations.NullMarked;
