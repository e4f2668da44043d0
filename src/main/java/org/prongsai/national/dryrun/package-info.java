/// Trying an edition on the stored results of a year before anybody publishes it: what every agency would have scored.
@NullMarked
package org.prongsai.national.dryrun;

import org.jspecify.annotations.NullMarked;
