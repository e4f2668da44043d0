/// Editions: what a fiscal year's assessment asks, how it weighs the answers and how it grades them, as reviewed data.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"thai", "audit", "web", "web :: access", "web :: search", "web :: ui", "document"})
package org.prongsai.framework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
