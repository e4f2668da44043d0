package org.prongsai.improvement.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.improvement.sheet.Files.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.document.Comparison;
import org.prongsai.document.ListFault;
import org.prongsai.document.Table;
import org.prongsai.improvement.Plan;

class ResponsibilitySheetTest {
    private final Plan plan = Files.plan(2, Map.of());
    private final Table file = Files.responsibilities(plan);

    @Test
    void whatComesBackUnchangedChangesNothing() {
        var read = compare(file);
        assertThat(read.faults()).isEmpty();
        assertThat(read.changes()).isEmpty();
        assertThat(read.same()).isEqualTo(3);
    }

    @Test
    void onlyOwnersChange() {
        Table other = with(with(file, 1, "owner", "ฝ่ายอบรม"), 1, "what is done", "อย่างอื่น");
        var read = compare(with(with(other, 1, "reporting units", "กองคลัง"), 0, "measure", "อย่างอื่น"));
        assertThat(read.changes()).singleElement().satisfies(change -> {
            assertThat(change.cells()).hasSize(2);
            assertThat(change.wish()).isInstanceOfSatisfying(PlanWish.ChangedStep.class, step -> {
                assertThat(step.id()).isEqualTo(Files.FIRST);
                assertThat(step.wish().cells().owner()).isEqualTo("ฝ่ายอบรม");
                assertThat(step.wish().cells().units()).containsExactly(Files.FINANCE.id());
                assertThat(step.wish().title().th()).isEqualTo("อบรม\nบุคลากร");
                assertThat(step.wish().aimUnit()).isEqualTo("ร้อยละ");
            });
        });
        assertThat(compare(with(file, 0, "reporting units", "")).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.wish())
                        .isInstanceOfSatisfying(PlanWish.ChangedMeasure.class, measure -> {
                            assertThat(measure.wish().cells().units()).isEmpty();
                            assertThat(measure.wish().budget()).isNotNull();
                        }));
    }

    @Test
    void faultsSayTheirRowAndColumn() {
        assertThat(compare(with(file, 0, "reporting units", "กองใหม่")).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("unit.unknown");
                    assertThat(fault.column()).isEqualTo("reporting units");
                    assertThat(fault.row()).isPositive();
                });
        assertThat(compare(with(file, 1, "id", "")).faults())
                .extracting(ListFault::code)
                .containsExactly("row.unknown");
        String first = file.rows().getFirst().cell(file.column("id").orElseThrow());
        assertThat(compare(with(file, 1, "id", first)).faults())
                .extracting(ListFault::code)
                .containsExactly("row.twice");
    }

    @Test
    void whatWasChangedSinceIsTold() {
        Table changed = with(file, 1, "owner", "ฝ่ายอบรม");
        assertThat(ResponsibilitySheet.compare(changed, Files.plan(3, Map.of()).measures(), List.of(Files.FINANCE))
                        .changes())
                .extracting(Comparison.Change::state)
                .containsExactly(Comparison.State.STALE);
    }

    private Comparison<PlanWish> compare(Table table) {
        return ResponsibilitySheet.compare(table, plan.measures(), List.of(Files.FINANCE));
    }
}
