/// The pages on which an agency prepares, watches, closes and reads its surveys.
@NullMarked
package org.prongsai.survey.web;

import org.jspecify.annotations.NullMarked;
