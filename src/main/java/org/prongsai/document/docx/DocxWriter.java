package org.prongsai.document.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.prongsai.document.paper.PageLayout;
import org.prongsai.document.paper.PageLayout.PageNumbers;
import org.prongsai.document.paper.Paper;

/// Sets a [Paper] as DOCX, so that officers can go on editing it in Word or LibreOffice.
///
/// Word sets Thai by the complex-script half of every property; both halves are given. The words are the
/// same as in the PDF, which is set from the same paper.
public final class DocxWriter {
    private DocxWriter() {}

    /// The document that `paper` describes.
    public static byte[] write(Paper paper, DocxOptions options) {
        try (var document = new XWPFDocument()) {
            DocxStyles.create(document, paper, options);
            sheets(document, paper.page());
            var body = new DocxBody(document, paper);
            paper.blocks().forEach(body::write);
            if (paper.page().numbers() == PageNumbers.FROM_SECOND) {
                DocxPageNumbers.write(document, paper.thaiDigits());
            }
            properties(document, paper, options);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return TimelessParts.of(out.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void sheets(XWPFDocument document, PageLayout page) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(page.width()));
        size.setH(twips(page.height()));
        if (page.width() > page.height()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(page.margins().top()));
        margins.setRight(twips(page.margins().right()));
        margins.setBottom(twips(page.margins().bottom()));
        margins.setLeft(twips(page.margins().left()));
        margins.setHeader(twips(page.margins().top() / 2));
        margins.setFooter(twips(page.margins().bottom() / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void properties(XWPFDocument document, Paper paper, DocxOptions options) {
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(paper.title());
        properties.setCreator(options.author().isEmpty() ? "Prongsai" : options.author());
        properties.getUnderlyingProperties().setCreatedProperty(Optional.of(Date.from(options.created())));
        properties.getUnderlyingProperties().setModifiedProperty(Optional.of(Date.from(options.created())));
        properties.getUnderlyingProperties().setLanguageProperty("th-TH");
    }

    /// Word's unit: 1440 to the inch.
    static BigInteger twips(double centimetres) {
        return BigInteger.valueOf(Math.round(centimetres * 1440 / 2.54));
    }
}
