package org.prongsai.scoring.web;

import org.prongsai.scoring.Outcome.Reason;
import org.prongsai.web.Words;

/// Why a score is withheld, in words.
public final class Reasons {
    private Reasons() {}

    /// `reason` in one sentence.
    public static String text(Reason reason, Words words) {
        return switch (reason) {
            case Reason.TooFewResponses(int respondents, int minimum) ->
                words.text("scoring.reason.TOO_FEW_RESPONSES", words.count(respondents), words.count(minimum));
            case Reason.BelowPrivacyFloor(int respondents, int floor) ->
                words.text("scoring.reason.BELOW_PRIVACY_FLOOR", respondents, floor);
            case Reason.NotJudged() -> words.lookup("scoring.reason.NOT_JUDGED");
            case Reason.Missing() -> words.lookup("scoring.reason.MISSING");
            case Reason.ChildWithheld(var codes) ->
                words.text("scoring.reason.CHILD_WITHHELD", String.join(", ", codes));
        };
    }
}
