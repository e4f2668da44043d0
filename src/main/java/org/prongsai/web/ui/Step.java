package org.prongsai.web.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A step of a procedure in `ui/stepper.jte`.
///
/// @param href leads back to a step that is done
public record Step(String label, State state, @Nullable String href) {
    /// The steps of a procedure that stands at one of them.
    ///
    /// @param current counted from 0
    /// @param href    leads back to each step that is done; null where nothing leads back
    public static List<Step> steps(List<String> labels, int current, @Nullable String href) {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Step(
                        labels.get(i),
                        i < current ? State.DONE : i == current ? State.CURRENT : State.AHEAD,
                        i < current ? href : null))
                .toList();
    }

    /// How far the procedure has come.
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
