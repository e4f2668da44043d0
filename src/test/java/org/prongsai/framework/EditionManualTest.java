package org.prongsai.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/editions.md` promises that its example is complete.
class EditionManualTest {
    @Test
    void theExampleOfTheManualIsSound() throws IOException {
        String manual = Files.readString(Path.of("docs", "editions.md"));
        String example = manual.substring(manual.indexOf("```yaml\nformat:") + "```yaml\n".length());
        byte[] yaml = example.substring(0, example.indexOf("```")).getBytes(StandardCharsets.UTF_8);
        assertThat(EditionFile.read(yaml, "docs/editions.md")).isInstanceOf(EditionFile.Reading.Sound.class);
    }
}
