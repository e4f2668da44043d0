package org.prongsai.survey.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// A page compressed once, and its places filled anew.
class PageWithHolesTest {
    @Test
    void theCompressedPageIsThePage() throws IOException {
        String long1 = "<p>ท่านได้รับบริการตามขั้นตอน</p>".repeat(2000);
        var page = new PageWithHoles("<b>\u0001</b>" + long1 + "\u0001" + long1);
        assertThat(page.holes()).isEqualTo(2);
        for (List<String> fillings : List.of(List.of("หน่วยงาน", "x".repeat(640)), List.of("", ""))) {
            byte[] plain = page.fill(fillings);
            byte[] gzipped = page.fillGzipped(fillings);
            assertThat(gzipped.length).isLessThan(plain.length / 20);
            try (var in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
                assertThat(in.readAllBytes()).isEqualTo(plain);
            }
        }
    }
}
