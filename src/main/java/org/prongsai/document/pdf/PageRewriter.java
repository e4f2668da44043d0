package org.prongsai.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Reads the content of a page that has been laid out and writes it again with its Thai text shaped.
final class PageRewriter {
    private final PDDocument document;
    private final PDPage page;
    private final EmbeddedFaces faces;
    private final boolean shaping;
    private final List<Object> written = new ArrayList<>();
    private final Deque<Boolean> artifacts = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<EmbeddedFace> face = Optional.empty();
    private float size = 1;

    PageRewriter(PDDocument document, PDPage page, EmbeddedFaces faces, boolean shaping) {
        this.document = document;
        this.page = page;
        this.faces = faces;
        this.shaping = shaping;
    }

    /// Shapes the page's text; to be called once.
    void shape() throws IOException {
        var operands = new ArrayList<COSBase>();
        for (Object token : new PDFStreamParser(page).parse()) {
            if (token instanceof Operator operator) {
                follow(operator, operands);
                operands.clear();
            } else {
                operands.add((COSBase) token);
            }
        }
    }

    /// The text of the page in reading order, without what stands in its margins or is repeated there.
    String text() {
        return text.toString();
    }

    /// Appends `tokens` outside of what readers read aloud.
    void append(List<Object> tokens) {
        written.add(COSName.ARTIFACT);
        written.add(Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT));
        written.addAll(tokens);
        written.add(Operator.getOperator(OperatorName.END_MARKED_CONTENT));
    }

    PDPage page() {
        return page;
    }

    void write() throws IOException {
        var stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(written);
        }
        page.setContents(stream);
    }

    private void follow(Operator operator, List<COSBase> operands) {
        switch (operator.getName()) {
            case OperatorName.SET_FONT_AND_SIZE -> {
                face = faces.find(font((COSName) operands.get(0)));
                size = ((COSNumber) operands.get(1)).floatValue();
            }
            case OperatorName.BEGIN_MARKED_CONTENT, OperatorName.BEGIN_MARKED_CONTENT_SEQ ->
                artifacts.push(isArtifact() || COSName.ARTIFACT.equals(operands.getFirst()));
            case OperatorName.END_MARKED_CONTENT -> artifacts.poll();
            case OperatorName.SHOW_TEXT -> {
                if (shown(new COSArray(List.of(operands.getFirst())))) {
                    return;
                }
            }
            case OperatorName.SHOW_TEXT_ADJUSTED -> {
                if (shown((COSArray) operands.getFirst())) {
                    return;
                }
            }
            default -> {
                // copied as it is
            }
        }
        written.addAll(operands);
        written.add(operator);
    }

    private boolean shown(COSArray glyphs) {
        if (face.isEmpty()) {
            return false;
        }
        EmbeddedFace known = face.get();
        Optional<TextRun> run = TextRun.read(glyphs, known.face());
        if (run.isEmpty()) {
            return false;
        }
        if (!isArtifact()) {
            text.append(run.get().text()).append(' ');
        }
        if (shaping && run.get().hasThai()) {
            ShapedRun.shape(run.get(), known.face()).write(written, known, size);
            return true;
        }
        known.showPlain(glyphs);
        return false;
    }

    private boolean isArtifact() {
        return !artifacts.isEmpty() && artifacts.peek();
    }

    private COSDictionary font(COSName name) {
        COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(name);
        return font == null ? new COSDictionary() : font;
    }
}
