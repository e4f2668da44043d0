package org.prongsai.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Inputs as canonical JSON: the same inputs always give the same text, and [#read] gives them back.
public final class InputsText {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private InputsText() {}

    /// Writes `inputs` with sorted keys, scores as they were printed.
    public static String write(Inputs inputs) {
        return JSON.writeValueAsString(new Form(
                inputs.agencyKind(),
                sorted(inputs.populations(), Function.identity()),
                sorted(inputs.published(), BigDecimal::toPlainString),
                sorted(inputs.respondents(), Function.identity()),
                sorted(inputs.tallies(), tally -> new TreeMap<>(tally.counts())),
                sorted(inputs.verdicts(), Verdict::name)));
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IllegalArgumentException if `text` is anything else
    public static Inputs read(String text) {
        try {
            Form form = JSON.readValue(text, Form.class);
            return new Inputs(
                    sorted(form.tallies(), Tally::new),
                    sorted(form.verdicts(), Verdict::valueOf),
                    sorted(form.published(), BigDecimal::new),
                    form.respondents(),
                    form.populations(),
                    form.kind());
        } catch (RuntimeException notOurs) {
            throw new IllegalArgumentException("not the text of inputs", notOurs);
        }
    }

    private static <A, B> Map<String, B> sorted(Map<String, A> values, Function<A, B> form) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> form.apply(entry.getValue()), (one, _) -> one, TreeMap::new));
    }

    record Form(
            @Nullable String kind,
            Map<String, Integer> populations,
            Map<String, String> published,
            Map<String, Integer> respondents,
            Map<String, TreeMap<String, Integer>> tallies,
            Map<String, String> verdicts) {}
}
