@NullMarked
package org.prongsai.survey.country;

import org.jspecify.annotations.NullMarked;
