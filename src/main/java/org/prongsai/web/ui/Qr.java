package org.prongsai.web.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/// A text as a QR code: the `d` of an SVG path on a square field.
///
/// @param side of the field, its white margin included
public record Qr(String path, int side) {
    /// The code that says `text`.
    ///
    /// @throws IllegalArgumentException if it is too long for one
    public static Qr of(String text) {
        try {
            BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            var path = new StringBuilder();
            for (int y = 0; y < dots.getHeight(); y++) {
                for (int x = 0; x < dots.getWidth(); x++) {
                    if (dots.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new Qr(path.toString(), dots.getWidth());
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
