package org.prongsai.document.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.prongsai.document.paper.Paper;

/// The styles of a document, by the names that Word shows in each language: change one, and all text of
/// its kind changes.
final class DocxStyles {
    static final String MASTHEAD = "Title";
    static final String BODY = "BodyText";
    static final String CELL = "TableText";
    static final String SIGNATURE = "Signature";
    static final String HEADER = "Header";

    private final CTStyles styles = CTStyles.Factory.newInstance();
    private final Paper paper;

    private DocxStyles(Paper paper) {
        this.paper = paper;
    }

    static String heading(int level) {
        return "Heading" + level;
    }

    static void create(XWPFDocument document, Paper paper, DocxOptions options) {
        var made = new DocxStyles(paper);
        made.defaults(options.font());
        made.add("Normal", "Normal", 0, false).setDefault(true);
        made.add(BODY, "Body Text", 0, false);
        made.add(CELL, "Table Text", 0, false);
        made.add(HEADER, "header", 0, false).addNewPPr().addNewJc().setVal(STJc.CENTER);
        made.add(SIGNATURE, "Signature", 0, false).addNewPPr().addNewJc().setVal(STJc.CENTER);
        made.add(MASTHEAD, "Title", 29, true);
        made.heading(1, 20);
        made.heading(2, 18);
        made.heading(3, 16);
        document.createStyles().setStyles(made.styles);
    }

    /// What holds for all text, set once: the font in each of its four places, the size in both, Thai for
    /// Thai.
    private void defaults(String font) {
        CTDocDefaults defaults = styles.addNewDocDefaults();
        CTRPr text = defaults.addNewRPrDefault().addNewRPr();
        CTFonts fonts = text.addNewRFonts();
        fonts.setAscii(font);
        fonts.setHAnsi(font);
        fonts.setCs(font);
        fonts.setEastAsia(font);
        size(text, paper.textSize());
        CTLanguage language = text.addNewLang();
        language.setVal("en-US");
        language.setBidi("th-TH");
        CTPPrGeneral lines = defaults.addNewPPrDefault().addNewPPr();
        CTSpacing spacing = lines.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(240));
        spacing.setLineRule(STLineSpacingRule.AUTO);
    }

    private void heading(int level, double size) {
        CTStyle style = add(heading(level), "heading " + level, size * paper.textSize() / Paper.OFFICIAL_SIZE, true);
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(120));
        spacing.setAfter(BigInteger.valueOf(60));
        if (level == 1) {
            paragraph.addNewJc().setVal(STJc.CENTER);
        }
        paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
    }

    private CTStyle add(String id, String name, double size, boolean bold) {
        CTStyle style = styles.addNewStyle();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (!id.equals("Normal")) {
            style.addNewBasedOn().setVal("Normal");
        }
        style.addNewQFormat();
        if (bold || size > 0) {
            CTRPr text = style.addNewRPr();
            if (bold) {
                text.addNewB();
                text.addNewBCs();
            }
            if (size > 0) {
                size(text, size);
            }
        }
        return style;
    }

    static void size(CTRPr text, double points) {
        BigInteger halves = BigInteger.valueOf(Math.round(points * 2));
        text.addNewSz().setVal(halves);
        text.addNewSzCs().setVal(halves);
    }
}
