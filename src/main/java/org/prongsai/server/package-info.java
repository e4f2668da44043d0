/// Serves the pages: chooses port and address, opens the database, says where everything is, and ends in order.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "settings"})
package org.prongsai.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
