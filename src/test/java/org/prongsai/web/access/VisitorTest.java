package org.prongsai.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.thai.Bilingual;

/// What a role is worth that is limited to a unit or to a fiscal year.
class VisitorTest {
    private static final int THIS_YEAR = 2570;
    private static final Rule ANYONE = new Rule.SignedIn();

    @Test
    void aRoleOfAYearHoldsOnThePagesOfThatYearOnly() {
        Visitor visitor = holding(new HeldRole(Role.AUDITOR, null, 2564));
        assertThat(lets(allowed(false), visitor, 2564)).isTrue();
        assertThat(lets(allowed(false), visitor, 2565)).isFalse();
        assertThat(lets(ANYONE, visitor, 2564)).isTrue();
        assertThat(lets(ANYONE, visitor, 2565)).isFalse();
    }

    @Test
    void pagesWithoutAYearBelongToThisYear() {
        assertThat(lets(allowed(false), holding(new HeldRole(Role.AUDITOR, null, THIS_YEAR)), null))
                .isTrue();
        assertThat(lets(allowed(false), holding(new HeldRole(Role.AUDITOR, null, 2564)), null))
                .isFalse();
        assertThat(lets(ANYONE, holding(new HeldRole(Role.AUDITOR, null, 2564)), null))
                .isTrue();
    }

    @Test
    void aRoleOfAUnitCountsWhereTheRuleKeepsToUnits() {
        Visitor visitor = holding(new HeldRole(Role.AUDITOR, UUID.randomUUID(), null));
        assertThat(lets(allowed(false), visitor, null)).isFalse();
        assertThat(lets(allowed(true), visitor, null)).isTrue();
        assertThat(lets(ANYONE, visitor, null)).isTrue();
    }

    @Test
    void aRoleThatIsOfAUnitByNatureCountsEverywhere() {
        Visitor visitor = holding(new HeldRole(Role.UNIT_HEAD, UUID.randomUUID(), null));
        assertThat(lets(allowed(false), visitor, null)).isTrue();
    }

    @Test
    void anotherAgencyIsNoneOfHis() {
        var rule = allowed(true);
        var visitor = Optional.of(holding(HeldRole.of(Role.AUDITOR)));
        assertThat(rule.lets(visitor, "other", null)).isFalse();
        assertThat(rule.lets(visitor, null, null)).isFalse();
    }

    private static Rule allowed(boolean forUnits) {
        return new Rule.Holders(Set.of(Role.AUDITOR, Role.UNIT_HEAD), forUnits);
    }

    private static boolean lets(Rule rule, Visitor visitor, @Nullable Integer year) {
        return rule.lets(Optional.of(visitor), "here", year);
    }

    private static Visitor holding(HeldRole... held) {
        return new Visitor(UUID.randomUUID(), Bilingual.same("x"), Map.of("here", List.of(held)), Set.of(), THIS_YEAR);
    }
}
