/// Pages of the assessment.
@NullMarked
package org.prongsai.assessment.web;

import org.jspecify.annotations.NullMarked;
