/// Fetches pages of the web that people name, so that nothing else of the program ever speaks to a foreign server.
///
/// It runs as a process of its own, which knows neither the database nor any secret: addresses come in, what
/// was found goes out. Whatever looks into foreign bytes belongs here.
@ApplicationModule(
        displayName = "Fetching",
        allowedDependencies = {})
@NullMarked
package org.prongsai.fetcher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
