package org.prongsai.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.framework.Rounding;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.Verdict;

class CrossingTest {
    private static Crossing crossing(String from, String to, boolean sameWords) {
        return new Crossing(ShippedEditions.load(from), ShippedEditions.load(to), sameWords);
    }

    private static List<String> codes(List<Node> nodes) {
        return nodes.stream().map(Node::code).toList();
    }

    @Test
    void takesNoOtherItemForTheSame() {
        var strict = crossing("2564", "2565", true);
        assertThat(codes(strict.lacking())).containsExactly("O34");
        assertThat(codes(strict.dropped())).containsExactly("O34");
        assertThat(strict.reworded()).extracting(pair -> pair.is().code()).containsExactly("O34");
        assertThat(codes(strict.whole())).isEmpty();

        var byCode = crossing("2564", "2565", false);
        assertThat(codes(byCode.lacking())).isEmpty();
        assertThat(codes(byCode.dropped())).isEmpty();
        assertThat(byCode.reworded()).as("it is told all the same").hasSize(1);
    }

    @Test
    void leavesOutWhatTheYearLacksAndNothingElse() {
        var strict = crossing("2564", "2565", true);
        Edition left = strict.withoutLacking();
        assertThat(left.find("O34")).isEmpty();
        assertThat(left.nodes().count()).isEqualTo(strict.to().nodes().count() - 1);
        assertThat(crossing("2564", "2565", false).withoutLacking()).isEqualTo(strict.to());
    }

    @Test
    void saysWhatKeepsItsScoreAsAWhole() {
        var levels = crossing("2565", "2566", true);
        assertThat(codes(levels.whole())).contains("1", "2");
        assertThat(codes(levels.lacking())).isEmpty();
        assertThat(codes(levels.dropped())).isEmpty();
    }

    @Test
    void findsNothingInCommonWithFiveIndices() {
        var old = crossing("2564", "2561", true);
        assertThat(codes(old.lacking())).containsExactly("T", "A", "CF", "IC", "WI");
        assertThat(codes(old.dropped())).containsExactly("IIT", "EIT", "OIT");
        assertThat(old.withoutLacking()).as("nothing would be left").isEqualTo(old.to());
    }

    /// OPDC passed all eight items of 10.1. Had it failed O35, seven eighths would be 87.50; without O34, six sevenths
    /// are
    /// 85.71.
    @Test
    void scoresTheRestInProportion() {
        ScoredTree opdc = Trees.opdc();
        var verdicts = new HashMap<>(opdc.inputs().verdicts());
        verdicts.put("O35", Verdict.FAILED);
        ScoredTree failed = Fold.score(opdc.edition(), opdc.inputs().withVerdicts(verdicts));
        assertThat(shown(failed)).contains("87.50");
        var strict = crossing("2564", "2565", true);
        assertThat(shown(Simulation.of(failed, strict, strict.withoutLacking()).tree()))
                .contains("85.71");
        var whole = Simulation.of(failed, strict, strict.to());
        assertThat(whole.missing()).containsExactly("O34");
        assertThat(whole.tree().total()).isEmpty();
    }

    private static Optional<String> shown(ScoredTree tree) {
        return tree.find("10.1").flatMap(ScoredNode::score).map(Rounding::shown);
    }
}
