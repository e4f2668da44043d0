package org.prongsai.analysis.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.scoring.Outcome;
import org.prongsai.scoring.Outcome.Reason;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.web.Words;

/// What keeps a year from having a total, with the reasons why.
///
/// @param parts those to name, never very many
/// @param more  how many there are besides
public record Lacking(List<Part> parts, int more) {
    private static final int NAMED = 8;

    public Lacking {
        parts = List.copyOf(parts);
    }

    /// A node without a score.
    public record Part(String name, String href, String reason) {}

    /// Empty where the total has a score.
    static Lacking of(Shown shown) {
        List<ScoredNode> deepest = lacking(shown.tree().root()).toList();
        return new Lacking(
                deepest.stream()
                        .limit(NAMED)
                        .map(scored ->
                                new Part(shown.name(scored), shown.explanation(scored), reason(scored, shown.words())))
                        .toList(),
                Math.max(deepest.size() - NAMED, 0));
    }

    public boolean isNothing() {
        return parts.isEmpty();
    }

    /// Why the node has no score.
    static String reason(ScoredNode scored, Words words) {
        return switch (scored.outcome()) {
            case Outcome.Scored _ -> "";
            case Outcome.LeftOut() -> words.lookup("scoring.how.leftOut");
            case Outcome.Withheld(var reasons) ->
                reasons.stream().map(reason -> text(reason, words)).collect(Collectors.joining(" · "));
        };
    }

    private static String text(Reason reason, Words words) {
        String key = "scoring.reason." + reason.code();
        return switch (reason) {
            case Reason.TooFewResponses(int respondents, int minimum) ->
                words.text(key, words.count(respondents), words.count(minimum));
            case Reason.BelowPrivacyFloor(int respondents, int floor) -> words.text(key, respondents, floor);
            case Reason.NotJudged(), Reason.Missing() -> words.lookup(key);
            case Reason.ChildWithheld(var codes) -> words.text(key, String.join(", ", codes));
        };
    }

    /// The deepest nodes on account of which `scored` has no score.
    private static Stream<ScoredNode> lacking(ScoredNode scored) {
        if (!(scored.outcome() instanceof Outcome.Withheld(var reasons))) {
            return Stream.empty();
        }
        return reasons.stream().allMatch(Reason.ChildWithheld.class::isInstance)
                ? scored.children().stream().flatMap(Lacking::lacking)
                : Stream.of(scored);
    }
}
