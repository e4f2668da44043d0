package org.prongsai.portal.web;

import java.util.List;
import org.prongsai.scoring.Outcome;
import org.prongsai.scoring.Outcome.Reason;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.web.Words;

/// Why a score is withheld, in words: the reasons at the bottom of it, each once.
final class Reasons {
    private Reasons() {}

    /// None for a node that is not withheld.
    static List<String> of(ScoredNode scored, Words words) {
        return scored.walk()
                .filter(node -> node.outcome() instanceof Outcome.Withheld)
                .flatMap(node -> ((Outcome.Withheld) node.outcome())
                        .reasons().stream()
                                .filter(reason -> !(reason instanceof Reason.ChildWithheld))
                                .map(reason -> text(reason, words)))
                .distinct()
                .limit(5)
                .toList();
    }

    private static String text(Reason reason, Words words) {
        return switch (reason) {
            case Reason.TooFewResponses(int respondents, int minimum) ->
                words.text("scoring.reason.TOO_FEW_RESPONSES", words.count(respondents), words.count(minimum));
            case Reason.BelowPrivacyFloor(int _, int floor) -> words.text("portal.reason.floor", floor);
            case Reason.NotJudged() -> words.lookup("scoring.reason.NOT_JUDGED");
            case Reason.Missing() -> words.lookup("portal.reason.missing");
            case Reason.ChildWithheld(var codes) ->
                words.text("scoring.reason.CHILD_WITHHELD", String.join(", ", codes));
        };
    }
}
