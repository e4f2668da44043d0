package org.prongsai.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Counts of the FY 2564 instrument as published.
class Edition2564Test {
    private final Edition edition = ShippedEditions.load("2564");

    @Test
    void has30And15And43Items() {
        assertThat(items("IIT")).isEqualTo(30);
        assertThat(items("EIT")).isEqualTo(15);
        assertThat(items("OIT")).isEqualTo(43);
    }

    @Test
    void asks51And19Answers() {
        assertThat(node("IIT").leaves()).hasSize(51);
        assertThat(node("EIT").leaves()).hasSize(19);
    }

    @Test
    void hasSevenSubIndicatorsOfTheKnownSizes() {
        assertThat(List.of("9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2"))
                .map(code -> node(code).children().size())
                .containsExactly(9, 8, 7, 4, 5, 8, 2);
    }

    @Test
    void isReadableUnderItsOwnCanonicalForm() {
        String text = EditionFile.text(edition);
        var again = EditionFile.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "canonical");
        assertThat(again).isEqualTo(new EditionFile.Reading.Sound(edition));
    }

    private long items(String instrument) {
        return node(instrument)
                .walk()
                .filter(node -> node.level() == Level.ITEM)
                .count();
    }

    private Node node(String code) {
        return edition.find(code).orElseThrow();
    }
}
