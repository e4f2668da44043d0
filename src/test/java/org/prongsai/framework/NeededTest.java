package org.prongsai.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An edition may say that some of an item's components are enough.
class NeededTest {
    @Test
    void isAllInEveryYearThatShips() {
        ShippedEditions.all()
                .forEach(edition -> assertThat(edition.root().leaves())
                        .allSatisfy(leaf -> assertThat(
                                        leaf.content() instanceof Content.Disclosure item && item.needed() != null)
                                .isFalse()));
    }

    @Test
    void isReadAndWrittenInEveryForm() throws IOException {
        Edition edition = read(text("1"));
        var item = (Content.Disclosure) edition.find("O1").orElseThrow().content();
        assertThat(item.needed()).isEqualTo(1);
        assertThat(read(EditionFile.text(edition))).isEqualTo(edition);
        var workbook = new ByteArrayOutputStream();
        EditionFile.writeWorkbook(edition, workbook);
        assertThat(EditionFile.read(workbook.toByteArray(), "out.xlsx"))
                .isEqualTo(new EditionFile.Reading.Sound(edition));
        assertThat(EditionDifference.between(edition, read(text("2"))))
                .extracting(EditionDifference::path)
                .containsExactly("O1.needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "1.5", "-1", "some"})
    void isNoMoreThanThereAre(String needed) {
        assertThat(EditionFile.read(text(needed).getBytes(StandardCharsets.UTF_8), "mine.yaml"))
                .isInstanceOf(EditionFile.Reading.Faulty.class);
    }

    private static String text(String needed) {
        return EditionFile.text(ShippedEditions.load("2565"))
                .replace("2565", "mine-2565")
                .replace("year: mine-2565", "year: 2565")
                .replaceFirst("(?s)(code: O1\n.*?)( +)components:\n", "$1$2needed: " + needed + "\n$2components:\n");
    }

    private static Edition read(String text) {
        return ((EditionFile.Reading.Sound) EditionFile.read(text.getBytes(StandardCharsets.UTF_8), "mine.yaml"))
                .edition();
    }
}
