package org.prongsai.web.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A step of a procedure in `ui/stepper.jte`.
///
/// @param href leads back to a step that is done
public record Step(String label, State state, @Nullable String href) {
    public enum State {
        DONE,
        CURRENT,
        AHEAD;

        /// As in class names and message keys.
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
