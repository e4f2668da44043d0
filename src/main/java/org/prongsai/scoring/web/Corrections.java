package org.prongsai.scoring.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.check.Difference;
import org.prongsai.scoring.check.Differences;
import org.prongsai.scoring.check.Explanation;
import org.prongsai.scoring.check.Misreading;

/// Scores that the reader puts right before anything is stored, such as `E8=97.01`.
record Corrections(Map<String, BigDecimal> values) {

    /// Reads `CODE=SCORE` texts; whatever is no such text is left out, because only the page's own boxes send them.
    static Corrections of(List<String> texts) {
        var values = new HashMap<String, BigDecimal>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals > 0 && text.substring(equals + 1).matches("[0-9]{1,3}(\\.[0-9]{1,6})?")) {
                values.put(text.substring(0, equals), new BigDecimal(text.substring(equals + 1)));
            }
        }
        return new Corrections(values);
    }

    /// The misreadings that the check found, each once.
    static Map<String, Misreading> suggested(Differences differences) {
        var suggested = new LinkedHashMap<String, Misreading>();
        for (Difference difference : differences.list()) {
            if (difference.explanation() instanceof Explanation.Misread misread) {
                misread.readings().forEach(reading -> suggested.putIfAbsent(reading.code(), reading));
            }
        }
        return suggested;
    }

    /// `inputs` with the corrected scores; only scores that were handed in can be corrected.
    Inputs applyTo(Inputs inputs) {
        var published = new HashMap<>(inputs.published());
        values.forEach((code, score) -> {
            if (published.containsKey(code) && score.compareTo(BigDecimal.valueOf(100)) <= 0) {
                published.put(code, score);
            }
        });
        return inputs.withPublished(published);
    }
}
