package org.prongsai.identity;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/// Makes a crest of a picture that was handed in: nothing of the file itself is kept, only what it looks like.
final class CrestPicture {
    /// The longer side of a stored crest, in pixels.
    static final int SIDE = 256;

    static final int LONGEST_SIDE = 2_000;
    static final int SHORTEST_SIDE = 16;
    static final int LARGEST_FILE = 1_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private CrestPicture() {}

    /// What became of a file.
    sealed interface Reading {
        /// A picture of our own with its longer side no longer than [#SIDE].
        final class Read implements Reading {
            private final BufferedImage image;

            Read(BufferedImage image) {
                this.image = image;
            }

            BufferedImage image() {
                return image;
            }
        }

        /// Why it is refused.
        record Refused(Crests.Fault fault) implements Reading {}
    }

    static Reading read(byte[] file) {
        if (file.length == 0) {
            return new Reading.Refused(Crests.Fault.EMPTY);
        }
        if (file.length > LARGEST_FILE) {
            return new Reading.Refused(Crests.Fault.TOO_LARGE);
        }
        if (isMarkup(file)) {
            return new Reading.Refused(Crests.Fault.DRAWING);
        }
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(ImageIO.getImageReaders(stream));
            if (reader == null) {
                return new Reading.Refused(Crests.Fault.NO_PICTURE);
            }
            try {
                reader.setInput(stream, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // the library throws whatever it likes at a broken file
            return new Reading.Refused(Crests.Fault.BROKEN);
        }
    }

    /// The size is in the head of the file, so that a small file cannot unfold into a huge picture.
    private static Reading read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.max(width, height) > LONGEST_SIDE) {
            return new Reading.Refused(Crests.Fault.TOO_MANY_PIXELS);
        }
        if (Math.min(width, height) < SHORTEST_SIDE) {
            return new Reading.Refused(Crests.Fault.TOO_FEW_PIXELS);
        }
        return new Reading.Read(scaled(reader.read(0)));
    }

    private static @Nullable ImageReader reader(Iterator<ImageReader> readers) throws IOException {
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
        }
        return null;
    }

    /// SVG and HTML can carry scripts and addresses of other servers.
    private static boolean isMarkup(byte[] file) {
        for (byte one : file) {
            if (one == '<') {
                return true;
            }
            if (one > ' ') {
                return false;
            }
        }
        return false;
    }

    /// Halved until one step is left, so that thin lines survive.
    private static BufferedImage scaled(BufferedImage picture) {
        BufferedImage image = picture;
        while (Math.max(image.getWidth(), image.getHeight()) >= 2 * SIDE) {
            image = drawn(image, image.getWidth() / 2, image.getHeight() / 2);
        }
        double scale = Math.min(1, SIDE / (double) Math.max(image.getWidth(), image.getHeight()));
        return drawn(image, (int) Math.max(1, Math.round(image.getWidth() * scale)), (int)
                Math.max(1, Math.round(image.getHeight() * scale)));
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var image = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(picture, 0, 0, image.getWidth(), image.getHeight(), null);
        } finally {
            pen.dispose();
        }
        return image;
    }

    static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
