/// Tells people by mail and by LINE: an outbox written in the business transaction, and the job that empties it.
@NullMarked
@ApplicationModule(allowedDependencies = {"thai", "database", "web"})
package org.prongsai.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
