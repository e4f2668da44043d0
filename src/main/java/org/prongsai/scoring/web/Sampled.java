package org.prongsai.scoring.web;

import java.math.BigDecimal;
import java.util.List;
import org.prongsai.scoring.Sample;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Fact;

/// How good a sample is, in words.
record Sampled(Sample sample, Words words) {
    void addTo(List<Fact> facts) {
        add(facts, "respondents", words.text("scoring.people", words.count(sample.respondents())));
        add(
                facts,
                "minimum",
                words.text(
                        sample.isEnough() ? "scoring.fact.minimum.met" : "scoring.fact.minimum.missed",
                        words.count(sample.minimum())));
        add(
                facts,
                "coverage",
                sample.coverage().isPresent()
                        ? words.text(
                                "scoring.fact.coverage.text",
                                words.percent(
                                        BigDecimal.valueOf(sample.coverage().getAsDouble()), 1),
                                words.count(sample.population().orElseThrow()))
                        : words.lookup("scoring.fact.coverage.unknown"));
        if (sample.margin().isPresent()) {
            add(
                    facts,
                    "margin",
                    words.text(
                            "scoring.fact.margin.text",
                            words.score(BigDecimal.valueOf(sample.margin().getAsDouble()))));
        }
    }

    private void add(List<Fact> facts, String key, String value) {
        facts.add(Fact.of(words.lookup("scoring.fact." + key), value));
    }
}
