package org.prongsai.document.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A font within one document, of which only the glyphs that are shown will be embedded.
final class EmbeddedFace implements Closeable {
    private final FontFace face;
    private final TrueTypeFont file;
    private final PDType0Font font;
    private final Map<Integer, String> shown = new TreeMap<>();

    EmbeddedFace(PDDocument document, FontFace face) throws IOException {
        this.face = face;
        this.file = face.open();
        this.font = PDType0Font.load(document, file, true);
    }

    FontFace face() {
        return face;
    }

    PDType0Font font() {
        return font;
    }

    /// Remembers that `glyph` is shown and what it stands for; the first meaning is kept.
    void show(int glyph, String meaning) {
        shown.putIfAbsent(glyph, meaning);
    }

    /// The same for each glyph of `row`, all of them plain pictures of characters.
    void showPlain(COSArray row) {
        for (COSBase part : row) {
            if (part instanceof COSString glyphs) {
                byte[] bytes = glyphs.getBytes();
                for (int i = 0; i + 1 < bytes.length; i += 2) {
                    int glyph = GlyphCode.at(i, bytes);
                    face.codePoint(glyph).ifPresent(plain -> show(glyph, Character.toString(plain)));
                }
            }
        }
    }

    /// Embeds what was shown, and says of every glyph what it stands for.
    void finish(PDDocument document) throws IOException {
        if (shown.isEmpty()) {
            return;
        }
        font.addGlyphsToSubset(shown.keySet());
        font.subset();
        font.getCOSObject().setItem(COSName.TO_UNICODE, UnicodeMap.of(shown, document));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
