/// Runs the PostgreSQL in which everything is kept, or reaches the one that an operator names.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.prongsai.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
