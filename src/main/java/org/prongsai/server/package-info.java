/// Serves the pages: chooses port and address, opens the database, says where everything is, and ends in order.
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package org.prongsai.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
