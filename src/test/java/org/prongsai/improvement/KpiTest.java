package org.prongsai.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.improvement.Aim.Direction;

class KpiTest {
    @Test
    void moreIsBetterUnlessLessIs() {
        assertThat(kpi("90", Direction.HIGHER, "82", "86").trend()).isEqualTo(Kpi.Trend.BETTER);
        assertThat(kpi("7", Direction.LOWER, "9", "11").trend()).isEqualTo(Kpi.Trend.WORSE);
        assertThat(kpi("7", Direction.LOWER, "9", "๙").trend()).isEqualTo(Kpi.Trend.SAME);
        assertThat(kpi("7", Direction.LOWER, "9").trend()).isEqualTo(Kpi.Trend.UNKNOWN);
        assertThat(kpi("ครบ", Direction.HIGHER, "40 ข้อ", "42 ข้อ").trend()).isEqualTo(Kpi.Trend.UNKNOWN);
    }

    @Test
    void theLatestNumberIsHeldAgainstTheAim() {
        assertThat(kpi("90", Direction.HIGHER, "95", "90").isMet()).contains(true);
        assertThat(kpi("90", Direction.HIGHER, "95", "89.9").isMet()).contains(false);
        assertThat(kpi("7", Direction.LOWER, "9", "6").isMet()).contains(true);
        assertThat(kpi("ครบ", Direction.HIGHER, "9").isMet()).isEmpty();
        assertThat(kpi("9", Direction.HIGHER).isMet()).isEmpty();
    }

    @Test
    void aValueIsReadWithItsUnit() {
        assertThat(new Aim("85", "ร้อยละ", Direction.HIGHER, 0).text()).isEqualTo("ร้อยละ 85");
        assertThat(new Aim("4", "ครั้ง", Direction.HIGHER, 0).said("2")).isEqualTo("2 ครั้ง");
        assertThat(new Aim("4", "ครั้ง", Direction.HIGHER, 0).said("ยังไม่วัด")).isEqualTo("ยังไม่วัด");
        assertThat(Aim.NONE.text()).isEmpty();
    }

    @Test
    void theLatestValueUpToAQuarterIsFound() {
        Kpi kpi = kpi("90", Direction.HIGHER, "80", "85", "91");
        assertThat(kpi.latest(2).map(Reached::value)).contains("85");
        assertThat(kpi.latest(4).map(Reached::value)).contains("91");
        assertThat(Kpi.NONE.latest(4)).isEmpty();
    }

    private static Kpi kpi(String aim, Direction direction, String... values) {
        List<String> all = Arrays.asList(values);
        return new Kpi(
                new Aim(aim, "", direction, 0),
                IntStream.range(0, all.size())
                        .mapToObj(i -> new Reached(i + 1, all.get(i), LocalDate.of(2022, 1, 1), "", 1))
                        .toList());
    }
}
