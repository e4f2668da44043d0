package org.prongsai.scoring.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.framework.Edition;
import org.prongsai.framework.ShippedEditions;

/// The published scores that the tests start from.
final class Sheets {
    static final Edition EDITION_2564 = ShippedEditions.load("2564");

    private Sheets() {}

    /// All that OPDC published for fiscal year 2564, by the edition's codes.
    static Map<String, BigDecimal> opdc() {
        try {
            var values = new LinkedHashMap<String, BigDecimal>();
            for (String line : Files.readAllLines(Path.of("samples/opdc-2564-values.csv")).stream()
                    .skip(1)
                    .toList()) {
                List<String> cells = List.of(line.split(",", -1));
                values.put(cells.getFirst(), new BigDecimal(cells.getLast()));
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same with the three misprints of the annex.
    static Map<String, BigDecimal> annex() {
        return with(opdc(), "E8", "87.01", "E10", "85.52", "E13", "85.52");
    }

    /// `values` with some of them replaced: code, value, code, value, …
    static Map<String, BigDecimal> with(Map<String, BigDecimal> values, String... changes) {
        var changed = new LinkedHashMap<>(values);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], new BigDecimal(changes[i + 1]));
        }
        return changed;
    }

    /// `values` of the survey items alone.
    static Map<String, BigDecimal> itemsOf(Map<String, BigDecimal> values) {
        var items = new LinkedHashMap<>(values);
        items.keySet().removeIf(code -> !code.matches("[IE]\\d+"));
        return items;
    }
}
