package org.prongsai.web.ui;

import org.jspecify.annotations.Nullable;

/// A figure with its name, its grade, how far it is to the target and a note.
public record Tile(
        String label,
        Figure figure,
        @Nullable Badge badge,
        @Nullable Progress progress,
        @Nullable String note) {
    public static Tile of(String label, Figure figure) {
        return new Tile(label, figure, null, null, null);
    }

    public Tile badge(Badge shown) {
        return new Tile(label, figure, shown, progress, note);
    }

    public Tile progress(Progress shown) {
        return new Tile(label, figure, badge, shown, note);
    }

    public Tile note(String shown) {
        return new Tile(label, figure, badge, progress, shown);
    }
}
