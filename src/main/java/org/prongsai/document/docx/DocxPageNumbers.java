package org.prongsai.document.docx;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/// Lets Word count the pages: `- ๒ -` in the head of each but the first.
final class DocxPageNumbers {
    private DocxPageNumbers() {}

    static void write(XWPFDocument document, boolean thaiDigits) {
        document.createHeader(HeaderFooterType.FIRST);
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph line = header.getParagraphs().isEmpty()
                ? header.createParagraph()
                : header.getParagraphs().getFirst();
        line.setStyle(DocxStyles.HEADER);
        line.createRun().setText("- ");
        var field = line.getCTP().addNewFldSimple();
        field.setInstr(thaiDigits ? "PAGE \\* THAIARABIC" : "PAGE");
        field.addNewR().addNewT().setStringValue(thaiDigits ? "๒" : "2");
        line.createRun().setText(" -");
        var section = document.getDocument().getBody().getSectPr();
        if (!section.isSetTitlePg()) {
            section.addNewTitlePg();
        }
    }
}
