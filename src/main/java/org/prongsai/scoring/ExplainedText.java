package org.prongsai.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.prongsai.framework.Grade;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.Outcome.LeftOut;
import org.prongsai.scoring.Outcome.Reason;
import org.prongsai.scoring.Outcome.Scored;
import org.prongsai.scoring.Outcome.Withheld;
import tools.jackson.databind.json.JsonMapper;

/// A scored tree as canonical JSON: edition, grade and every node with its outcome, weight, share and inputs.
///
/// The same edition and inputs always give the same bytes, so that anyone can recompute a stored result.
final class ExplainedText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExplainedText() {}

    static String write(ScoredTree tree) {
        var text = new LinkedHashMap<String, Object>();
        text.put("format", "prongsai-result/1");
        text.put("edition", tree.edition().id());
        text.put("edition_hash", tree.edition().hash());
        tree.grade().map(Grade::code).ifPresent(grade -> text.put("grade", grade));
        text.put("tree", node(tree.root()));
        text.put("beside", tree.beside().stream().map(ExplainedText::node).toList());
        return JSON.writeValueAsString(text);
    }

    private static Map<String, Object> node(ScoredNode scored) {
        var text = new LinkedHashMap<String, Object>();
        text.put("code", scored.code());
        text.put("weight", Rounding.text(scored.node().weight()));
        text.put("share", Rounding.text(scored.share()));
        switch (scored.outcome()) {
            case Scored(var points, var basis) -> {
                text.put("score", Rounding.shown(points));
                text.put("exact", Rounding.text(points));
                text.put("basis", basis.name());
            }
            case Withheld(var reasons) ->
                text.put("withheld", reasons.stream().map(ExplainedText::reason).toList());
            case LeftOut() -> text.put("left_out", true);
        }
        if (scored.published() != null) {
            text.put("published", scored.published().toPlainString());
        }
        if (scored.sample() != null) {
            text.put("respondents", scored.sample().respondents());
            text.put("minimum", scored.sample().minimum());
        }
        if (scored.tally() != null) {
            text.put("tally", new TreeMap<>(scored.tally().counts()));
        }
        if (!scored.children().isEmpty()) {
            text.put(
                    "children",
                    scored.children().stream().map(ExplainedText::node).toList());
        }
        return text;
    }

    private static Map<String, Object> reason(Reason reason) {
        var text = new LinkedHashMap<String, Object>();
        text.put("reason", reason.code());
        switch (reason) {
            case Reason.TooFewResponses(int respondents, int minimum) -> {
                text.put("respondents", respondents);
                text.put("minimum", minimum);
            }
            case Reason.BelowPrivacyFloor(int respondents, int floor) -> {
                text.put("respondents", respondents);
                text.put("floor", floor);
            }
            case Reason.ChildWithheld(List<String> codes) -> text.put("codes", codes);
            case Reason.NotJudged(), Reason.Missing() -> {}
        }
        return text;
    }
}
