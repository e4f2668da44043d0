package org.prongsai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindProfileTest {
    /// Rule: the 17 kinds of fiscal year 2564; O1–O43.
    @ParameterizedTest
    @EnumSource
    void eachKindBeginsWithUnitsThatAnswerForEveryItemOnce(AgencyKind kind) {
        KindProfile profile = KindProfile.of(kind);
        assertThat(profile.units().stream().flatMap(unit -> unit.items().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 43).mapToObj(i -> "O" + i).toList());
        assertThat(profile.units()).extracting(unit -> unit.name().th()).doesNotHaveDuplicates();
    }

    @Test
    void aLocalGovernmentHasNoAntiCorruptionCentre() {
        assertThat(KindProfile.of(AgencyKind.SUBDISTRICT_ADMINISTRATION).integrityUnit())
                .isEqualTo("สำนักปลัด");
        assertThat(KindProfile.of(AgencyKind.SUBDISTRICT_ADMINISTRATION).head().th())
                .isEqualTo("นายกองค์การบริหารส่วนตำบล");
    }

    @Test
    void theFinanceDivisionAnswersForBudgetAndProcurement() {
        assertThat(KindProfile.of(AgencyKind.SUBDISTRICT_MUNICIPALITY).units())
                .filteredOn(unit -> unit.name().th().equals("กองคลัง"))
                .singleElement()
                .extracting(KindProfile.StarterUnit::items)
                .isEqualTo(ItemCodes.read("O18-O24").orElseThrow());
    }
}
