package org.prongsai.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.disclosure.Judgement.Verdict.FAILED;
import static org.prongsai.disclosure.Judgement.Verdict.NOT_APPLICABLE;
import static org.prongsai.disclosure.Judgement.Verdict.PASSED;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.prongsai.assessment.MockItem.Outcome;
import org.prongsai.disclosure.Judgement;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Rounding;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.PersonId;

/// What a mock assessment comes to.
class MockResultTest {
    private static final Edition RULES = ShippedEditions.load("2565");

    @Test
    void tellsWhatWouldBeLost() {
        MockResult result = result(Map.of(
                "O42", List.of(found("O42", FAILED, Found.PRESENT, Found.ABSENT, Found.PRESENT)),
                "O30", List.of(found("O30", PASSED, Found.PRESENT, Found.PRESENT, Found.PRESENT))));

        assertThat(result.judged()).isEqualTo(2);
        assertThat(result.count(Outcome.FAILED)).isOne();
        assertThat(result.count(Outcome.OPEN)).isEqualTo(41);
        assertThat(Rounding.shown(result.lost(Outcome.FAILED))).isEqualTo("5.00");
        assertThat(Rounding.shown(result.lostOfDisclosures(Outcome.FAILED))).isEqualTo("12.50");
        assertThat(result.lost(Outcome.DISPUTED)).isEqualTo(BigFraction.ZERO);
    }

    @Test
    void countsDisputedItemsApart() {
        MockResult result = result(Map.of(
                "O42",
                List.of(
                        found("O42", FAILED, Found.PRESENT, Found.ABSENT, Found.PRESENT),
                        found("O42", PASSED, Found.PRESENT, Found.PRESENT, Found.PRESENT))));
        MockItem item = result.items().stream()
                .filter(one -> one.outcome() == Outcome.DISPUTED)
                .findFirst()
                .orElseThrow();

        assertThat(item.disputed()).containsExactly(1);
        assertThat(item.missing()).containsExactly(1);
        assertThat(Rounding.shown(result.lost(Outcome.DISPUTED))).isEqualTo("5.00");
        assertThat(result.lost(Outcome.FAILED)).isEqualTo(BigFraction.ZERO);
    }

    @Test
    void leavesOutWhatDoesNotApply() {
        Map<String, List<MockFinding>> failed =
                Map.of("O42", List.of(found("O42", FAILED, Found.ABSENT, Found.ABSENT, Found.ABSENT)));
        Map<String, List<MockFinding>> alone = Map.of(
                "O42", failed.get("O42"),
                "O43", List.of(found("O43", NOT_APPLICABLE, Found.NOT_APPLICABLE)));

        assertThat(RULES.notApplicable()).isEqualTo(Edition.NotApplicable.EXCLUDED);
        assertThat(Rounding.shown(result(failed).lost(Outcome.FAILED))).isEqualTo("5.00");
        assertThat(Rounding.shown(result(alone).lost(Outcome.FAILED))).isEqualTo("10.00");
    }

    private static MockResult result(Map<String, List<MockFinding>> findings) {
        return MockResult.of(RULES, AgencyKind.DEPARTMENT, findings);
    }

    private static MockFinding found(String code, Judgement.Verdict verdict, Found... found) {
        return new MockFinding(
                code, new PersonId(new UUID(0, Arrays.hashCode(found))), List.of(found), "", verdict, Instant.EPOCH, 1);
    }
}
