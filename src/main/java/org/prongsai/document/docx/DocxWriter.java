package org.prongsai.document.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Block.Signature;
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
            var pages = new DocxPages(document, paper.page());
            var body = new DocxBody(document, paper, pages);
            List<Block> blocks = paper.blocks();
            for (int i = 0; i < blocks.size(); i++) {
                body.write(blocks.get(i), i + 1 < blocks.size() && blocks.get(i + 1) instanceof Signature);
            }
            pages.end();
            if (paper.page().numbers() == PageNumbers.FROM_SECOND) {
                DocxPageNumbers.write(document, paper.thaiDigits());
            }
            pages.share();
            properties(document, paper, options);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return TimelessParts.of(out.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
