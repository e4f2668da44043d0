/// A score sheet that somebody looks at without an account: it lasts as long as the visit and belongs to no agency.
@NullMarked
package org.prongsai.scoring.trial;

import org.jspecify.annotations.NullMarked;
