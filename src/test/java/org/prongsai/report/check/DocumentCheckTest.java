package org.prongsai.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.report.check.Finding.Kind;

/// Golden: what readers of the two papers that this program learns from passed over.
class DocumentCheckTest {
    private static final Known KNOWN = new Known(
            Map.of(
                    "7.3",
                    Set.of("97.01"),
                    "7.5",
                    Set.of("95.52"),
                    "8.3",
                    Set.of("95.52"),
                    "5",
                    Set.of("87.01"),
                    "O42",
                    Set.of("100.00")),
            Set.of("167/2564"),
            Map.of("2.1", "การใช้จ่ายงบประมาณ"),
            false);

    /// Contradiction 1: the annex prints a leading 9 as 8; 87.01 is the right score of indicator 5, so only the code
    /// tells.
    @ParameterizedTest
    @CsvSource({
        "๗.๓ มีช่องทางติดต่อ ๘๗.๐๑, 87.01, 97.01, 7.3",
        "7.5 มีช่องทางร้องเรียน (85.52), 85.52, 95.52, 7.5",
        "8.3 85.52, 85.52, 95.52, 8.3"
    })
    void scoresAreThoseOfTheirItems(String text, String found, String proposed, String code) {
        assertThat(check(text)).contains(new Finding(Kind.OTHER_SCORE, "1", found, proposed, code));
    }

    @Test
    void rightScoresAreLeftAlone() {
        assertThat(check("๗.๓ ๙๗.๐๑ ตัวชี้วัดที่ ๕ ได้ ๘๗.๐๑ ข้อ ๗.๕ ๙๕.๕๒ ข้อ ๒.๑"))
                .isEmpty();
    }

    /// Contradiction 8.
    @Test
    void orderNumbersAgreeWithTheRegisterAndWithEachOther() {
        assertThat(check("ตามคำสั่งสำนักงาน ก.พ.ร. ที่ ๑๖๙/๒๕๖๔ เรื่อง แต่งตั้งคณะทำงาน ข้อ ๒.๑"))
                .containsExactly(new Finding(Kind.OTHER_ORDER, "1", "169/2564", "167/2564", ""));
        var none = new Known(Map.of(), Set.of(), Map.of(), false);
        assertThat(DocumentCheck.check(
                        List.of(new Passage("1", "คำสั่ง ที่ 167/2564"), new Passage("2", "คำสั่งที่ 169/2564")),
                        none,
                        false))
                .containsExactly(new Finding(Kind.OTHER_ORDER, "2", "169/2564", "167/2564", ""));
    }

    /// Errors of text recognition.
    @ParameterizedTest
    @CsvSource({
        "รายงานในระบบ eMENSRC, UNKNOWN_NAME, eMENSRC, eMENSCR",
        "มาตรการเผื่อระวัง, MISSPELT, เผื่อระวัง, เฝ้าระวัง",
        "ผู้ได้รับหมอบหมาย, MISSPELT, หมอบหมาย, มอบหมาย",
        "การชื้อขาย, MISSPELT, ชื้อขาย, ซื้อขาย",
        "รวม ๖ เดือน, MISSPELT, รวม 6 เดือน, รอบ 6 เดือน",
        "องค์ประกอบของ ๐๔๒ ครบ, CODE, ๐๔๒, O42",
        "แยกกับการปฏิบัติหน้าที่, MISSPELT, แยกกับการปฏิบัติหน้าที่, แลกกับการปฏิบัติหน้าที่"
    })
    void wordsAreAsTheyShouldBe(String text, Kind kind, String found, String proposed) {
        assertThat(check(text)).contains(new Finding(kind, "1", found, proposed, ""));
    }

    @Test
    void lettersOfAnotherScriptAreFound() {
        assertThat(check("สบ\u043D. รายงาน 2.1")).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.LOOK_ALIKE);
            assertThat(finding.proposed()).contains("น");
        });
        assertThat(check("พัฒนาาระบบ ข้อ 2.1")).extracting(Finding::kind).containsExactly(Kind.LOOK_ALIKE);
    }

    @Test
    void namesThatAreRightAreLeftAlone() {
        assertThat(check("ระบบ eMENSCR และ ITAS ที่ https://itaz.example.go.th ข้อ 2.1 Website E-GP Web Service"))
                .isEmpty();
    }

    @Test
    void telephoneNumbersAreNoCodes() {
        assertThat(check("โทร. ๐ ๒๒๖๕ ๘๐๕๐ ต่อ ๕๗๐๕ ข้อ ๒.๑")).isEmpty();
    }

    @Test
    void mixedDigitsAreFoundUnlessTheFontHidesThem() {
        List<Passage> mixed =
                List.of(new Passage("1", "ข้อ ๒.๑ ปี ๒๕๖๕ ระบบ O42"), new Passage("2", "วันที่ 21 มกราคม"));
        assertThat(DocumentCheck.check(mixed, KNOWN, false))
                .containsExactly(new Finding(Kind.MIXED_DIGITS, "2", "21", "๒๑", ""));
        assertThat(DocumentCheck.check(mixed, new Known(KNOWN.scores(), KNOWN.orders(), KNOWN.weak(), true), false))
                .isEmpty();
        assertThat(DocumentCheck.check(mixed, KNOWN, true))
                .as("all digits of our own papers are Thai")
                .isEmpty();
    }

    @Test
    void weakItemsAreMentioned() {
        assertThat(check("ไม่มีอะไร"))
                .containsExactly(new Finding(Kind.UNMENTIONED, "", "2.1", "", "การใช้จ่ายงบประมาณ"));
        assertThat(check("ข้อ 12.1 และ 2.15")).hasSize(1);
    }

    private static List<Finding> check(String text) {
        return DocumentCheck.check(List.of(new Passage("1", text)), KNOWN, false);
    }
}
