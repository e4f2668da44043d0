package org.prongsai.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/// Text as the layout wrote it: characters in their order, one glyph each, and the space put in after some.
///
/// @param text only characters of the basic plane, so that each is one `char`
/// @param spaceAfter for each character, in thousandths of the size
record TextRun(String text, List<Float> spaceAfter) {
    TextRun {
        spaceAfter = List.copyOf(spaceAfter);
    }

    static TextRun of(String text) {
        return new TextRun(text, text.chars().mapToObj(_ -> 0f).toList());
    }

    /// What the operand of `TJ` shows.
    ///
    /// @param shown the operand: strings of glyphs of two bytes, and numbers that move back
    /// @return nothing if a glyph stands for no single character
    static Optional<TextRun> read(COSArray shown, FontFace face) {
        var text = new StringBuilder();
        var spaces = new ArrayList<Float>();
        for (COSBase part : shown) {
            if (part instanceof COSString glyphs) {
                byte[] bytes = glyphs.getBytes();
                for (int i = 0; i + 1 < bytes.length; i += 2) {
                    Optional<Integer> codePoint = face.codePoint(GlyphCode.at(i, bytes));
                    if (codePoint.isEmpty()) {
                        return Optional.empty();
                    }
                    text.append((char) codePoint.get().intValue());
                    spaces.add(0f);
                }
            } else if (part instanceof COSNumber back && !spaces.isEmpty()) {
                spaces.set(spaces.size() - 1, spaces.getLast() - back.floatValue());
            }
        }
        return Optional.of(new TextRun(text.toString(), spaces));
    }

    boolean hasThai() {
        return text.chars().anyMatch(character -> character >= 0x0E01 && character <= 0x0E5B);
    }

    /// How far each character is moved by the spaces before it.
    ///
    /// Nothing may come between a letter and its marks: what was asked for there is shared out evenly
    /// among the gaps between clusters, so that the run stays as long as the layout meant it to be.
    float[] shifts() {
        int gaps = 0;
        float homeless = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Cluster.leans(text.charAt(i + 1))) {
                homeless += spaceAfter.get(i);
            } else {
                gaps++;
            }
        }
        float extra = gaps == 0 ? 0 : homeless / gaps;
        var shifts = new float[text.length()];
        for (int i = 1; i < shifts.length; i++) {
            boolean within = Cluster.leans(text.charAt(i));
            shifts[i] = shifts[i - 1] + (within ? 0 : spaceAfter.get(i - 1) + extra);
        }
        return shifts;
    }
}
