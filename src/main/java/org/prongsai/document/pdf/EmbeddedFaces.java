package org.prongsai.document.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// The fonts of one document; each is opened when the layout first asks for it.
final class EmbeddedFaces implements Closeable {
    private final PDDocument document;
    private final Map<FontFace, EmbeddedFace> opened = new LinkedHashMap<>();
    private final IdentityHashMap<COSDictionary, EmbeddedFace> byDictionary = new IdentityHashMap<>();

    EmbeddedFaces(PDDocument document) {
        this.document = document;
    }

    void offer(FontFamily family, PdfRendererBuilder builder) {
        for (FontFace face : family.faces()) {
            builder.useFont(
                    new WhenAsked(face),
                    family.name(),
                    face.weight(),
                    face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
    }

    EmbeddedFace open(FontFace face) {
        EmbeddedFace known = opened.get(face);
        if (known != null) {
            return known;
        }
        try {
            var embedded = new EmbeddedFace(document, face);
            opened.put(face, embedded);
            byDictionary.put(embedded.font().getCOSObject(), embedded);
            return embedded;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<EmbeddedFace> find(COSDictionary font) {
        return Optional.ofNullable(byDictionary.get(font));
    }

    void finish() throws IOException {
        for (EmbeddedFace face : opened.values()) {
            face.finish(document);
        }
    }

    @Override
    public void close() throws IOException {
        for (EmbeddedFace face : opened.values()) {
            face.close();
        }
    }

    private final class WhenAsked extends PDFontSupplier {
        private final FontFace face;

        WhenAsked(FontFace face) {
            super(null);
            this.face = face;
        }

        @Override
        public PDFont supply() {
            return open(face).font();
        }
    }
}
