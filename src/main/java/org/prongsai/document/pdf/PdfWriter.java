package org.prongsai.document.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.w3c.dom.Document;

/// Sets HTML as PDF/A-2u, tagged for those who listen to it, with every Thai mark in its place.
///
/// The layout is openhtmltopdf's, which knows no Thai. Lines break where [LineBreaks] says, and when all
/// is laid out, [PageRewriter] has the JDK's shaper put each letter's marks where the font wants them.
/// See decision 27.
public final class PdfWriter {
    /// The distance of lines, as a part of the official size of the text.
    static final double LINE_HEIGHT = 1.25;

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private PdfWriter() {}

    /// The document that `html` describes.
    ///
    /// Pictures come within their addresses (`data:image/png;base64,…`,
    /// [org.prongsai.document.paper.PictureFile]); nothing is fetched from elsewhere.
    ///
    /// @param html well-formed; the entities of XML, `&nbsp;` and a few dashes are known
    /// @throws IllegalArgumentException if it is not well-formed, holds characters that no font has
    /// ([FontFamily#missing] tells them beforehand), a picture is none that can be shown or
    /// does not say what it shows, or headings leave out a level
    public static byte[] write(String html, PdfOptions options) {
        return write(html, options, true);
    }

    /// @param shaping whether marks are put into their places, as they always are but in tests
    static byte[] write(String html, PdfOptions options, boolean shaping) {
        HeadlessFonts.prepare();
        HtmlSource source = HtmlSource.read(html, options);
        try (var document = new PDDocument();
                var faces = new EmbeddedFaces(document)) {
            layOut(source.document(), document, options, faces);
            shape(document, faces, new PageMarks(options, faces, source.repeated()), shaping);
            Metadata.write(document, options);
            document.setDocumentId((long) html.hashCode());
            return bytes(document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void layOut(Document source, PDDocument document, PdfOptions options, EmbeddedFaces faces)
            throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.withW3cDocument(source, "data:");
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        builder.useExternalResourceAccessControl(
                (address, _) -> address.startsWith("data:image/"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.useUnicodeCharacterBreaker(new ClusterBreaks());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            faces.offer(options.font(), renderer.getFontResolver());
            if (options.font() != FontFamily.sarabun()) {
                faces.offer(FontFamily.sarabun(), renderer.getFontResolver());
            }
            renderer.createPDFWithoutClosing();
        }
    }

    private static void shape(PDDocument document, EmbeddedFaces faces, PageMarks marks, boolean shaping)
            throws IOException {
        List<PageRewriter> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            var rewriter = new PageRewriter(document, page, faces, shaping);
            rewriter.shape();
            pages.add(rewriter);
        }
        marks.write(pages);
        for (PageRewriter page : pages) {
            page.write();
        }
        faces.finish();
    }

    /// Saves the document as it is; its own way of saving would choose the glyphs of the fonts once more.
    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.getDocument().setIsXRefStream(true);
        new COSWriter(out, CompressParameters.DEFAULT_COMPRESSION).write(document);
        return out.toByteArray();
    }
}
