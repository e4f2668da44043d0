package org.prongsai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.identity.CrestPicture.Reading;
import org.prongsai.identity.Crests.Fault;
import org.prongsai.web.Emblem;

class CrestPictureTest {
    @ParameterizedTest(name = "a {0} of {1} × {2} becomes {3} × {4}")
    @CsvSource({
        "png, 256, 256, 256, 256",
        "png, 2000, 2000, 256, 256",
        "png, 2000, 500, 256, 64",
        "jpeg, 300, 600, 128, 256",
        "png, 16, 16, 16, 16",
        "png, 2000, 16, 256, 2"
    })
    void isScaledDownAndNeverUp(String format, int width, int height, int newWidth, int newHeight) throws IOException {
        assertThat(CrestPicture.read(file(format, width, height))).isInstanceOfSatisfying(Reading.Read.class, read -> {
            BufferedImage image = read.image();
            assertThat(image.getWidth()).isEqualTo(newWidth);
            assertThat(image.getHeight()).isEqualTo(newHeight);
            Color middle = new Color(image.getRGB(newWidth / 2, newHeight / 2));
            assertThat(middle.getRed()).isGreaterThan(200);
            assertThat(middle.getBlue()).isLessThan(60);
        });
    }

    @Test
    void keepsNothingOfTheFileItself() throws IOException {
        byte[] picture = file("png", 64, 64);
        byte[] withTail = Arrays.copyOf(picture, picture.length + 40);
        System.arraycopy("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), 0, withTail, picture.length, 25);
        assertThat(CrestPicture.read(withTail))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(new String(CrestPicture.png(read.image()), StandardCharsets.ISO_8859_1))
                                .doesNotContain("script"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "\n  <?xml version=\"1.0\"?><svg/>",
                "<html><script>alert(1)</script></html>"
            })
    void refusesMarkup(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), Fault.DRAWING);
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertThat(CrestPicture.read(marked)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void refusesWhatIsNoPictureOrTooMuchOfOne() throws IOException {
        assertRefused(new byte[0], Fault.EMPTY);
        assertRefused("just text".getBytes(StandardCharsets.UTF_8), Fault.NO_PICTURE);
        assertRefused(file("gif", 64, 64), Fault.NO_PICTURE);
        assertRefused(file("bmp", 64, 64), Fault.NO_PICTURE);
        assertRefused(new byte[CrestPicture.LARGEST_FILE + 1], Fault.TOO_LARGE);
        assertRefused(file("png", 2001, 20), Fault.TOO_MANY_PIXELS);
        assertRefused(file("png", 15, 200), Fault.TOO_FEW_PIXELS);
        byte[] picture = file("png", 200, 200);
        assertRefused(Arrays.copyOf(picture, picture.length / 2), Fault.BROKEN);
        assertRefused(Arrays.copyOf(picture, 12), Fault.BROKEN);
    }

    @Test
    void aHugePictureInASmallFileIsRefusedUnread() throws IOException {
        byte[] picture = file("png", 64, 64);
        picture[16] = 0x7f; // the width, in the head of the file
        assertThat(CrestPicture.read(picture)).isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"สำนักงาน ก.พ.ร., ส", "เทศบาลตำบลบางใหญ่, ท", "OPDC, O", "' 7 ไทย', ท", "..., ·"})
    void aLetterStandsWhereThereIsNone(String name, String initial) {
        assertThat(Emblem.initial(name)).isEqualTo(initial);
    }

    private static void assertRefused(byte[] file, Fault fault) {
        assertThat(CrestPicture.read(file)).isEqualTo(new Reading.Refused(fault));
    }

    static byte[] file(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(240, 200, 10));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
