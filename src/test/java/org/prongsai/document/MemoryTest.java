package org.prongsai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads the largest files allowed in a virtual machine of little memory.
class MemoryTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static final int ROWS = 85_000;

    /// Reads the file named first and prints how many rows it has.
    static final class Reader {
        private Reader() {}

        public static void main(String[] arguments) throws IOException {
            try (var in = Files.newInputStream(Path.of(arguments[0]))) {
                Reading reading = new TableReader().read(in, arguments[0]);
                System.out.println(
                        reading instanceof Reading.Read read
                                ? read.tables().getFirst().rows().size()
                                : reading);
            }
        }
    }

    private static String readWithin(int megabytes, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    @Test
    void of128MegabytesIsEnoughForCsvOfTenMegabytes() throws IOException, InterruptedException {
        var random = new Random(1);
        var text = new StringBuilder("รหัส,หน่วยงาน,ตัวชี้วัด,คะแนน,หมายเหตุ\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(i).append(",สำนักงานที่ ").append(i).append(",การปฏิบัติหน้าที่,");
            text.append(random.nextInt(10_000)).append(',');
            text.append(Long.toString(random.nextLong(), 36)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        assertThat(Files.size(file)).isBetween(9_500_000L, (long) TableReader.MAX_BYTES);
        assertThat(readWithin(128, file)).isEqualTo("" + ROWS);
    }

    @Test
    void of192MegabytesIsEnoughForAWorkbookOfTenMegabytes() throws IOException, InterruptedException {
        var random = new Random(1);
        Function<Integer, String> noise = i -> "กรม " + Long.toString(random.nextLong(), 36)
                + Long.toString(random.nextLong(), 36)
                + Long.toString(random.nextInt(), 36);
        Sheet<Integer> sheet = Sheet.of(
                "s",
                List.of(
                        Column.text("a", noise),
                        Column.text("b", noise),
                        Column.text("c", noise),
                        Column.number("d", 0, BigDecimal::valueOf),
                        Column.number("e", 2, i -> BigDecimal.valueOf(random.nextInt(10_000), 2))),
                () -> IntStream.range(0, ROWS).iterator());
        Path file = folder.resolve("a.xlsx");
        try (var out = Files.newOutputStream(file)) {
            TableWriter.xlsx(out, sheet);
        }
        assertThat(Files.size(file)).isBetween(8_000_000L, (long) TableReader.MAX_BYTES);
        assertThat(readWithin(192, file)).isEqualTo("" + ROWS);
    }
}
