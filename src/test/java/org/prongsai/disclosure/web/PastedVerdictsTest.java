package org.prongsai.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prongsai.disclosure.Judgement.Verdict;

class PastedVerdictsTest {
    private static final Set<String> KNOWN = Set.of("O1", "O2", "O10", "O30", "O43");

    @Test
    void readsWhatScreensAndPeopleWrite() {
        var read = PastedVerdicts.read("""
                O1\t100
                O2  ไม่ผ่าน  ลิงก์เสีย
                o๑๐ ๐ ไม่พบแผนปี ๒๕๖๕
                O30 ช่องทางแจ้งเรื่องร้องเรียนการทุจริต 0.00 - ไม่แยกจากช่องทางทั่วไป

                O43: ผ่าน
                """, KNOWN);
        assertThat(read.faults()).isEmpty();
        assertThat(read.verdicts())
                .containsOnlyKeys("O1", "O2", "O10", "O30", "O43")
                .containsEntry("O1", new PastedVerdicts.Read(Verdict.PASSED, ""))
                .containsEntry("O2", new PastedVerdicts.Read(Verdict.FAILED, "ลิงก์เสีย"))
                .containsEntry("O10", new PastedVerdicts.Read(Verdict.FAILED, "ไม่พบแผนปี 2565"))
                .containsEntry("O30", new PastedVerdicts.Read(Verdict.FAILED, "ไม่แยกจากช่องทางทั่วไป"))
                .containsEntry("O43", new PastedVerdicts.Read(Verdict.PASSED, ""));
    }

    @Test
    void saysOfEachLineWhatIsWrongWithIt() {
        var read = PastedVerdicts.read("ข้อ ผล\nO1 100\nO1 0\nO9 100\nO2 ยังไม่ตรวจ\nO2 1000", KNOWN);
        assertThat(read.verdicts()).containsOnlyKeys("O1");
        assertThat(read.faults())
                .extracting(PastedVerdicts.Fault::line, PastedVerdicts.Fault::key)
                .containsExactly(
                        tuple(1, "disclosure.paste.noItem"),
                        tuple(3, "disclosure.paste.twice"),
                        tuple(4, "disclosure.paste.unknown"),
                        tuple(5, "disclosure.paste.noVerdict"),
                        tuple(6, "disclosure.paste.noVerdict"));
    }
}
