package org.prongsai.document.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.prongsai.document.drawing.Drawing.Mark;

/// Drawings as files; the same drawing gives the same bytes.
public final class DrawingFile {
    private static final double POINTS_PER_INCH = 72;
    private static final int DECIMALS = 2;

    private DrawingFile() {}

    /// An SVG of paths alone: it asks for no font and runs no script.
    ///
    /// @param title       what it is called
    /// @param description all that it says, for those who do not see it
    public static byte[] svg(Drawing drawing, String title, String description) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter svg =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            svg.writeStartElement("svg");
            svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
            svg.writeAttribute("role", "img");
            svg.writeAttribute("aria-labelledby", "title description");
            svg.writeAttribute("viewBox", "0 0 " + number(drawing.width()) + " " + number(drawing.height()));
            says(svg, "title", title);
            says(svg, "desc", description);
            for (Mark mark : drawing.marks()) {
                svg.writeEmptyElement("path");
                svg.writeAttribute("fill", mark.ink().css());
                svg.writeAttribute("d", path(mark.shape()));
            }
            svg.writeEndElement();
            svg.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("nothing is written to but memory", impossible);
        }
        return bytes.toByteArray();
    }

    private static void says(XMLStreamWriter svg, String element, String text) throws XMLStreamException {
        svg.writeStartElement(element);
        svg.writeAttribute("id", element.equals("desc") ? "description" : element);
        svg.writeCharacters(text);
        svg.writeEndElement();
    }

    /// A PNG.
    ///
    /// @param dots per inch, 36 to 600
    public static byte[] png(Drawing drawing, int dots) {
        if (dots < 36 || dots > 600) {
            throw new IllegalArgumentException(dots + " dots per inch");
        }
        double scale = dots / POINTS_PER_INCH;
        var image = new BufferedImage(
                (int) Math.round(drawing.width() * scale),
                (int) Math.round(drawing.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.scale(scale, scale);
            for (Mark mark : drawing.marks()) {
                pen.setColor(mark.ink().colour());
                pen.fill(mark.shape());
            }
        } finally {
            pen.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String path(Shape shape) {
        var svg = new StringBuilder();
        var at = new double[6];
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(at);
            svg.append(
                    switch (kind) {
                        case PathIterator.SEG_MOVETO -> 'M';
                        case PathIterator.SEG_LINETO -> 'L';
                        case PathIterator.SEG_QUADTO -> 'Q';
                        case PathIterator.SEG_CUBICTO -> 'C';
                        default -> 'Z';
                    });
            int numbers = switch (kind) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
                case PathIterator.SEG_QUADTO -> 4;
                case PathIterator.SEG_CUBICTO -> 6;
                default -> 0;
            };
            for (int i = 0; i < numbers; i++) {
                svg.append(i == 0 ? "" : " ").append(number(at[i]));
            }
        }
        return svg.toString();
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
