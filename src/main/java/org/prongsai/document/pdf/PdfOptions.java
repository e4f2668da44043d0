package org.prongsai.document.pdf;

import java.time.Instant;
import org.prongsai.document.paper.PageLayout;
import org.prongsai.document.paper.Paper;

/// How a PDF is to be set, beside what its HTML says.
///
/// @param title shown by readers in place of the file's name
/// @param author whose paper it is, such as the agency; may be empty
/// @param subject what it is about, for readers that ask; may be empty
/// @param page sheets, margins and page numbers; a style within the HTML may say otherwise
/// @param font in which everything is set that names no other
/// @param textSize of running text, in points of TH Sarabun; the font's own proportion is taken into
/// account
/// @param thaiDigits whether digits are shown as Thai ones, except in addresses and codes such as O42
/// @param catchWords whether each page ends with the words that the next one begins with
/// @param created what the document says about when it was made; the same input gives the same bytes
public record PdfOptions(
        String title,
        String author,
        String subject,
        PageLayout page,
        FontFamily font,
        double textSize,
        boolean thaiDigits,
        boolean catchWords,
        Instant created) {
    public PdfOptions {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a document without a title is refused by readers for the blind");
        }
    }

    /// As the office's rules ask, in Sarabun.
    public static PdfOptions official(String title, Instant created) {
        return new PdfOptions(
                title, "", "", PageLayout.OFFICIAL, FontFamily.sarabun(), Paper.OFFICIAL_SIZE, true, false, created);
    }

    /// As `paper` asks, in Sarabun.
    public static PdfOptions of(Paper paper, Instant created) {
        return new PdfOptions(
                paper.title(),
                "",
                "",
                paper.page(),
                FontFamily.sarabun(),
                paper.textSize(),
                paper.thaiDigits(),
                false,
                created);
    }

    /// The same, from `newAuthor`, about `newSubject`.
    public PdfOptions by(String newAuthor, String newSubject) {
        return new PdfOptions(title, newAuthor, newSubject, page, font, textSize, thaiDigits, catchWords, created);
    }

    /// The same on other sheets.
    public PdfOptions on(PageLayout newPage) {
        return new PdfOptions(title, author, subject, newPage, font, textSize, thaiDigits, catchWords, created);
    }

    /// The same in another font.
    public PdfOptions in(FontFamily newFont) {
        return new PdfOptions(title, author, subject, page, newFont, textSize, thaiDigits, catchWords, created);
    }

    /// The same, digits as they were written.
    public PdfOptions withDigitsAsWritten() {
        return new PdfOptions(title, author, subject, page, font, textSize, false, catchWords, created);
    }

    /// The same, with catch-words.
    public PdfOptions withCatchWords() {
        return new PdfOptions(title, author, subject, page, font, textSize, thaiDigits, true, created);
    }
}
