package org.prongsai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.Tally;
import org.prongsai.scoring.Verdict;

/// OPDC's fiscal year 2564 as it is scored: 45 tallied items in 70 parts, 43 verdicts, O30 failed.
final class Opdc {
    private static final Path TALLIES = Path.of("samples/opdc-2564-tallies.csv");
    private static final int SUB_ITEM = 3;
    private static final int FIRST_CHOICE = 4;

    private Opdc() {}

    static Inputs inputs(Edition edition) {
        var verdicts = new HashMap<String, Verdict>();
        edition.nodes()
                .filter(node -> node.content() instanceof Content.Disclosure)
                .forEach(node -> verdicts.put(node.code(), Verdict.PASSED));
        verdicts.put("O30", Verdict.FAILED);
        return Inputs.NONE.withTallies(tallies()).withVerdicts(verdicts);
    }

    private static Map<String, Tally> tallies() {
        try {
            List<String> rows = Files.readAllLines(TALLIES);
            List<String> header = List.of(rows.getFirst().split(",", -1));
            var tallies = new HashMap<String, Tally>();
            for (String row : rows.subList(1, rows.size())) {
                List<String> cells = List.of(row.split(",", -1));
                tallies.put(cells.get(SUB_ITEM), tally(header, cells));
            }
            return tallies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tally tally(List<String> header, List<String> cells) {
        var counts = new HashMap<String, Integer>();
        for (int i = FIRST_CHOICE; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                String choice = header.get(i).substring("n_".length()).toUpperCase(Locale.ROOT);
                counts.put(choice, Integer.valueOf(cells.get(i)));
            }
        }
        return new Tally(counts);
    }
}
