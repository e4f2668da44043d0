/// The first check of evidence: what can be told from what was fetched, without network, database or judgement.
@NullMarked
package org.prongsai.disclosure.check;

import org.jspecify.annotations.NullMarked;
