/// Further languages of those who answer: texts that come as a file, are checked by two people of the commission, and
/// stand before the product's own (decision 43).
@NullMarked
package org.prongsai.survey.language;

import org.jspecify.annotations.NullMarked;
