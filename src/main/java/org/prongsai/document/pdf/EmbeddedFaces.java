package org.prongsai.document.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
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

    /// Offers `family` to styles that name it; its first face also stands in where a style names none
    /// that there is.
    void offer(FontFamily family, PdfBoxFontResolver resolver) {
        for (FontFace face : family.faces()) {
            offer(face, family.name(), FontGroup.MAIN, resolver);
        }
        offer(family.faces().getFirst(), family.name(), FontGroup.FINAL_FALLBACK, resolver);
    }

    private void offer(FontFace face, String name, FontGroup group, PdfBoxFontResolver resolver) {
        IdentValue style = face.italic() ? IdentValue.ITALIC : IdentValue.NORMAL;
        resolver.addFont(new WhenAsked(face), name, face.weight(), style, true, group);
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
