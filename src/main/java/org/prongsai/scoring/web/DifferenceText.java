package org.prongsai.scoring.web;

import java.util.List;
import java.util.stream.Collectors;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.scoring.check.Explanation;
import org.prongsai.scoring.check.Misreading;
import org.prongsai.scoring.check.Suspect;
import org.prongsai.web.Words;

/// What explains a difference, in words.
public record DifferenceText(Edition edition, Words words) {
    private static final int MOST_SUSPECTS = 4;

    /// `explanation` in one sentence.
    public String of(Explanation explanation) {
        return switch (explanation) {
            case Explanation.Rounding(var lowest, var highest) ->
                words.text("scoring.why.rounding", lowest.toPlainString(), highest.toPlainString());
            case Explanation.OneItem(var suspects) -> words.text("scoring.why.oneItem", suspects(suspects));
            case Explanation.Misread(var readings, var others, var _) ->
                others.isEmpty()
                        ? words.text("scoring.why.misread", readings(readings))
                        : words.text("scoring.why.misread.others", readings(readings), others.size());
            case Explanation.Overrides() -> words.lookup("scoring.why.overrides");
            case Explanation.Unexplained() -> words.lookup("scoring.why.unexplained");
        };
    }

    private String suspects(List<Suspect> suspects) {
        String named = suspects.stream()
                .limit(MOST_SUSPECTS)
                .map(suspect -> words.text(
                        "scoring.why.suspect",
                        shownCode(suspect.code()),
                        suspect.from().toPlainString(),
                        suspect.to().toPlainString()))
                .collect(Collectors.joining(words.lookup("scoring.why.or")));
        return suspects.size() > MOST_SUSPECTS
                ? words.text("scoring.why.more", named, suspects.size() - MOST_SUSPECTS)
                : named;
    }

    private String readings(List<Misreading> readings) {
        return readings.stream()
                .map(reading -> words.text(
                        "scoring.corrections.option",
                        shownCode(reading.code()),
                        reading.printed().toPlainString(),
                        reading.read().toPlainString()))
                .collect(Collectors.joining(", "));
    }

    private String shownCode(String code) {
        return edition.find(code).map(Node::shownCode).orElse(code);
    }
}
