package org.prongsai.improvement.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.document.Comparison;
import org.prongsai.document.ListFault;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.improvement.Recommendation;

class AdviceSheetTest {
    private static final UUID MEASURE = UUID.randomUUID();
    private static final Recommendation KNOWN =
            new Recommendation(UUID.randomUUID(), "ควรเผยแพร่", "ผู้ตรวจ", "O30", Set.of(MEASURE), "", 4);

    @Test
    void addsWhatIsNewAndChangesWhatItSaysMoreOf() {
        var read = compare(row(2, "ควรเผยแพร่", "", "ทำแล้ว"), row(3, "ควรชี้แจง", "2.1", ""));
        assertThat(read.faults()).isEmpty();
        assertThat(read.changes()).hasSize(2).first().satisfies(change -> {
            assertThat(change.cells()).containsExactly(new Comparison.CellChange(AdviceColumn.ANSWER, "", "ทำแล้ว"));
            assertThat(change.wish().version()).isEqualTo(4);
            assertThat(change.wish().wish().code()).isEqualTo("O30");
            assertThat(change.wish().wish().measures()).containsExactly(MEASURE);
        });
        assertThat(read.changes().getLast().state()).isEqualTo(Comparison.State.ADDED);
        assertThat(compare(row(2, "ควรเผยแพร่", "O30", "")).same()).isOne();
    }

    @Test
    void saysOfEachFaultWhereItIs() {
        assertThat(compare(row(2, "ก", "X9", ""), row(3, "", "O30", ""), row(4, "ก", "", ""))
                        .faults())
                .containsExactly(
                        new ListFault(2, "ข้อ", "items.unknown", "X9"),
                        new ListFault(3, "ข้อเสนอแนะ", "title.missing", ""),
                        new ListFault(4, "ข้อเสนอแนะ", "row.twice", "2"));
    }

    private static Row row(int number, String... cells) {
        return new Row(number, List.of(cells));
    }

    private static Comparison<AdviceWish> compare(Row... rows) {
        return AdviceSheet.compare(
                new Table("", List.of("ข้อเสนอแนะ", "ข้อ", "คำตอบ"), List.of(rows)),
                List.of(KNOWN),
                code -> !code.equals("X9"),
                UUID.randomUUID());
    }
}
