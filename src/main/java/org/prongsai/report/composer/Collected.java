package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.prongsai.calendar.Window;
import org.prongsai.calendar.WindowKind;
import org.prongsai.framework.Level;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.Sample;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// When each instrument was used, who answered, and what came of it.
final class Collected {
    private Collected() {}

    static String of(ScoredTree tree, List<Window> windows) {
        List<ScoredNode> instruments = tree.nodes()
                .filter(node ->
                        node.node().level() == Level.INSTRUMENT && node.score().isPresent())
                .toList();
        return IntStream.range(0, instruments.size())
                .mapToObj(i -> line(i + 1, instruments.get(i), windows))
                .collect(Collectors.joining("\n"));
    }

    private static String line(int number, ScoredNode instrument, List<Window> windows) {
        String label = instrument.node().label().th();
        String when = when(instrument.code(), windows);
        String score = Rounding.shown(instrument.score().orElseThrow());
        Sample sample = instrument.sample();
        if (sample == null) {
            return say("report.collected.other", number, label, instrument.code(), when, score);
        }
        return say(
                sample.population().isPresent() ? "report.collected.survey.population" : "report.collected.survey",
                number,
                label,
                instrument.code(),
                when,
                sample.respondents(),
                sample.minimum(),
                score,
                sample.population().isPresent() ? sample.population().getAsInt() : "");
    }

    private static String when(String code, List<Window> windows) {
        return kind(code).stream()
                .flatMap(kind -> windows.stream().filter(window -> window.kind() == kind))
                .map(window -> say("report.collected.when", Dates.span(window.days())))
                .collect(Collectors.joining());
    }

    private static Optional<WindowKind> kind(String code) {
        return switch (code) {
            case "IIT" -> Optional.of(WindowKind.IIT);
            case "EIT" -> Optional.of(WindowKind.EIT);
            case "OIT" -> Optional.of(WindowKind.EVIDENCE);
            default -> Optional.empty();
        };
    }
}
