package org.prongsai.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Imprints find texts that are alike, and hardly any that are not.
class ImprintTest {
    private static final int TEXTS = 400;

    @Test
    void aTextIsAlikeItselfWhateverItsSpaces() {
        String text =
                "หน่วยงานกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน โดยมีผู้รับผิดชอบ และรายงานผลทุกหกเดือน";
        Set<Integer> phrases = Imprint.phrases(text);
        assertThat(phrases).hasSizeGreaterThan(5);
        assertThat(Imprint.alike(phrases, Imprint.phrases(text.replace(" ", "  \n"))))
                .isEqualTo(100);
        assertThat(Imprint.alike(phrases, Imprint.phrases("กำหนดการอบรมพนักงานใหม่ประจำเดือนตุลาคม ณ ห้องประชุมใหญ่")))
                .isZero();
    }

    /// Texts that share nine of ten phrases are put side by side; the control: texts that share a tenth hardly ever.
    @Test
    void bandsBringCopiesTogetherAndKeepOthersApart() {
        var random = new Random(50);
        assertThat(together(random, 900)).isGreaterThanOrEqualTo(TEXTS - 1);
        assertThat(together(random, 100)).isLessThanOrEqualTo(TEXTS / 20);
    }

    /// How many pairs have a band in common, of two texts with a thousand phrases each, `shared` of them the same.
    private static long together(Random random, int shared) {
        return IntStream.range(0, TEXTS)
                .filter(_ -> {
                    Set<Integer> common = draw(random, shared);
                    var one = new HashSet<>(common);
                    one.addAll(draw(random, 1000 - shared));
                    var other = new HashSet<>(common);
                    other.addAll(draw(random, 1000 - shared));
                    List<List<Integer>> bands = Imprint.of(one).bands();
                    return Imprint.of(other).bands().stream().anyMatch(bands::contains);
                })
                .count();
    }

    private static Set<Integer> draw(Random random, int number) {
        var drawn = new HashSet<Integer>();
        while (drawn.size() < number) {
            drawn.add(random.nextInt());
        }
        return drawn;
    }
}
