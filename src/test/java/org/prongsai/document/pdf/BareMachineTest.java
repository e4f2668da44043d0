package org.prongsai.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Containers have no fonts, and the JDK then refuses to open even a font file unless it is told otherwise.
class BareMachineTest {
    @Test
    void paperIsSetWhereThereAreNoFonts(@TempDir Path home) throws Exception {
        assertThat(run(home, Sets.class)).contains("set").doesNotContain("Exception");
    }

    @Test
    void theJdkAloneWouldFailThere(@TempDir Path home) throws Exception {
        assertThat(run(home, OpensAFont.class)).contains("Problem reading font data");
    }

    /// Runs `main` in a JVM that finds no fonts, and returns what it says.
    private static String run(Path home, Class<?> main) throws Exception {
        Path none = home.resolve("fonts.conf");
        Files.writeString(none, "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.home=" + home,
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectErrorStream(true);
        builder.environment().put("FONTCONFIG_FILE", none.toString());
        Process process = builder.start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            return String.join("\n", out.lines().toList());
        } finally {
            process.waitFor();
        }
    }

    static final class Sets {
        public static void main(String[] arguments) {
            byte[] pdf = PdfWriter.write(Samples.page("", "<p>น้ำ</p>"), Samples.options());
            System.out.println("set " + pdf.length);
        }
    }

    static final class OpensAFont {
        public static void main(String[] arguments) throws Exception {
            try (var file = FontFamily.class.getResourceAsStream("/fonts/Sarabun-Regular.ttf")) {
                java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, file);
            }
        }
    }
}
