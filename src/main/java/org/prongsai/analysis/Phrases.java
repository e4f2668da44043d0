package org.prongsai.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.Outcome.Reason;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.web.Words;

/// The parts of sentences that the analysis texts share.
final class Phrases {
    private Phrases() {}

    /// `a b และc`, `a, b and c`.
    static String list(List<String> parts, Words words) {
        if (parts.isEmpty()) {
            return "";
        }
        String last = parts.getLast();
        return parts.subList(0, parts.size() - 1).stream()
                .reduce((before, next) -> words.text("analysis.list.more", before, next))
                .map(before -> words.text("analysis.list.last" + (isThai(last) ? "" : ".apart"), before, last))
                .orElse(last);
    }

    /// Thai letters follow each other without a space, digits and Latin letters do not.
    private static boolean isThai(String text) {
        return Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.THAI;
    }

    /// `ข้อ 1.1 ปฏิบัติงานตามขั้นตอนและระยะเวลา ผลคะแนน 84.67`
    static String item(ScoredNode scored, Words words) {
        return words.text(
                "analysis.text.item",
                scored.node().shownCode(),
                words.pick(scored.node().label()),
                shown(scored));
    }

    /// The item without its score.
    static String name(ScoredNode scored, Words words) {
        return words.text(
                "analysis.text.item.plain",
                scored.node().shownCode(),
                words.pick(scored.node().label()));
    }

    /// `95`, `97.5`: a line as people say it.
    static String line(BigDecimal line) {
        return line.stripTrailingZeros().toPlainString();
    }

    static String shown(ScoredNode scored) {
        return Rounding.shown(scored.score().orElseThrow());
    }

    static String points(BigFraction points) {
        return Rounding.shown(points);
    }

    /// Why there is no score, in a few words.
    static String reasons(List<Reason> reasons, Words words) {
        return reasons.stream()
                .map(reason -> switch (reason) {
                    case Reason.TooFewResponses(int respondents, int minimum) ->
                        words.text("analysis.reason.tooFew", respondents, minimum);
                    case Reason.BelowPrivacyFloor(int respondents, int _) ->
                        words.text("analysis.reason.floor", respondents);
                    case Reason.NotJudged() -> words.lookup("analysis.reason.notJudged");
                    case Reason.Missing() -> words.lookup("analysis.reason.missing");
                    case Reason.ChildWithheld _ -> words.lookup("analysis.reason.child");
                })
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
