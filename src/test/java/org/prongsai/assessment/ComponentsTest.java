package org.prongsai.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prongsai.disclosure.Judgement.Verdict.FAILED;
import static org.prongsai.disclosure.Judgement.Verdict.NOT_APPLICABLE;
import static org.prongsai.disclosure.Judgement.Verdict.PASSED;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.thai.Bilingual;

/// What follows from what was found of each component.
class ComponentsTest {
    @ParameterizedTest(name = "{0} with {1} needed: {2}")
    @CsvSource({
        "PPP, 3, PASSED",
        "PPN, 3, PASSED",
        "PNN, 3, PASSED",
        "NNN, 3, NOT_APPLICABLE",
        "PPA, 3, FAILED",
        "AAA, 3, FAILED",
        "ANN, 3, FAILED",
        "PPA, 2, PASSED",
        "PAA, 2, FAILED",
        "PNA, 2, FAILED",
        "PPO, 3, none",
        "AAO, 3, none",
        "OOO, 1, none",
        "P, 1, PASSED",
        "A, 1, FAILED",
        "N, 1, NOT_APPLICABLE"
    })
    void saysTheVerdict(String found, int needed, String verdict) {
        assertThat(Components.verdict(read(found), rule(found.length(), needed))
                        .map(Enum::name)
                        .orElse("none"))
                .isEqualTo(verdict);
    }

    @Test
    void refusesFindingsOnOtherComponents() {
        assertThatThrownBy(() -> Components.verdict(read("PP"), rule(3, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsWhatIsMissing() {
        assertThat(Components.missing(read("PAONA"))).containsExactly(1, 4);
    }

    /// With all needed, one that is missing fails the item whatever the others are; and the other way round.
    @Property
    void allNeededMeansNoneMissing(@ForAll @Size(min = 1, max = 8) List<Found> found) {
        var verdict = Components.verdict(found, rule(found.size(), found.size()));
        if (found.contains(Found.OPEN)) {
            assertThat(verdict).isEmpty();
        } else {
            assertThat(verdict.orElseThrow() == FAILED).isEqualTo(found.contains(Found.ABSENT));
            assertThat(verdict.orElseThrow() == NOT_APPLICABLE)
                    .isEqualTo(Collections.frequency(found, Found.NOT_APPLICABLE) == found.size());
        }
    }

    /// Whoever needs less never fails what passed.
    @Property
    void lessNeededIsNeverHarder(
            @ForAll @Size(min = 1, max = 8) List<Found> found, @ForAll @IntRange(min = 1, max = 8) int needed) {
        int less = Math.min(needed, found.size());
        if (Components.verdict(found, rule(found.size(), found.size()))
                .filter(PASSED::equals)
                .isPresent()) {
            assertThat(Components.verdict(found, rule(found.size(), less))).contains(PASSED);
        }
    }

    static ItemRule rule(int components, int needed) {
        return new ItemRule(
                "O30",
                Bilingual.same("item"),
                "9.5",
                Bilingual.same("group"),
                Collections.nCopies(components, Bilingual.same("component")),
                needed,
                Bilingual.same("now"),
                null,
                BigFraction.of(1, 125));
    }

    private static List<Found> read(String found) {
        return Stream.of(found.split(""))
                .map(letter -> Stream.of(Found.values())
                        .filter(one -> one.name().startsWith(letter))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
