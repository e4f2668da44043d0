package org.prongsai.document.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.prongsai.document.pdf.HeadlessFonts;
import org.prongsai.thai.ThaiWords;

/// Sarabun in one size, drawn as outlines: whoever looks at the picture needs no font, and marks stay in their places.
public final class Lettering {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    /// Where a line may end: between Thai words, and after a space.
    private static final Pattern BREAKS = Pattern.compile("\u200b|(?<= )");

    private static final Font REGULAR = read("Regular");
    private static final Font BOLD = read("Bold");

    private final Font font;

    private Lettering(Font font) {
        this.font = font;
    }

    /// Ordinary letters.
    ///
    /// @param size in points
    public static Lettering regular(double size) {
        return new Lettering(REGULAR.deriveFont((float) size));
    }

    /// Bold letters.
    ///
    /// @param size in points
    public static Lettering bold(double size) {
        return new Lettering(BOLD.deriveFont((float) size));
    }

    /// How wide a line is.
    public double width(String line) {
        return shaped(line).getLogicalBounds().getWidth();
    }

    /// From one baseline to the next, with room for two marks above each other.
    public double leading() {
        return font.getSize2D() * 1.5;
    }

    /// `text` in lines no wider than `width`, broken between words; a word that is wider has a line of its own.
    public List<String> lines(String text, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : BREAKS.splitAsStream(ThaiWords.breakable(text)).toList()) {
            if (!line.toString().isBlank() && width(line + word.stripTrailing()) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? word.stripLeading() : word);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /// The first of [#lines] where one is enough, else as much of it as fits before `…`.
    public String cut(String text, double width) {
        List<String> lines = lines(text, width);
        return lines.size() == 1 ? text : lines(text, width - width("…")).getFirst() + "…";
    }

    Shape at(String line, double x, double baseline) {
        return shaped(line).getOutline((float) x, (float) baseline);
    }

    private GlyphVector shaped(String line) {
        char[] characters = line.toCharArray();
        return font.layoutGlyphVector(EXACT, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }

    private static Font read(String face) {
        HeadlessFonts.prepare();
        try (InputStream in = Lettering.class.getResourceAsStream("/fonts/Sarabun-" + face + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("Sarabun " + face + " did not come along");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException broken) {
            throw new IllegalStateException("Sarabun " + face + " is broken", broken);
        }
    }
}
