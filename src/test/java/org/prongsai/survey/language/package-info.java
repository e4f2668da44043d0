@NullMarked
package org.prongsai.survey.language;

import org.jspecify.annotations.NullMarked;
