package org.prongsai.document.pdf;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the separate pieces of ink in a picture of text: letters, and the marks above and beneath them.
final class Ink {
    private static final int DARK = 128;
    private static final int SPECK = 12;

    private final BufferedImage picture;
    private final boolean[] seen;

    private Ink(BufferedImage picture) {
        this.picture = picture;
        this.seen = new boolean[picture.getWidth() * picture.getHeight()];
    }

    /// The pieces from left to right.
    static List<Box> of(BufferedImage picture) {
        return new Ink(picture).boxes();
    }

    /// The pieces line by line, where lines are parted by more than `gap` of empty rows.
    static List<List<Box>> lines(BufferedImage picture, int gap) {
        var lines = new ArrayList<List<Box>>();
        int bottom = Integer.MIN_VALUE / 2;
        for (Box box :
                of(picture).stream().sorted(Comparator.comparingInt(Box::top)).toList()) {
            if (box.top() > bottom + gap) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(box);
            bottom = Math.max(bottom, box.bottom());
        }
        lines.forEach(line -> line.sort(Comparator.comparingInt(Box::left).thenComparingInt(Box::top)));
        return lines;
    }

    private List<Box> boxes() {
        var boxes = new ArrayList<Box>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (isNew(x, y)) {
                    Box box = follow(x, y);
                    if (box.width() * box.height() > SPECK) {
                        boxes.add(box);
                    }
                }
            }
        }
        boxes.sort(Comparator.comparingInt(Box::left).thenComparingInt(Box::top));
        return boxes;
    }

    private Box follow(int startX, int startY) {
        var box = new Box(startX, startY, startX, startY);
        var waiting = new ArrayDeque<int[]>();
        mark(startX, startY, waiting);
        while (!waiting.isEmpty()) {
            int[] point = waiting.pop();
            box = box.including(point[0], point[1]);
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    if (isNew(point[0] + dx, point[1] + dy)) {
                        mark(point[0] + dx, point[1] + dy, waiting);
                    }
                }
            }
        }
        return box;
    }

    private void mark(int x, int y, ArrayDeque<int[]> waiting) {
        seen[y * picture.getWidth() + x] = true;
        waiting.push(new int[] {x, y});
    }

    private boolean isNew(int x, int y) {
        return x >= 0
                && y >= 0
                && x < picture.getWidth()
                && y < picture.getHeight()
                && !seen[y * picture.getWidth() + x]
                && ((picture.getRGB(x, y) >> 8) & 0xFF) < DARK;
    }

    /// A piece of ink; all edges belong to it.
    record Box(int left, int top, int right, int bottom) {
        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }

        Box from(int x, int y) {
            return new Box(left - x, top - y, right - x, bottom - y);
        }

        boolean isLike(Box other, int tolerance) {
            return Math.abs(left - other.left) <= tolerance
                    && Math.abs(top - other.top) <= tolerance
                    && Math.abs(right - other.right) <= tolerance
                    && Math.abs(bottom - other.bottom) <= tolerance;
        }

        private Box including(int x, int y) {
            return new Box(Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y));
        }
    }
}
