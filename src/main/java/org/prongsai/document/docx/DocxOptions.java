package org.prongsai.document.docx;

import java.time.Instant;

/// How a DOCX is to be set, beside what its paper says.
///
/// @param font the name of the font; the file does not hold the font itself, officers have it
/// @param author whose paper it is, such as the agency; may be empty
/// @param created what the document says about when it was made; the same input gives the same bytes
public record DocxOptions(String font, String author, Instant created) {
    /// The font that the office's rules name.
    public static final String OFFICIAL_FONT = "TH SarabunPSK";

    public DocxOptions {
        if (font.isBlank()) {
            throw new IllegalArgumentException("a document needs the name of a font");
        }
    }

    /// In TH SarabunPSK, by nobody.
    public static DocxOptions official(Instant created) {
        return new DocxOptions(OFFICIAL_FONT, "", created);
    }

    /// The same in another font: TH SarabunIT๙, TH Sarabun New.
    public DocxOptions in(String otherFont) {
        return new DocxOptions(otherFont, author, created);
    }

    /// The same by `newAuthor`.
    public DocxOptions by(String newAuthor) {
        return new DocxOptions(font, newAuthor, created);
    }
}
