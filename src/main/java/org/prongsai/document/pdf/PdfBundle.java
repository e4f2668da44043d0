package org.prongsai.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.prongsai.document.ScanFile;

/// Papers and scans one behind the other in one PDF, each beneath a bookmark.
///
/// Scans go in as they were handed in, so that the whole is no PDF/A even where a part is.
public final class PdfBundle {
    private static final float MARGIN = 18;

    private PdfBundle() {}

    /// What goes in.
    ///
    /// @param title of its bookmark; its own bookmarks stand beneath
    public record Piece(String title, ScanFile file) {}

    /// Writes them as one file.
    ///
    /// @param title names the whole
    /// @throws IllegalArgumentException without pieces
    public static byte[] write(String title, List<Piece> pieces) {
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("nothing to bundle");
        }
        try (var whole = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            whole.getDocumentInformation().setTitle(title);
            whole.getDocumentCatalog().setDocumentOutline(new PDDocumentOutline());
            for (Piece piece : pieces) {
                append(whole, piece);
            }
            whole.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void append(PDDocument whole, Piece piece) throws IOException {
        try (PDDocument part = open(piece.file())) {
            mark(part, piece.title());
            new PDFMergerUtility().appendDocument(whole, part);
        }
    }

    private static PDDocument open(ScanFile file) throws IOException {
        if (file.kind() == ScanFile.Kind.PDF) {
            return Loader.loadPDF(file.bytes());
        }
        var document = new PDDocument();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        var picture = PDImageXObject.createFromByteArray(document, file.bytes(), "scan");
        float width = page.getMediaBox().getWidth() - 2 * MARGIN;
        float height = page.getMediaBox().getHeight() - 2 * MARGIN;
        float scale = Math.min(width / picture.getWidth(), height / picture.getHeight());
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(
                    picture,
                    MARGIN + (width - picture.getWidth() * scale) / 2,
                    MARGIN + height - picture.getHeight() * scale,
                    picture.getWidth() * scale,
                    picture.getHeight() * scale);
        }
        return document;
    }

    /// Puts one bookmark above all that a part has.
    private static void mark(PDDocument part, String title) {
        var mark = new PDOutlineItem();
        mark.setTitle(title);
        mark.setDestination(part.getPage(0));
        PDDocumentOutline known = part.getDocumentCatalog().getDocumentOutline();
        var outline = new PDDocumentOutline();
        outline.addLast(mark);
        if (known != null && known.hasChildren()) {
            COSDictionary above = mark.getCOSObject();
            COSDictionary from = known.getCOSObject();
            above.setItem(COSName.FIRST, from.getItem(COSName.FIRST));
            above.setItem(COSName.LAST, from.getItem(COSName.LAST));
            int count = 0;
            for (PDOutlineItem child : known.children()) {
                child.getCOSObject().setItem(COSName.PARENT, above);
                count++;
            }
            above.setInt(COSName.COUNT, -count);
        }
        part.getDocumentCatalog().setDocumentOutline(outline);
    }
}
