package org.prongsai.scoring.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A set of one-digit misreadings that together make every sum come out.
record Repair(List<Change> changes) {
    Repair {
        changes = List.copyOf(changes);
    }

    /// One figure and the slip that befell it.
    record Change(String code, int printed, Slip slip) {
        Misreading misreading() {
            return new Misreading(code, BigDecimal.valueOf(printed, 2), read());
        }

        BigDecimal read() {
            return BigDecimal.valueOf(slip.read(), 2);
        }
    }

    /// How likely the slips are, before anything else is known.
    double chance() {
        return changes.stream().mapToDouble(change -> change.slip().chance()).reduce(1, (a, b) -> a * b);
    }

    /// The slip that befell `code`, if one did.
    @Nullable Slip slip(String code) {
        return changes.stream()
                .filter(change -> change.code().equals(code))
                .map(Change::slip)
                .findFirst()
                .orElse(null);
    }

    List<Misreading> misreadings() {
        return changes.stream().map(Change::misreading).toList();
    }

    /// `printed` with the misread figures put right.
    Map<String, BigDecimal> mend(Map<String, BigDecimal> printed) {
        var mended = new HashMap<>(printed);
        changes.forEach(change -> mended.put(change.code(), change.read()));
        return mended;
    }
}
