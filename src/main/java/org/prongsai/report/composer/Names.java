package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import org.prongsai.framework.Level;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.ScoredNode;

/// What papers call the parts of a result.
final class Names {
    private Names() {}

    /// `ข้อ 2.1 เผยแพร่…`, `ตัวชี้วัดที่ 3 การใช้อำนาจ`, `แบบวัด… (EIT)`
    static String of(ScoredNode scored) {
        String key = switch (scored.node().level()) {
            case INDICATOR -> "name.indicator";
            case ITEM, SUB_ITEM -> "name.item";
            case TOTAL, INSTRUMENT, SUB_INDICATOR -> "name.instrument";
        };
        return say(key, scored.node().label().th(), scored.node().shownCode());
    }

    /// The same with its score, where it has one.
    static String scored(ScoredNode scored) {
        return scored.score()
                .map(score -> say("name.scored", of(scored), Rounding.shown(score)))
                .orElseGet(() -> of(scored));
    }

    /// Whether it is no smaller than an instrument.
    static boolean isWhole(ScoredNode scored) {
        return scored.node().level().compareTo(Level.INSTRUMENT) <= 0;
    }
}
