/// What makes the product at home in Thai: fiscal years, dates, digits, words, order, dirty text.
///
/// Plain Java on top of the JDK and ICU4J: no beans, no clock, no database.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.prongsai.thai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
