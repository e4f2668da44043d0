package org.prongsai.national.yearbook;

import java.util.Collections;
import java.util.List;
import org.prongsai.document.drawing.Drawing;
import org.prongsai.document.drawing.Drawing.Anchor;
import org.prongsai.document.drawing.DrawingFile;
import org.prongsai.document.drawing.Lettering;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.PictureFile;
import org.prongsai.report.infographic.Palette;

/// Draws the report's two kinds of charts.
final class BarChart {
    private static final int PRINT = 170;
    private static final double WIDTH = 480;
    private static final double CENTIMETRES = 15.8;
    private static final double LABEL = 210;
    private static final double VALUE = 52;
    private static final double ROW = 19;
    private static final double HIGH = 150;
    private static final int FULL = 100;

    private BarChart() {}

    /// A bar on a scale of 100.
    record Bar(String label, double points) {}

    /// Bars beneath each other.
    ///
    /// @param mark a line across all of them, such as the pass mark
    static Block.Picture bars(List<Bar> bars, double mark, String alternative) {
        var drawing = new Drawing(WIDTH, bars.size() * ROW + 8);
        double full = WIDTH - LABEL - VALUE;
        double y = 4;
        Lettering letters = Lettering.regular(10.5);
        for (Bar bar : bars) {
            drawing.text(letters.cut(bar.label(), LABEL - 10), 0, y + 12, Anchor.LEFT, letters, Palette.INK);
            drawing.box(LABEL, y + 2, full, ROW - 7, 2, Palette.LINE);
            drawing.box(
                    LABEL,
                    y + 2,
                    Math.max(2, full * bar.points() / FULL),
                    ROW - 7,
                    2,
                    bar.points() >= mark ? Palette.ACTION : Palette.GOLD);
            drawing.text(
                    CircleLetter.rounded(bar.points()),
                    WIDTH - 4,
                    y + 12,
                    Anchor.RIGHT,
                    Lettering.bold(10.5),
                    Palette.INK);
            y += ROW;
        }
        drawing.box(LABEL + full * mark / FULL, 2, 0.9, bars.size() * ROW + 2, Palette.INK);
        return picture(drawing, alternative);
    }

    /// How many lie in each whole point.
    ///
    /// @param counts for 0 to 100
    /// @param mark   totals from here on pass
    static Block.Picture columns(List<Integer> counts, double mark, String alternative) {
        var drawing = new Drawing(WIDTH, HIGH + 22);
        int most = Math.max(1, Collections.max(counts));
        double step = WIDTH / counts.size();
        for (int i = 0; i < counts.size(); i++) {
            double tall = HIGH * counts.get(i) / most;
            if (counts.get(i) > 0) {
                drawing.box(
                        i * step + 0.4,
                        HIGH - Math.max(1, tall),
                        step - 0.8,
                        Math.max(1, tall),
                        i >= mark ? Palette.ACTION : Palette.GOLD);
            }
            if (i % 10 == 0) {
                drawing.text(
                        Integer.toString(i),
                        Math.clamp(i * step + step / 2, 6, WIDTH - 9),
                        HIGH + 15,
                        Anchor.MIDDLE,
                        Lettering.regular(10),
                        Palette.MUTED);
            }
        }
        drawing.box(0, HIGH, WIDTH, 0.8, Palette.INK);
        return picture(drawing, alternative);
    }

    private static Block.Picture picture(Drawing drawing, String alternative) {
        if (!(PictureFile.look(DrawingFile.png(drawing, PRINT)) instanceof PictureFile.Usable(var picture))) {
            throw new IllegalStateException("a picture of our own is refused");
        }
        return new Block.Picture(picture, alternative, CENTIMETRES, Alignment.LEFT);
    }
}
