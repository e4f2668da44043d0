package org.prongsai.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Whatever happens to a file on its way, reading it ends in an edition or in faults with words, never in a crash.
class DamagedFilesTest {
    private static final List<String> LINES =
            EditionFile.text(ShippedEditions.load("2567")).lines().toList();

    /// Ways to damage a line.
    enum Damage {
        DROP,
        DOUBLE,
        INDENT,
        EMPTY_VALUE,
        NUMBER,
        LIST,
        BLOCK,
        CUT
    }

    @Property(tries = 600)
    void readToAnEnd(
            @ForAll @IntRange(max = 100_000) int first,
            @ForAll Damage damage,
            @ForAll @IntRange(max = 100_000) int second,
            @ForAll Damage again) {
        List<String> lines = new ArrayList<>(LINES);
        damage(lines, first, damage);
        damage(lines, second, again);
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        switch (EditionFile.read(file, "damaged.yaml")) {
            case EditionFile.Reading.Sound(var edition) ->
                assertThat(edition.hash()).isNotEmpty();
            case EditionFile.Reading.Faulty(var faults) ->
                assertThat(faults)
                        .isNotEmpty()
                        .allSatisfy(fault ->
                                assertThat(fault.text(Locale.of("th"))).startsWith("damaged.yaml:" + fault.line()));
        }
    }

    private static void damage(List<String> lines, int place, Damage damage) {
        int index = place % lines.size();
        String line = lines.get(index);
        int colon = line.indexOf(':');
        String key = colon < 0 ? line : line.substring(0, colon + 1);
        switch (damage) {
            case DROP -> lines.remove(index);
            case DOUBLE -> lines.add(index, line);
            case INDENT -> lines.set(index, "  " + line);
            case EMPTY_VALUE -> lines.set(index, key);
            case NUMBER -> lines.set(index, key + " -7.5");
            case LIST -> lines.set(index, key + " [a, 1, {b: c}]");
            case BLOCK -> lines.set(index, key + " {th: x, points: 3}");
            case CUT -> lines.set(index, line.substring(0, line.length() / 2));
        }
    }
}
