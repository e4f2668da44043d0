package org.prongsai.identity;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Draws a neutral emblem for each sample agency, like that of nobody: petals within a ring, in the agency's colour.
@Component
@ConditionalOnProperty(name = "prongsai.samples", matchIfMissing = true)
class SampleCrests {
    private static final int SIDE = CrestPicture.SIDE;
    private static final double MIDDLE = SIDE / 2.0;

    private final Crests crests;

    SampleCrests(Crests crests) {
        this.crests = crests;
    }

    @EventListener
    @Order(20)
    void on(SampleWanted wanted) {
        UUID agency = wanted.agency().id().value();
        boolean first = wanted.agency().code().equals("opdc");
        crests.begin(agency, first ? emblem(8, new Color(0x2b3a8f)) : emblem(6, new Color(0x7a4b12)));
    }

    private static byte[] emblem(int petals, Color colour) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(colour);
            pen.fill(circle(126));
            pen.setColor(Color.WHITE);
            pen.setStroke(new BasicStroke(6));
            pen.draw(circle(108));
            pen.translate(MIDDLE, MIDDLE);
            for (int i = 0; i < petals; i++) {
                pen.fill(petal());
                pen.rotate(2 * Math.PI / petals);
            }
            pen.setColor(colour);
            pen.fill(new Ellipse2D.Double(-16, -16, 32, 32));
        } finally {
            pen.dispose();
        }
        return CrestPicture.png(image);
    }

    private static Ellipse2D circle(double radius) {
        return new Ellipse2D.Double(MIDDLE - radius, MIDDLE - radius, 2 * radius, 2 * radius);
    }

    /// From the middle upwards.
    private static Path2D petal() {
        var path = new Path2D.Double();
        path.moveTo(0, -22);
        path.curveTo(30, -45, 24, -72, 0, -92);
        path.curveTo(-24, -72, -30, -45, 0, -22);
        path.closePath();
        return path;
    }
}
