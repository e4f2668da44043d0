/// What an operator sets: the file of settings beneath the environment, which settings there are, and what is
/// wrong with those that were given.
///
/// The settings themselves are records of the modules that obey them.
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package org.prongsai.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
