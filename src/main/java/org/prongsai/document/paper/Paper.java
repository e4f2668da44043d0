package org.prongsai.document.paper;

import java.util.List;
import org.prongsai.thai.ThaiDigits;

/// What an official paper says, block by block: the one source of its DOCX and its PDF.
///
/// Figures of `textSize` and in [Run#size()] are points of TH Sarabun; a font that looks larger is set
/// smaller, so that 16 looks like 16 whatever the font.
///
/// @param title what programs show as the name of the document; not printed
/// @param textSize of running text, in points
/// @param thaiDigits whether digits are shown as Thai ones, except in addresses and codes such as O42
public record Paper(String title, PageLayout page, double textSize, boolean thaiDigits, List<Block> blocks) {
    /// The size that the office's rules name for TH SarabunPSK.
    public static final double OFFICIAL_SIZE = 16;

    public Paper {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a paper needs a title");
        }
        if (textSize < 4 || textSize > 72) {
            throw new IllegalArgumentException("nobody reads text of " + textSize + " points");
        }
        blocks = List.copyOf(blocks);
    }

    /// A paper as the office's rules ask: A4, its margins, 16 points, Thai digits.
    public static Paper official(String title, List<? extends Block> blocks) {
        return new Paper(title, PageLayout.OFFICIAL, OFFICIAL_SIZE, true, List.copyOf(blocks));
    }

    /// The same paper on other sheets.
    public Paper on(PageLayout other) {
        return new Paper(title, other, textSize, thaiDigits, blocks);
    }

    /// The same paper, its digits as they were written.
    public Paper withDigitsAsWritten() {
        return new Paper(title, page, textSize, false, blocks);
    }

    /// `text` as this paper shows it.
    public String shown(String text) {
        return thaiDigits ? ThaiDigits.inText(text) : text;
    }
}
