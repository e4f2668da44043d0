package org.prongsai.document.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture that papers can show: PNG or JPEG, looked through and found whole.
public final class PictureFile {
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final long MOST_PIXELS = 25_000_000;
    /// Red, green, blue and perhaps opacity; four colours without opacity are inks, which PDF/A would
    /// need a profile for.
    private static final int MOST_COLOURS = 3;

    private final byte[] bytes;
    private final Kind kind;
    private final int width;
    private final int height;

    PictureFile(byte[] bytes, Kind kind, int width, int height) {
        this.bytes = bytes;
        this.kind = kind;
        this.width = width;
        this.height = height;
    }

    /// Looks at what someone uploaded; the kind is read from the content, whatever the file was called.
    public static Look look(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Refused(Reason.TOO_LARGE);
        }
        Kind kind = Kind.of(file);
        if (kind == Kind.OTHER) {
            return new Refused(Reason.NEITHER_PNG_NOR_JPEG);
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader =
                    ImageIO.getImageReadersByFormatName(kind.format()).next();
            try {
                reader.setInput(in);
                return decode(file.clone(), kind, reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return new Refused(Reason.BROKEN);
        }
    }

    private static Look decode(byte[] file, Kind kind, ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return new Refused(Reason.TOO_LARGE);
        }
        if (reader.read(0).getColorModel().getNumColorComponents() > MOST_COLOURS) {
            return new Refused(Reason.BROKEN);
        }
        return new Usable(new PictureFile(file, kind, width, height));
    }

    /// The file as it was given.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// What kind of file it is.
    public Kind kind() {
        return kind;
    }

    /// How wide it is for its height.
    public double proportion() {
        return (double) width / height;
    }

    /// The picture within an address, as HTML can hold it.
    public String dataAddress() {
        return "data:image/" + kind.format() + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /// The kinds of pictures.
    public enum Kind {
        PNG,
        JPEG,
        OTHER;

        String format() {
            return this == PNG ? "png" : "jpeg";
        }

        private static Kind of(byte[] file) {
            if (begins(file, 0x89, 'P', 'N', 'G')) {
                return PNG;
            }
            return begins(file, 0xFF, 0xD8, 0xFF) ? JPEG : OTHER;
        }

        private static boolean begins(byte[] file, int... signature) {
            for (int i = 0; i < signature.length; i++) {
                if (i >= file.length || (file[i] & 0xFF) != signature[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /// What came of looking at a file.
    public sealed interface Look {}

    /// The file can be shown.
    public record Usable(PictureFile picture) implements Look {}

    /// The file cannot be shown.
    public record Refused(Reason reason) implements Look {}

    /// Why a file cannot be shown.
    public enum Reason {
        NEITHER_PNG_NOR_JPEG,
        /// Cut off, damaged, or in the colours of a printing press.
        BROKEN,
        /// More than 5 MB or 25 million points.
        TOO_LARGE
    }
}
