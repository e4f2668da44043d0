package org.prongsai.scoring.web;

import static org.prongsai.framework.Level.INSTRUMENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;
import org.prongsai.framework.GradeBadge;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.Outcome;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// The total and the instruments of a result as tiles.
record ScoreTiles(Shown shown) {
    Tile total() {
        ScoredNode root = shown.tree().root();
        Badge badge = shown.tree()
                .grade()
                .map(grade -> Badge.grade(
                        shown.words().text("scoring.grade", grade.code()),
                        GradeBadge.tone(grade),
                        shown.words().lookup("framework.grade")))
                .orElse(null);
        return new Tile(shown.words().lookup("scoring.total"), shown.figure(root), badge, null, distance(root));
    }

    /// How far the total is from the target, or that it is reached, or that it is as published.
    private String distance(ScoredNode root) {
        BigDecimal target = shown.tree().edition().target();
        if (root.score().isEmpty()) {
            return shown.words().lookup("scoring.total.withheld");
        }
        var gap = Rounding.halfUp(Rounding.exact(target).subtract(root.score().get()), 2);
        String distance = gap.signum() > 0
                ? shown.words()
                        .text(
                                "scoring.total.gap",
                                gap.toPlainString(),
                                target.stripTrailingZeros().toPlainString())
                : shown.words()
                        .text(
                                "scoring.total.reached",
                                target.stripTrailingZeros().toPlainString());
        return root.isTakenAsPublished() ? distance + " · " + shown.words().lookup("scoring.asPublished") : distance;
    }

    List<Tile> instruments() {
        return shown.tree()
                .nodes()
                .filter(scored -> scored.node().level() == INSTRUMENT)
                .map(this::instrument)
                .toList();
    }

    private Tile instrument(ScoredNode scored) {
        Badge badge = shown.badge(scored);
        Progress progress = shown.rounded(scored)
                .map(value -> new Progress(
                        value,
                        shown.tree().edition().target(),
                        badge == null ? Tone.ACTION : badge.tone(),
                        shown.words().text("scoring.progress", shown.name(scored), value.toPlainString())))
                .orElse(null);
        return new Tile(
                scored.code() + " " + shown.words().lookup("scoring.instrument." + scored.code()),
                shown.figure(scored),
                badge,
                progress,
                note(scored));
    }

    /// Weight, respondents, disclosures passed: whatever is known of the instrument.
    private @Nullable String note(ScoredNode scored) {
        var parts = new ArrayList<String>();
        if (scored.share().signum() > 0) {
            parts.add(shown.words().text("scoring.weight", weight(scored)));
        }
        var sample = scored.sample();
        if (sample != null) {
            parts.add(shown.words().text("scoring.respondents", shown.words().count(sample.respondents())));
        }
        List<ScoredNode> judged = scored.walk()
                .filter(node -> node.node().content() instanceof Content.Disclosure)
                .filter(node -> node.outcome() instanceof Outcome.Scored)
                .toList();
        if (!judged.isEmpty()) {
            long passed = judged.stream().filter(ScoreTiles::isPassed).count();
            parts.add(shown.words().text("scoring.disclosed", passed, judged.size()));
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    private static String weight(ScoredNode scored) {
        return Rounding.halfUp(scored.share().multiply(100), 2)
                .stripTrailingZeros()
                .toPlainString();
    }

    static boolean isPassed(ScoredNode scored) {
        return scored.score().filter(score -> score.signum() > 0).isPresent();
    }
}
