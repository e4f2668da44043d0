/// Passes of RFC 9474: one signature for one person, which nobody can recognise when it is shown.
@NullMarked
package org.prongsai.survey.token;

import org.jspecify.annotations.NullMarked;
