package org.prongsai.report.office;

import java.math.BigDecimal;
import java.util.Map;
import org.prongsai.report.PaperFigures;

/// How an agency's papers look.
///
/// @param figures    lengths and sizes that are to be other than the office's rules have them
/// @param catchWords whether pages of the PDF end with the words that the next one begins with
/// @param address    lines beneath the agency's name on letters
/// @param contact    lines at the foot of letters: unit, telephone, e-mail
/// @param version    0 where an agency has kept none
public record PaperSettings(
        Font font,
        Map<PaperFigures.Name, BigDecimal> figures,
        boolean catchWords,
        String address,
        String contact,
        int version) {
    /// As the office's rules for papers typed on a computer have it.
    public static final PaperSettings OFFICIAL = new PaperSettings(Font.SARABUN_PSK, Map.of(), false, "", "", 0);

    public PaperSettings {
        figures = Map.copyOf(figures);
    }

    /// All figures, the agency's own among them.
    public PaperFigures all() {
        PaperFigures all = PaperFigures.official();
        for (var own : figures.entrySet()) {
            all = all.with(own.getKey(), own.getValue());
        }
        return all;
    }

    /// The fonts that a DOCX may name; officers have them, so the file holds none.
    public enum Font {
        SARABUN_PSK("TH SarabunPSK"),
        /// Draws Arabic digits as Thai ones.
        SARABUN_IT9("TH SarabunIT๙"),
        SARABUN_NEW("TH Sarabun New");

        private final String shown;

        Font(String shown) {
            this.shown = shown;
        }

        /// As programs call it.
        public String shown() {
            return shown;
        }

        /// Whether it draws Arabic digits as Thai ones, so that mixed digits are not seen.
        public boolean drawsThaiDigits() {
            return this == SARABUN_IT9;
        }
    }
}
