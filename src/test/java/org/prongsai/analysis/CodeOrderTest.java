package org.prongsai.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeOrderTest {
    @Test
    void countsLikePeopleDo() {
        var sorted = List.of("1.2", "1.10", "2.1", "10.1", "E1", "I1", "I1.2", "I1.10", "O2", "O10");
        assertThat(sorted.reversed().stream().sorted(CodeOrder.NATURAL)).containsExactlyElementsOf(sorted);
    }

    @Test
    void neverCallsDifferentCodesEqual() {
        assertThat(CodeOrder.NATURAL.compare("O02", "O2")).isNotZero();
        assertThat(CodeOrder.NATURAL.compare("O2", "O2")).isZero();
    }
}
