package org.prongsai.document.pdf;

import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/// A run whose glyphs the shaper has chosen and placed.
///
/// @param width to the end of the last glyph
record ShapedRun(String text, List<Glyph> glyphs, float width) {
    /// The shaper's mark for a glyph that was taken out.
    private static final int TAKEN_OUT = 0xFFFE;
    /// Less than this nobody sees, in thousandths of the size.
    private static final float UNSEEN = 0.5f;

    static ShapedRun shape(TextRun run, FontFace face) {
        GlyphVector shaped = face.shape(run.text());
        float[] shifts = run.shifts();
        var glyphs = new ArrayList<Glyph>();
        for (int i = 0; i < shaped.getNumGlyphs(); i++) {
            int code = shaped.getGlyphCode(i);
            if (code < TAKEN_OUT) {
                int at = shaped.getGlyphCharIndex(i);
                Point2D place = shaped.getGlyphPosition(i);
                glyphs.add(new Glyph(code, at, (float) place.getX() + shifts[at], (float) -place.getY()));
            }
        }
        float end = (float) shaped.getGlyphPosition(shaped.getNumGlyphs()).getX();
        float moved = shifts.length == 0 ? 0 : shifts[shifts.length - 1];
        return new ShapedRun(run.text(), List.copyOf(glyphs), end + moved);
    }

    /// Appends what shows this run, as a span that says which text it is.
    void write(List<Object> tokens, EmbeddedFace face, float size) {
        GlyphMeanings.tell(this, face);
        var span = new COSDictionary();
        span.setItem(COSName.ACTUAL_TEXT, new COSString(text));
        tokens.add(COSName.getPDFName("Span"));
        tokens.add(span);
        tokens.add(Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT_SEQ));
        show(tokens, face.face(), size);
        tokens.add(Operator.getOperator(OperatorName.END_MARKED_CONTENT));
    }

    private void show(List<Object> tokens, FontFace face, float size) {
        var row = new COSArray();
        float pen = 0;
        float rise = 0;
        for (Glyph glyph : glyphs) {
            if (Math.abs(glyph.y() - rise) > UNSEEN) {
                flush(row, tokens);
                row = new COSArray();
                rise = glyph.y();
                rise(rise * size / 1000, tokens);
            }
            if (Math.abs(glyph.x() - pen) > UNSEEN) {
                row.add(new COSFloat(pen - glyph.x()));
                pen = glyph.x();
            }
            row.add(new COSString(GlyphCode.bytes(glyph.code())));
            pen += face.advance(glyph.code());
        }
        flush(row, tokens);
        if (rise != 0) {
            tokens.add(COSInteger.ZERO);
            tokens.add(Operator.getOperator(OperatorName.SET_TEXT_RISE));
        }
    }

    private static void rise(float height, List<Object> tokens) {
        tokens.add(new COSFloat(height));
        tokens.add(Operator.getOperator(OperatorName.SET_TEXT_RISE));
    }

    private static void flush(COSArray row, List<Object> tokens) {
        if (row.size() > 0) {
            tokens.add(row);
            tokens.add(Operator.getOperator(OperatorName.SHOW_TEXT_ADJUSTED));
        }
    }

    /// @param at the first character of the cluster that it belongs to
    /// @param x from the beginning of the run, in thousandths of the size
    /// @param y above the line
    record Glyph(int code, int at, float x, float y) {}
}
