package org.prongsai.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.scoring.Outcome;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// A year's scores sorted by an agency's lines; every subject stands in exactly one list.
///
/// @param keep in the edition's order
/// @param develop what the total gains most from first
/// @param urgent what the total gains most from first
/// @param withheld without a score, in the edition's order
/// @param leftOut what does not apply to the agency, in the edition's order
public record Findings(
        Lines lines,
        List<MarginalValue> keep,
        List<MarginalValue> develop,
        List<MarginalValue> urgent,
        List<ScoredNode> withheld,
        List<ScoredNode> leftOut) {
    public Findings {
        keep = List.copyOf(keep);
        develop = List.copyOf(develop);
        urgent = List.copyOf(urgent);
        withheld = List.copyOf(withheld);
        leftOut = List.copyOf(leftOut);
    }

    /// Sorts the whole year.
    public static Findings of(ScoredTree tree, Lines lines) {
        return sort(Subjects.of(tree, lines.subject()), lines);
    }

    /// Sorts the items of one node, such as an indicator.
    public static Findings within(ScoredNode scored, Lines lines) {
        return sort(Subjects.itemsOf(scored), lines);
    }

    /// Everything below the target, urgent or not, what the total gains most from first
    /// (ข้อที่ควรพัฒนาก่อน เรียงตามผลต่อคะแนนรวม).
    public List<MarginalValue> belowTarget() {
        return Stream.concat(urgent.stream(), develop.stream())
                .sorted(MarginalValue.BY_WORTH)
                .toList();
    }

    private static Findings sort(List<ScoredNode> subjects, Lines lines) {
        return new Findings(
                lines,
                in(Band.KEEP, subjects, lines),
                in(Band.DEVELOP, subjects, lines).stream()
                        .sorted(MarginalValue.BY_WORTH)
                        .toList(),
                in(Band.URGENT, subjects, lines).stream()
                        .sorted(MarginalValue.BY_WORTH)
                        .toList(),
                subjects.stream()
                        .filter(scored -> scored.outcome() instanceof Outcome.Withheld)
                        .toList(),
                subjects.stream()
                        .filter(scored -> scored.outcome() instanceof Outcome.LeftOut)
                        .toList());
    }

    private static List<MarginalValue> in(Band band, List<ScoredNode> subjects, Lines lines) {
        return subjects.stream()
                .filter(scored -> scored.score().map(lines::band).equals(Optional.of(band)))
                .map(scored -> MarginalValue.of(scored, lines))
                .toList();
    }
}
