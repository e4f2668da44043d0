package org.prongsai.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.Reach;
import org.prongsai.improvement.Cells;
import org.prongsai.improvement.Step;
import org.prongsai.thai.Bilingual;

class ProgressViewTest {
    @Test
    void whoIsOfAUnitSeesItsStepsOnly() {
        UUID own = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        var unit = new Reach.Units(Set.of(own));
        assertThat(ProgressView.reaches(unit, of(Set.of(own, other)))).isTrue();
        assertThat(ProgressView.reaches(unit, of(Set.of(other)))).isFalse();
        assertThat(ProgressView.reaches(unit, of(Set.of()))).isFalse();
        assertThat(ProgressView.reaches(new Reach.WholeAgency(), of(Set.of()))).isTrue();
    }

    private static Step of(Set<UUID> units) {
        var cells = new Cells("", "", "", units, "");
        return new Step(UUID.randomUUID(), Bilingual.same("ขั้น"), cells, cells, null, null, "", Map.of(), 1);
    }
}
