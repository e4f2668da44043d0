package org.prongsai.report.infographic;

import org.prongsai.document.drawing.Ink;
import org.prongsai.framework.Grade;
import org.prongsai.framework.GradeBadge;

/// The colours of the pages, for a picture.
public final class Palette {
    public static final Ink INK = new Ink(0x1b2138);
    public static final Ink MUTED = new Ink(0x566077);
    public static final Ink LINE = new Ink(0xe3e6ee);
    public static final Ink GROUND = new Ink(0xf6f7fb);
    public static final Ink ACTION = new Ink(0x2b3a8f);
    public static final Ink PALE = new Ink(0xc9cff0);
    public static final Ink GOLD = new Ink(0xb3832a);

    private Palette() {}

    /// A ground and the text on it.
    public record Pair(Ink ground, Ink text) {}

    /// What a grade is drawn in.
    public static Pair of(Grade grade) {
        return switch (GradeBadge.tone(grade)) {
            case AA -> new Pair(new Ink(0x07424f), Ink.WHITE);
            case A -> new Pair(new Ink(0x2c7183), Ink.WHITE);
            case B -> new Pair(new Ink(0x9ec6c0), new Ink(0x0b2f38));
            case C -> new Pair(new Ink(0xf1dca0), new Ink(0x3f2e05));
            case D -> new Pair(new Ink(0xeab464), new Ink(0x3a2603));
            case E -> new Pair(new Ink(0xd9824a), new Ink(0x241003));
            case F -> new Pair(new Ink(0xb4442f), Ink.WHITE);
            default -> new Pair(LINE, INK);
        };
    }
}
