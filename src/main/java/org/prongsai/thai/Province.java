package org.prongsai.thai;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A province of Thailand, Bangkok among them.
///
/// @param column where it lies on a map of equal tiles, from 0 in the west
/// @param row    where it lies on that map, from 0 in the north
public record Province(Bilingual name, Region region, int column, int row) {
    private static final String FILE = "/thai/provinces.csv";
    private static final List<Province> ALL = read();

    /// Parts of the country.
    public enum Region {
        NORTH,
        NORTHEAST,
        CENTRAL,
        EAST,
        SOUTH
    }

    /// All 77, from north to south.
    public static List<Province> all() {
        return List.copyOf(ALL);
    }

    /// The province of this Thai name.
    public static Optional<Province> named(String thai) {
        return ALL.stream().filter(province -> province.name.th().equals(thai)).findFirst();
    }

    /// What the province of this Thai name is called; what is no province is called as it is.
    public static Bilingual name(String thai) {
        return named(thai).map(Province::name).orElseGet(() -> Bilingual.same(thai));
    }

    private static List<Province> read() {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Province.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            return file.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Province(
                            new Bilingual(cells[0], cells[1]),
                            Region.valueOf(cells[2]),
                            Integer.parseInt(cells[3]),
                            Integer.parseInt(cells[4])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
