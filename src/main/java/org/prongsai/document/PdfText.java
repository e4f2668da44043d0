package org.prongsai.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The lines of text in a PDF, page by page from top to bottom.
final class PdfText {
    /// Blanks that a PDF puts between a Thai letter and the vowel or tone mark above or below it.
    private static final Pattern TORN_MARK = Pattern.compile(" +(?=[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])");

    /// Sara am in the two halves by which it is drawn, the tone mark between or before them.
    private static final Pattern SPLIT_AM =
            Pattern.compile("\u0E4D([\u0E48-\u0E4B]?) ?\u0E32|([\u0E48-\u0E4B])\u0E4D ?\u0E32");

    private PdfText() {}

    static List<Reading.TextLines.Line> read(byte[] bytes, Limits limits) {
        PdfGuard.check(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) {
                throw FaultCode.PDF_PROTECTED.refuse();
            }
            if (document.getNumberOfPages() > limits.pages()) {
                throw FaultCode.PDF_TOO_COMPLEX.refuse();
            }
            PdfGuard.check(document);
            return lines(document, limits);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            // A damaged PDF makes the library throw whatever comes; to the reader it is all one.
            throw FaultCode.PDF_BROKEN.refuse();
        }
    }

    private static List<Reading.TextLines.Line> lines(PDDocument document, Limits limits) throws IOException {
        var stripper = new BoundedStripper();
        var lines = new ArrayList<Reading.TextLines.Line>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            int number = 0;
            for (String line : stripper.getText(document).lines().toList()) {
                String text = mend(line);
                if (!text.isEmpty()) {
                    number++;
                    lines.add(new Reading.TextLines.Line(page, number, text));
                }
            }
            if (lines.size() > limits.rows()) {
                throw FaultCode.TOO_MANY_ROWS.refuse(limits.rows());
            }
        }
        if (lines.isEmpty()) {
            throw FaultCode.PDF_SCANNED.refuse();
        }
        return lines;
    }

    /// `line` with Thai letters put together again that were drawn in parts.
    static String mend(String line) {
        String whole = TORN_MARK.matcher(Blank.strip(line)).replaceAll("");
        return SPLIT_AM.matcher(whole).replaceAll(am -> (am.group(1) != null ? am.group(1) : am.group(2)) + "\u0E33");
    }

    /// Stops at a page that draws without end: a form that draws forms that draw forms.
    private static final class BoundedStripper extends PDFTextStripper {
        private static final int MOST_OPERATORS = 20_000_000;
        private static final int MOST_LETTERS_A_PAGE = 200_000;

        private int operators;
        private int letters;

        BoundedStripper() {
            setSortByPosition(true);
        }

        @Override
        protected void startPage(PDPage page) throws IOException {
            letters = 0;
            super.startPage(page);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++operators > MOST_OPERATORS) {
                throw FaultCode.PDF_TOO_COMPLEX.refuse();
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (++letters > MOST_LETTERS_A_PAGE) {
                throw FaultCode.PDF_TOO_COMPLEX.refuse();
            }
            super.processTextPosition(text);
        }
    }
}
