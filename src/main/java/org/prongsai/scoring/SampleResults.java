package org.prongsai.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

@Component
class SampleResults implements SmartInitializingSingleton {
    private final Agencies agencies;
    private final Results results;

    SampleResults(Agencies agencies, Results results) {
        this.agencies = agencies;
        this.results = results;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var tallies = new HashMap<String, Tally>();
        List<String> names = List.of("LEAST", "LITTLE", "MUCH", "MOST", "YES", "NO");
        text().lines().skip(1).forEach(line -> {
            String[] c = line.split(",", -1);
            var counts = new HashMap<String, Integer>();
            for (int i = 0; i < 6; i++) {
                if (!c[4 + i].isEmpty()) {
                    counts.put(names.get(i), Integer.parseInt(c[4 + i]));
                }
            }
            tallies.put(c[3], new Tally(counts));
        });
        var verdicts = new HashMap<String, Verdict>();
        for (int i = 1; i <= 43; i++) {
            verdicts.put("O" + i, i == 30 ? Verdict.FAILED : Verdict.PASSED);
        }
        results.store(new NewResult(
                agencies.require("opdc").id(),
                new FiscalYear(2564),
                ShippedEditions.load("2564"),
                Inputs.NONE.withTallies(tallies).withVerdicts(verdicts),
                StoredResult.Origin.SAMPLE,
                "opdc-2564-tallies.csv",
                UUID.nameUUIDFromBytes("opdc-2564".getBytes(StandardCharsets.UTF_8))));
    }

    private static String text() {
        try (var in = SampleResults.class.getResourceAsStream("/samples/opdc-2564-tallies.csv")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
