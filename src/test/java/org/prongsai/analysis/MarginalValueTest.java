package org.prongsai.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.scoring.ScoredTree;

class MarginalValueTest {
    private final ScoredTree opdc = Trees.opdc();
    private final Lines lines = Lines.of(opdc.edition());

    @ParameterizedTest(name = "{0} carries {1} points of the total")
    @CsvSource({
        "O42, 5",
        "O43, 5",
        "O34, 5/4",
        "O41, 5/4",
        "O25, 1",
        "O28, 1",
        "O29, 4/5",
        "O30, 4/5",
        "O18, 4/7",
        "O10, 1/2",
        "O1, 4/9",
        "I1, 1",
        "2.1, 1",
        "E1, 2",
        "8.1, 2"
    })
    void carriesWhatTheWeightsAboveItLeave(String code, String points) {
        var value = MarginalValue.of(opdc.find(code).orElseThrow(), lines);
        assertThat(value.whole()).isEqualTo(BigFraction.parse(points));
    }

    @Test
    void addsUpToTheHundredPointsOfTheTotal() {
        var sum = MarginalValue.all(opdc, lines).stream()
                .map(MarginalValue::whole)
                .collect(Collectors.reducing(BigFraction.ZERO, BigFraction::add));
        assertThat(sum).isEqualTo(BigFraction.of(100));
    }

    @Test
    void raisesAPerceptionToTheTargetAndADisclosureToItsWhole() {
        var perception = MarginalValue.of(opdc.find("8.1").orElseThrow(), lines);
        assertThat(perception.toAim()).contains(BigFraction.parse("63/200"));
        assertThat(perception.toFull()).contains(BigFraction.parse("83/200"));
        var disclosure = MarginalValue.of(opdc.find("O30").orElseThrow(), lines);
        assertThat(disclosure.toAim()).contains(BigFraction.of(4, 5));
    }

    @Test
    void gainsNothingAboveTheTarget() {
        var value = MarginalValue.of(opdc.find("1.4").orElseThrow(), lines);
        assertThat(value.toAim()).contains(BigFraction.ZERO);
        assertThat(value.toFull()).contains(BigFraction.parse("81/10000"));
    }
}
