package org.prongsai.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// The table by which readers find the text behind glyphs (`ToUnicode`).
final class UnicodeMap {
    /// A list of pairs may be no longer than this.
    private static final int LONGEST = 100;

    private static final String HEAD = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;
    private static final String FOOT = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private UnicodeMap() {}

    /// @param meanings the text of each glyph
    static PDStream of(Map<Integer, String> meanings, PDDocument document) throws IOException {
        byte[] map = text(meanings).getBytes(StandardCharsets.US_ASCII);
        return new PDStream(document, new ByteArrayInputStream(map), COSName.FLATE_DECODE);
    }

    private static String text(Map<Integer, String> meanings) {
        var text = new StringBuilder(HEAD);
        List<Map.Entry<Integer, String>> all = new ArrayList<>(meanings.entrySet());
        for (int from = 0; from < all.size(); from += LONGEST) {
            var part = all.subList(from, Math.min(all.size(), from + LONGEST));
            text.append(part.size()).append(" beginbfchar\n");
            part.forEach(pair -> text.append('<')
                    .append(hex(new byte[] {
                        (byte) (pair.getKey() >> 8), pair.getKey().byteValue()
                    }))
                    .append("> <")
                    .append(hex(pair.getValue().getBytes(StandardCharsets.UTF_16BE)))
                    .append(">\n"));
            text.append("endbfchar\n");
        }
        return text.append(FOOT).toString();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
