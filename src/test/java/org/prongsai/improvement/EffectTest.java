package org.prongsai.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;

class EffectTest {
    @Test
    void withoutAResultNothingIsPlannedAndNothingCompared() {
        Effect effect = Effect.of(plan("2.1", "O30"), null, null, null, code -> Optional.empty());
        assertThat(effect.planned()).isEqualTo(BigFraction.ZERO);
        assertThat(effect.aimed()).extracting(Effect.Aimed::code).containsExactly("2.1", "O30");
        assertThat(effect.aimed()).allSatisfy(one -> {
            assertThat(one.number()).isOne();
            assertThat(one.gain()).isEmpty();
            assertThat(one.change()).isNull();
        });
    }

    private static Plan plan(String... items) {
        var measure = new Measure(
                UUID.randomUUID(), Bilingual.same("ก"), Cells.EMPTY, List.of(items), null, "", List.of(), 1);
        return new Plan(UUID.randomUUID(), new FiscalYear(2565), PlanKind.MEASURES, 1, null, List.of(measure));
    }
}
