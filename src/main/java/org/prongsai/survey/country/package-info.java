/// What the commission does with the surveys of all agencies: prepared, opened and closed in lanes that any node works
/// off, each survey once.
@NullMarked
package org.prongsai.survey.country;

import org.jspecify.annotations.NullMarked;
