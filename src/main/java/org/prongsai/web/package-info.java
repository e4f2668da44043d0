/// The pages' common ground: frame, language and digits, components, charts, error pages, security headers.
@NullMarked
@ApplicationModule(allowedDependencies = {"thai", "document"})
package org.prongsai.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
