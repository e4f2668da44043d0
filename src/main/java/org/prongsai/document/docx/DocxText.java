package org.prongsai.document.docx;

import java.util.Iterator;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.Run;

/// Writes runs of text; what applies to Latin text is said for Thai as well.
final class DocxText {
    private final Paper paper;

    DocxText(Paper paper) {
        this.paper = paper;
    }

    void write(XWPFParagraph paragraph, List<Run> runs, double usualSize) {
        for (Run run : runs) {
            XWPFRun written = paragraph.createRun();
            Iterator<String> lines = paper.shown(run.text()).lines().iterator();
            while (lines.hasNext()) {
                written.setText(lines.next());
                if (lines.hasNext()) {
                    written.addBreak();
                }
            }
            dress(written, run, run.size() > 0 ? run.size() : usualSize);
        }
    }

    void write(XWPFParagraph paragraph, String text) {
        write(paragraph, List.of(Run.plain(text)), 0);
    }

    static void align(XWPFParagraph paragraph, Alignment alignment) {
        CTPPr properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        (properties.isSetJc() ? properties.getJc() : properties.addNewJc())
                .setVal(
                        switch (alignment) {
                            case LEFT -> STJc.LEFT;
                            case CENTRE -> STJc.CENTER;
                            case RIGHT -> STJc.RIGHT;
                            case JUSTIFIED -> STJc.THAI_DISTRIBUTE;
                        });
    }

    private static void dress(XWPFRun written, Run run, double size) {
        CTRPr look = written.getCTR().isSetRPr()
                ? written.getCTR().getRPr()
                : written.getCTR().addNewRPr();
        if (run.bold()) {
            look.addNewB();
            look.addNewBCs();
        }
        if (run.italic()) {
            look.addNewI();
            look.addNewICs();
        }
        if (size > 0) {
            DocxStyles.size(look, size);
        }
        if (run.underlined()) {
            look.addNewU().setVal(STUnderline.SINGLE);
        }
        look.addNewCs();
        look.addNewLang().setBidi("th-TH");
    }
}
