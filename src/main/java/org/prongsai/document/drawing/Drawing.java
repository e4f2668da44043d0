package org.prongsai.document.drawing;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/// A picture of coloured shapes, one above the other; lengths are points, from the upper left corner.
public final class Drawing {
    private final double width;
    private final double height;
    private final List<Mark> marks = new ArrayList<>();

    /// A shape and its colour; shapes are never changed once they are drawn.
    record Mark(Shape shape, Ink ink) {}

    /// Where a line of text stands from the given place.
    public enum Anchor {
        LEFT(0),
        MIDDLE(0.5),
        RIGHT(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }
    }

    /// An empty white sheet.
    public Drawing(double width, double height) {
        this.width = width;
        this.height = height;
        box(0, 0, width, height, Ink.WHITE);
    }

    /// From edge to edge.
    public double width() {
        return width;
    }

    /// From top to bottom.
    public double height() {
        return height;
    }

    /// A box with sharp corners.
    public void box(double x, double y, double w, double h, Ink ink) {
        marks.add(new Mark(new Rectangle2D.Double(x, y, w, h), ink));
    }

    /// A box with round corners.
    ///
    /// @param radius of the corners
    public void box(double x, double y, double w, double h, double radius, Ink ink) {
        marks.add(new Mark(new RoundRectangle2D.Double(x, y, w, h, 2 * radius, 2 * radius), ink));
    }

    /// A line of text with its baseline at `y`.
    public void text(String line, double x, double y, Anchor anchor, Lettering lettering, Ink ink) {
        double left = x - anchor.share * lettering.width(line);
        marks.add(new Mark(lettering.at(line, left, y), ink));
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }
}
