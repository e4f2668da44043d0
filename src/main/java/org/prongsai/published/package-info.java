/// What was made public: copies of results that nobody changes any more, and the figures of the country that follow
/// from
/// them.
@NullMarked
@ApplicationModule(allowedDependencies = {"thai", "database", "framework", "identity", "scoring", "analysis", "web"})
package org.prongsai.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
