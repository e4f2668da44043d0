package org.prongsai.document.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// One font file: its glyphs, what they stand for, and the shaper that puts Thai marks in their places.
///
/// Lengths are thousandths of the size of the text.
final class FontFace {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final int THAI_FIRST = 0x0E01;
    private static final int BAHT_SIGN = 0x0E3F;
    private static final int THAI_LAST = 0x0E5B;
    private static final int UNDEFINED_FIRST = 0x0E3B;
    /// Bits of OS/2 `fsType`: a font that may be edited with, printed with, or embedded freely.
    private static final int RESTRICTED = 0x0002;

    private static final int BITMAPS_ONLY = 0x0200;
    private static final String TRUETYPE = "\0\1\0\0";
    private static final String APPLE = "true";
    private static final int SMALLEST = 12;
    private static final int ITALIC_BIT = 0x0001;

    private final byte[] file;
    private final Font shaper;
    private final Map<Integer, Integer> codePoints;
    private final BitSet characters = new BitSet();
    private final int[] advances;
    private final int weight;
    private final boolean italic;

    private FontFace(byte[] file, Font shaper, TrueTypeFont font) throws IOException {
        this.file = file;
        this.shaper = shaper;
        this.codePoints = codePoints(font.getUnicodeCmapLookup(), characters);
        this.advances = new int[font.getNumberOfGlyphs()];
        for (int glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] = Math.round(font.getAdvanceWidth(glyph) * 1000f / font.getUnitsPerEm());
        }
        OS2WindowsMetricsTable windows = font.getOS2Windows();
        this.weight = windows.getWeightClass();
        this.italic = (windows.getFsSelection() & ITALIC_BIT) != 0;
    }

    static FontFace read(byte[] file) throws UnusableFont {
        HeadlessFonts.prepare();
        if (!isTrueType(file)) {
            throw new UnusableFont(FontFamily.Reason.NOT_TRUETYPE);
        }
        try (TrueTypeFont font = parse(file)) {
            OS2WindowsMetricsTable windows = font.getOS2Windows();
            if (windows == null || font.getTableMap().get("glyf") == null) {
                throw new UnusableFont(FontFamily.Reason.NOT_TRUETYPE);
            }
            int type = windows.getFsType();
            if ((type & 0x000F) == RESTRICTED || (type & BITMAPS_ONLY) != 0) {
                throw new UnusableFont(FontFamily.Reason.NOT_EMBEDDABLE);
            }
            requireThai(font.getUnicodeCmapLookup());
            Font shaper = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
            return new FontFace(file.clone(), shaper.deriveFont(1000f), font);
        } catch (IOException | FontFormatException | RuntimeException broken) {
            throw new UnusableFont(FontFamily.Reason.BROKEN);
        }
    }

    /// The font for one document, to be closed after it.
    ///
    /// Substitutions are left to the shaper alone: the PDF library knows some, but not the Thai ones.
    TrueTypeFont open() throws IOException {
        TrueTypeFont font = parse(file);
        font.setEnableGsub(false);
        return font;
    }

    int weight() {
        return weight;
    }

    boolean italic() {
        return italic;
    }

    /// How high ก is, as a part of the size.
    double letterHeight() {
        return shaper.createGlyphVector(EXACT, "ก")
                        .getGlyphOutline(0)
                        .getBounds2D()
                        .getHeight()
                / 1000;
    }

    /// The character that `glyph` is the plain picture of; none for glyphs that only shaping reaches.
    Optional<Integer> codePoint(int glyph) {
        return Optional.ofNullable(codePoints.get(glyph));
    }

    boolean has(int character) {
        return characters.get(character);
    }

    int advance(int glyph) {
        return advances[glyph];
    }

    GlyphVector shape(String text) {
        char[] characters = text.toCharArray();
        return shaper.layoutGlyphVector(EXACT, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }

    private static boolean isTrueType(byte[] file) {
        return file.length > SMALLEST && (TRUETYPE.equals(kind(file)) || APPLE.equals(kind(file)));
    }

    private static String kind(byte[] file) {
        return new String(file, 0, TRUETYPE.length(), StandardCharsets.ISO_8859_1);
    }

    private static TrueTypeFont parse(byte[] file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    private static void requireThai(CmapLookup glyphs) throws UnusableFont {
        for (int letter = THAI_FIRST; letter <= THAI_LAST; letter++) {
            boolean defined = letter < UNDEFINED_FIRST || letter > BAHT_SIGN - 1;
            if (defined && glyphs.getGlyphId(letter) == 0) {
                throw new UnusableFont(FontFamily.Reason.WITHOUT_THAI);
            }
        }
    }

    private static Map<Integer, Integer> codePoints(CmapLookup glyphs, BitSet characters) {
        var found = new HashMap<Integer, Integer>();
        for (int character = 0x20; character <= 0xFFFF; character++) {
            int glyph = glyphs.getGlyphId(character);
            if (glyph != 0) {
                characters.set(character);
                found.putIfAbsent(glyph, ThaiVariants.plain(character));
            }
        }
        return Map.copyOf(found);
    }
}
