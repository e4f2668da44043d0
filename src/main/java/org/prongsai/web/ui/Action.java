package org.prongsai.web.ui;

import org.jspecify.annotations.Nullable;

/// A link that looks like a button: it leads to where something is done, and changes nothing itself.
public record Action(
        String label, String href, Weight weight, @Nullable Icon icon) {
    /// How much it stands out; a page has at most one primary action.
    public enum Weight {
        PRIMARY,
        SECONDARY,
        QUIET,
        DANGER;

        /// Its class in the style sheet.
        public String css() {
            return "button-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Action primary(String label, String href) {
        return new Action(label, href, Weight.PRIMARY, null);
    }

    public static Action secondary(String label, String href) {
        return new Action(label, href, Weight.SECONDARY, null);
    }

    public static Action quiet(String label, String href) {
        return new Action(label, href, Weight.QUIET, null);
    }

    public Action icon(Icon shown) {
        return new Action(label, href, weight, shown);
    }
}
