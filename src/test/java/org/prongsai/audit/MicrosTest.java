package org.prongsai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MicrosTest {
    @Property
    void readsEveryMomentAsItWasWritten(
            @ForAll @LongRange(min = -60_000_000_000_000_000L, max = 200_000_000_000_000_000L) long micros) {
        assertThat(Micros.parse(Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString()))
                .isEqualTo(micros);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-22", "2026-11-22T08:00:00.12345xZ", "2026-13-22T08:00:00.123456Z"})
    void refusesWhatIsNoMoment(String text) {
        assertThatThrownBy(() -> Micros.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
