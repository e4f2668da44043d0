package org.prongsai.document.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.prongsai.document.paper.PageLayout;

/// Where pages begin, and which of them lie: Word wants a section of its own for each change.
final class DocxPages {
    private final XWPFDocument document;
    private final PageLayout usual;
    private final List<CTSectPr> ended = new ArrayList<>();
    private boolean turned;
    private boolean wanted;

    DocxPages(XWPFDocument document, PageLayout usual) {
        this.document = document;
        this.usual = usual;
    }

    /// What is written next begins a page.
    void begin(boolean turnedFromHere) {
        if (turnedFromHere == turned) {
            wanted = true;
            return;
        }
        XWPFParagraph last = document.createParagraph();
        last.setStyle("Normal");
        last.setSpacingLineRule(org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
        last.getCTPPr().getSpacing().setLine(BigInteger.valueOf(20));
        CTSectPr section = last.getCTPPr().addNewSectPr();
        sheets(section, turned ? usual.rotated() : usual);
        ended.add(section);
        turned = turnedFromHere;
    }

    /// A paragraph was begun.
    void opened(XWPFParagraph paragraph) {
        if (wanted) {
            paragraph.setPageBreak(true);
            wanted = false;
        }
    }

    /// A table is to begin, which cannot begin a page by itself.
    void table() {
        if (wanted) {
            XWPFParagraph before = document.createParagraph();
            before.setStyle("Normal");
            opened(before);
        }
    }

    /// How wide the text is where it is being written.
    double textWidth() {
        return (turned ? usual.rotated() : usual).textWidth();
    }

    /// Nothing more is written.
    void end() {
        sheets(document.getDocument().getBody().addNewSectPr(), turned ? usual.rotated() : usual);
    }

    /// Gives each section the headers of the last one; the first page of the first alone goes without.
    void share() {
        CTSectPr last = document.getDocument().getBody().getSectPr();
        for (int i = 0; i < ended.size(); i++) {
            CTSectPr section = ended.get(i);
            section.setHeaderReferenceArray(last.getHeaderReferenceArray());
            if (i == 0 && last.isSetTitlePg()) {
                section.addNewTitlePg();
            }
        }
        if (!ended.isEmpty() && last.isSetTitlePg()) {
            last.unsetTitlePg();
        }
    }

    private static void sheets(CTSectPr section, PageLayout page) {
        CTPageSz size = section.addNewPgSz();
        size.setW(DocxWriter.twips(page.width()));
        size.setH(DocxWriter.twips(page.height()));
        if (page.width() > page.height()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(DocxWriter.twips(page.margins().top()));
        margins.setRight(DocxWriter.twips(page.margins().right()));
        margins.setBottom(DocxWriter.twips(page.margins().bottom()));
        margins.setLeft(DocxWriter.twips(page.margins().left()));
        margins.setHeader(DocxWriter.twips(page.margins().top() / 2));
        margins.setFooter(DocxWriter.twips(page.margins().bottom() / 2));
        margins.setGutter(BigInteger.ZERO);
    }
}
