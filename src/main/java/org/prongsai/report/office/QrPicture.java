package org.prongsai.report.office;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.prongsai.document.paper.PictureFile;

/// An address as a QR code that papers can show.
final class QrPicture {
    private static final int DOT = 6;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private QrPicture() {}

    static PictureFile of(String address) {
        return switch (PictureFile.look(png(address))) {
            case PictureFile.Usable(var picture) -> picture;
            case PictureFile.Refused(var reason) -> throw new IllegalStateException("no picture: " + reason);
        };
    }

    private static byte[] png(String address) {
        try {
            BitMatrix dots = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0);
            int side = dots.getWidth();
            var image = new BufferedImage(side * DOT, side * DOT, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < side * DOT; y++) {
                for (int x = 0; x < side * DOT; x++) {
                    image.setRGB(x, y, dots.get(x / DOT, y / DOT) ? BLACK : WHITE);
                }
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (WriterException | IOException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
