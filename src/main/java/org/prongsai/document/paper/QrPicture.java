package org.prongsai.document.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/// An address as a QR code in two colours, as papers can hold it.
public final class QrPicture {
    /// Pixels across each dot: 300 dpi where a code of 100 dots is printed 3.4 cm wide.
    private static final int DOT = 4;

    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    /// Dots left white on each side; the paper around it is white, too.
    private static final Map<EncodeHintType, Integer> MARGIN = Map.of(EncodeHintType.MARGIN, 2);

    private QrPicture() {}

    /// The code that says `address`.
    ///
    /// @throws IllegalArgumentException if it is too long for one: more than 2,953 letters
    public static PictureFile of(String address) {
        try {
            BitMatrix dots = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, MARGIN);
            int side = dots.getWidth() * DOT;
            var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    image.setRGB(x, y, dots.get(x / DOT, y / DOT) ? BLACK : WHITE);
                }
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return new PictureFile(png.toByteArray(), PictureFile.Kind.PNG, side, side);
        } catch (WriterException | IOException e) {
            throw new IllegalArgumentException("no code of " + address.length() + " letters", e);
        }
    }
}
