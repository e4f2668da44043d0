package org.prongsai.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KappaTest {
    /// Two pathologists on 118 slides: Landis and Koch 1977, as worked out by Agresti, Categorical Data Analysis,
    /// second edition, § 10.5.5: kappa 0.493 with a standard error of 0.057.
    @Test
    void agreesWithTheCarcinomaSlides() {
        Kappa kappa = Kappa.of(new int[][] {{22, 2, 2, 0}, {5, 7, 14, 0}, {0, 2, 36, 0}, {0, 1, 17, 10}});
        assertThat(kappa.n()).isEqualTo(118);
        assertThat(kappa.agreed()).isEqualTo(0.636, within(0.0005));
        assertThat(kappa.value()).isCloseTo(0.493, within(0.0005));
        assertThat(kappa.error()).isCloseTo(0.057, within(0.0005));
        assertThat(kappa.isFew()).isFalse();
    }

    /// Two raters on 100 subjects: Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, third
    /// edition, table 18.1: kappa 0.68, between 0.51 and 0.85.
    @Test
    void agreesWithTheDiagnoses() {
        Kappa kappa = Kappa.of(new int[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}});
        assertThat(kappa.agreed()).isEqualTo(0.89, within(1e-12));
        assertThat(kappa.value()).isCloseTo(0.68, within(0.005));
        assertThat(kappa.low()).isCloseTo(0.51, within(0.01));
        assertThat(kappa.high()).isCloseTo(0.85, within(0.01));
    }

    @Property
    void isOneWhereBothAlwaysSayTheSame(
            @ForAll @Size(min = 2, max = 200) List<@IntRange(min = 0, max = 2) Integer> said) {
        Kappa kappa =
                Kappa.of(said.stream().map(one -> new Kappa.Two<>(one, one)).toList());
        assertThat(kappa.agreed()).isEqualTo(1);
        if (said.stream().distinct().count() == 1) {
            assertThat(kappa.value()).isNull();
            assertThat(kappa.error()).isNull();
        } else {
            assertThat(kappa.value()).isCloseTo(1, within(1e-9));
            assertThat(kappa.error()).isCloseTo(0, within(1e-6));
        }
    }

    @Property(tries = 100)
    void isAboutZeroWhereBothToss(@ForAll long seed) {
        var random = new Random(seed);
        Kappa kappa = Kappa.of(IntStream.range(0, 4000)
                .mapToObj(_ -> new Kappa.Two<>(random.nextInt(10) < 7, random.nextInt(10) < 4))
                .toList());
        assertThat(kappa.value()).isCloseTo(0, within(0.08));
        assertThat(kappa.error()).isBetween(0.005, 0.03);
    }

    @Property
    void staysWithinItsBoundsAndDoesNotCareWhoIsFirst(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 8) Integer> cells) {
        List<Kappa.Two<Integer>> pairs =
                cells.stream().map(cell -> new Kappa.Two<>(cell / 3, cell % 3)).toList();
        Kappa kappa = Kappa.of(pairs);
        Kappa turned = Kappa.of(pairs.stream()
                .map(two -> new Kappa.Two<>(two.second(), two.first()))
                .toList());
        if (kappa.value() == null) {
            assertThat(turned.value()).isNull();
            assertThat(pairs.stream()
                            .flatMap(two -> Stream.of(two.first(), two.second()))
                            .distinct())
                    .hasSize(1);
        } else {
            assertThat(kappa.value()).isCloseTo(Objects.requireNonNull(turned.value()), within(1e-9));
            assertThat(kappa.error()).isCloseTo(Objects.requireNonNull(turned.error()), within(1e-9));
            assertThat(kappa.value()).isBetween(-1.0 - 1e-9, 1.0 + 1e-9);
            assertThat(kappa.low()).isLessThanOrEqualTo(kappa.high());
        }
    }

    @Test
    void isNotDefinedWithoutAnything() {
        Kappa kappa = Kappa.of(List.<Kappa.Two<String>>of());
        assertThat(kappa.n()).isZero();
        assertThat(kappa.value()).isNull();
        assertThat(kappa.isFew()).isTrue();
    }
}
