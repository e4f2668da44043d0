package org.prongsai.document.pdf;

/// The two bytes by which a glyph is named in a content stream.
final class GlyphCode {
    private GlyphCode() {}

    static int at(int place, byte[] bytes) {
        return ((bytes[place] & 0xFF) << Byte.SIZE) | (bytes[place + 1] & 0xFF);
    }

    static byte[] bytes(int glyph) {
        return new byte[] {(byte) (glyph >> Byte.SIZE), (byte) glyph};
    }
}
