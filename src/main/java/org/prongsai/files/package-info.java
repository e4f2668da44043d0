/// Keeps bytes under their hash, in a folder or an object store, and serves them from an origin of their
/// own.
///
/// What people and foreign servers hand in is never shown under the address of the pages, where it could
/// act as one.
@NullMarked
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"database", "web"})
package org.prongsai.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
