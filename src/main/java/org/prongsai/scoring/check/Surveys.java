package org.prongsai.scoring.check;

import static org.prongsai.framework.Level.INSTRUMENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.framework.SamplingRule;
import org.prongsai.scoring.Sample;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// Gathers the printed survey items of a scored year, by instrument.
final class Surveys {
    private static final int FULL = 10_000;

    private final ScoredTree tree;
    private final List<Clash> clashes;
    private final Map<Shape, Set<Integer>> values = new HashMap<>();

    private Surveys(ScoredTree tree, List<Clash> clashes) {
        this.tree = tree;
        this.clashes = clashes;
    }

    static List<Survey> of(ScoredTree tree, List<Clash> clashes) {
        return new Surveys(tree, clashes).all();
    }

    private List<Survey> all() {
        var byInstrument = new LinkedHashMap<ScoredNode, List<Printed>>();
        tree.nodes().filter(node -> node.node().level() == INSTRUMENT).forEach(instrument -> {
            List<Printed> items = instrument.walk().flatMap(Printed::of).toList();
            items.forEach(this::want);
            if (!items.isEmpty()) {
                byInstrument.put(instrument, items);
            }
        });
        var occurrences = new HashMap<Shape, Occurrences>();
        values.forEach((shape, wanted) -> occurrences.put(shape, Occurrences.of(shape, wanted, Survey.MOST)));
        var surveys = new ArrayList<Survey>();
        byInstrument.forEach((instrument, items) -> surveys.add(survey(instrument, items, occurrences)));
        return surveys;
    }

    private void want(Printed item) {
        Set<Integer> wanted = values.computeIfAbsent(item.shape, shape -> new HashSet<>());
        wanted.add(item.hundredths);
        item.slips.forEach(slip -> wanted.add(slip.read()));
        for (Clash clash : clashes) {
            for (Suspect suspect : clash.suspects()) {
                if (suspect.code().equals(item.code)) {
                    for (int value = hundredths(suspect.from()); value <= hundredths(suspect.to()); value++) {
                        wanted.add(value);
                    }
                }
            }
        }
    }

    static int hundredths(BigDecimal value) {
        return Math.clamp(value.movePointRight(2).longValue(), 0, FULL);
    }

    private Survey survey(ScoredNode instrument, List<Printed> printed, Map<Shape, Occurrences> occurrences) {
        var items = new LinkedHashMap<String, SurveyItem>();
        for (Printed item : printed) {
            Occurrences when = occurrences.get(item.shape);
            if (when != null) {
                items.put(item.code, new SurveyItem(item.code, item.hundredths, item.slips, when));
            }
        }
        SamplingRule rule = tree.edition().sampling().get(instrument.code());
        Sample sample = instrument.sample();
        OptionalInt stated = sample == null ? OptionalInt.empty() : OptionalInt.of(sample.respondents());
        return new Survey(instrument.code(), stated, rule == null ? 0 : rule.cap(), items, clashes);
    }

    /// A printed score of a node whose shape is known.
    private record Printed(String code, int hundredths, List<Slip> slips, Shape shape) {

        static Stream<Printed> of(ScoredNode scored) {
            BigDecimal value = scored.published();
            if (value == null || !scored.isTakenAsPublished() || Interval.places(value) > 2) {
                return Stream.empty();
            }
            int printed = Surveys.hundredths(value);
            return Shape.of(scored.node()).stream()
                    .map(shape -> new Printed(scored.code(), printed, Slip.of(printed), shape));
        }
    }
}
