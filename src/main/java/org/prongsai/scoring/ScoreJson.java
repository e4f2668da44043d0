package org.prongsai.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Grade;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.check.Difference;
import org.prongsai.scoring.check.Differences;
import org.prongsai.scoring.check.Explanation;
import org.prongsai.scoring.check.Misreading;
import org.prongsai.scoring.check.Suspect;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A scored year as JSON for other programs; `docs/score.md` describes it.
final class ScoreJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ScoreJson() {}

    static String write(ScoredTree tree, Differences differences) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("edition", tree.edition().id());
        text.put("total", total(tree));
        text.put(
                "nodes", Parts.of(tree).flatMap(scored -> node(scored).stream()).toList());
        text.put("withheld", Parts.of(tree).flatMap(ScoreJson::withheld).toList());
        text.put(
                "differences",
                differences.list().stream().map(ScoreJson::difference).toList());
        return JSON.writeValueAsString(text);
    }

    private static Map<String, @Nullable Object> total(ScoredTree tree) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("score", tree.total().map(Rounding::shown).orElse(null));
        text.put("exact", tree.total().map(Rounding::text).orElse(null));
        text.put("grade", tree.grade().map(Grade::code).orElse(null));
        return text;
    }

    private static Optional<Map<String, @Nullable Object>> node(ScoredNode scored) {
        return scored.score().map(score -> node(scored, score));
    }

    private static Map<String, @Nullable Object> node(ScoredNode scored, BigFraction score) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        Sample sample = scored.sample();
        text.put("code", scored.code());
        text.put("score", Rounding.shown(score));
        text.put("exact", Rounding.text(score));
        text.put("n", sample == null ? null : sample.respondents());
        return text;
    }

    private static Stream<Map<String, String>> withheld(ScoredNode scored) {
        return Parts.reasons(scored).stream().map(reason -> {
            var text = new LinkedHashMap<String, String>();
            text.put("code", scored.code());
            text.put("reason", reason.code());
            return text;
        });
    }

    private static Map<String, Object> difference(Difference difference) {
        var text = new LinkedHashMap<String, Object>();
        text.put("code", difference.code());
        text.put("given", text(difference.given()));
        text.put("computed", Rounding.shown(difference.computed()));
        switch (difference.explanation()) {
            case Explanation.Rounding(var lowest, var highest) -> {
                text.put("explanation", "ROUNDING");
                text.put("lowest", lowest.toPlainString());
                text.put("highest", highest.toPlainString());
            }
            case Explanation.OneItem(var suspects) -> {
                text.put("explanation", "ONE_ITEM");
                text.put("suspects", suspects(suspects));
            }
            case Explanation.Misread(var readings, var others, var suspects) -> {
                text.put("explanation", "MISREAD");
                text.put("readings", readings(readings));
                text.put("others", others.stream().map(ScoreJson::readings).toList());
                text.put("suspects", suspects(suspects));
            }
            case Explanation.Overrides() -> text.put("explanation", "OVERRIDES");
            case Explanation.Unexplained() -> text.put("explanation", "UNEXPLAINED");
        }
        return text;
    }

    private static List<Map<String, String>> readings(List<Misreading> readings) {
        return readings.stream()
                .map(reading -> ordered(
                        "code", reading.code(), "printed", text(reading.printed()), "read", text(reading.read())))
                .toList();
    }

    private static List<Map<String, String>> suspects(List<Suspect> suspects) {
        return suspects.stream()
                .map(suspect -> ordered("code", suspect.code(), "from", text(suspect.from()), "to", text(suspect.to())))
                .toList();
    }

    private static String text(BigDecimal score) {
        return Rounding.shown(Rounding.exact(score));
    }

    /// Names and values in turn, kept in this order.
    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
