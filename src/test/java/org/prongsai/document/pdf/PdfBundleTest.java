package org.prongsai.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.prongsai.document.ScanFile;
import org.prongsai.document.pdf.PdfBundle.Piece;

class PdfBundleTest {
    @Test
    void putsPiecesBehindEachOtherBeneathBookmarks() throws IOException {
        byte[] whole = PdfBundle.write(
                "แผน",
                List.of(
                        new Piece("สแกน", scan(picture())),
                        new Piece("รายงาน", scan(pdf(3, "หนึ่ง", "สอง"))),
                        new Piece("ตาราง", scan(pdf(2)))));

        try (PDDocument document = Loader.loadPDF(whole)) {
            assertThat(document.getNumberOfPages()).isEqualTo(6);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("แผน");
            List<PDOutlineItem> marks =
                    marks(document.getDocumentCatalog().getDocumentOutline().children());
            assertThat(marks).extracting(PDOutlineItem::getTitle).containsExactly("สแกน", "รายงาน", "ตาราง");
            assertThat(marks)
                    .extracting(mark -> document.getPages().indexOf(mark.findDestinationPage(document)))
                    .containsExactly(0, 1, 4);
            assertThat(marks(marks.get(1).children()))
                    .extracting(PDOutlineItem::getTitle)
                    .containsExactly("หนึ่ง", "สอง");
            assertThat(marks(marks.get(1).children()))
                    .extracting(mark -> document.getPages().indexOf(mark.findDestinationPage(document)))
                    .containsExactly(1, 2);
        }
    }

    @Test
    void refusesNothing() {
        assertThatThrownBy(() -> PdfBundle.write("ว่าง", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<PDOutlineItem> marks(Iterable<PDOutlineItem> items) {
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static ScanFile scan(byte[] file) {
        return ((ScanFile.Usable) ScanFile.look(file)).scan();
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    /// A PDF with a bookmark on each of its first pages.
    private static byte[] pdf(int pages, String... marks) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            var outline = new PDDocumentOutline();
            for (int i = 0; i < marks.length; i++) {
                var mark = new PDOutlineItem();
                mark.setTitle(marks[i]);
                mark.setDestination(document.getPage(i));
                outline.addLast(mark);
            }
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.save(out);
            return out.toByteArray();
        }
    }
}
