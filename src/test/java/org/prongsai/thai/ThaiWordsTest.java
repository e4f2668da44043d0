package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiWordsTest {
    /// Breaks are shown as `|`, no-break spaces as `~`.
    @ParameterizedTest
    @CsvSource({
        "เพื่อให้เกิดการบูรณาการตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. ๒๕๖๐,"
                + "เพื่อให้|เกิด|การ|บูรณาการ|ตาม|พระราชบัญญัติ|การ|จัดซื้อ|จัดจ้าง|และ|การ|บริหาร|พัสดุ|ภาค|รัฐ พ.ศ. ๒๕๖๐",
        "ผู้บริหารชี้แจงผู้รับผิดชอบและผู้รับบริการ, ผู้บริหาร|ชี้แจง|ผู้รับผิดชอบ|และ|ผู้รับบริการ",
        "ผู้อำนวยการกองรายงานผลกระทบของการกระทำ, ผู้อำนวยการ|กอง|รายงาน|ผล|กระทบ|ของ|การ|กระทำ",
        "เปิดเผยข้อมูลต่างๆ แก่ประชาชนทั่ว ๆ ไป, เปิดเผย|ข้อมูล|ต่างๆ แก่|ประชาชน|ทั่ว~ๆ ไป",
        "กระทรวงการคลังและกระทรวงเกษตรและสหกรณ์, กระทรวงการคลัง|และ|กระทรวงเกษตรและสหกรณ์",
        "ทรัพย์สินบนโต๊ะจากรอบที่แล้ว, ทรัพย์สิน|บน|โต๊ะ|จาก|รอบ|ที่|แล้ว"
    })
    void meetWhereALineMayBreak(String text, String shown) {
        assertThat(ThaiWords.breakable(text).replace('\u200B', '|').replace('\u00A0', '~'))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "บูรณาการ",
                "พระราชบัญญัติ",
                "จัดจ้าง",
                "งบประมาณ",
                "ปีงบประมาณ",
                "สำนักงาน",
                "คณะกรรมการ",
                "คณะรัฐมนตรี",
                "กระทรวงมหาดไทย",
                "ร้อยละ",
                "เจตนารมณ์",
                "ต่างๆ",
                "กรุงเทพฯ",
                "ฯลฯ",
                "ก.พ.ร.",
                "ITA",
                "",
                "ก"
            })
    void areNeverTorn(String word) {
        assertThat(ThaiWords.breakable(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ปีงบประมาณ พ.ศ. ๒๕๖๔ | ปี งบประมาณ พ.ศ. ๒๕๖๔",
                "และก.พ.ร. ประกาศ O30 (ครั้งที่ 2) | และ ก.พ.ร. ประกาศ O30 ครั้ง ที่ 2",
                "ระดับA ได้ 84.67% จาก 1,234 คน | ระดับ A ได้ 84.67 จาก 1,234 คน",
                "พ.ร.บ.จัดซื้อจัดจ้าง มี.ค. เม.ย. | พ.ร.บ. จัดซื้อ จัดจ้าง มี.ค. เม.ย.",
                "คนอื่น ๆ และต่างๆ | คน อื่น และ ต่างๆ",
                "No Gift Policy 10MB | No Gift Policy 10MB"
            })
    void areTakenOutInOrder(String text, String words) {
        assertThat(ThaiWords.words(text)).containsExactly(words.split(" "));
    }

    @Test
    void areNoneInBlanksAndPunctuation() {
        assertThat(ThaiWords.words(" … ( ) / ๆ ฯ\n")).isEmpty();
    }

    @Test
    void loseTheirBreaksAgain() {
        assertThat(ThaiWords.strip("การ\u200Bประเมิน\u200Bทั่ว\u00A0ๆ ไป")).isEqualTo("การประเมินทั่ว ๆ ไป");
    }

    @Property
    void comeBackFromTheirBreakableForm(@ForAll("thai") String text) {
        assertThat(ThaiWords.strip(ThaiWords.breakable(text))).isEqualTo(text);
        assertThat(ThaiWords.breakable(ThaiWords.breakable(text))).isEqualTo(ThaiWords.breakable(text));
    }

    @Property
    void neverBeginWithAMarkNorEndWithALeadingVowelOfTheirNeighbour(@ForAll("thai") String text) {
        assertThat(ThaiWords.breakable(text)).doesNotContainPattern("\u200B[ฯ-ฺๅ-๎]|[เ-ไ]\u200B");
    }

    @Property
    void keepEveryThaiLetter(@ForAll("thai") String text) {
        String rest = "[^\\p{L}]|[ฯๆ]";
        assertThat(String.join("", ThaiWords.words(text)).replaceAll(rest, "")).isEqualTo(text.replaceAll(rest, ""));
    }

    @Provide
    Arbitrary<String> thai() {
        var letters =
                Arbitraries.strings().withCharRange('ก', '๛').withChars(" .-A1").ofMaxLength(40);
        var phrases = Arbitraries.of("การ", "บูรณาการ", "ทุจริต", "งบประมาณ", "และ", "ต่าง ๆ", "เปิดเผย", "ก.พ.ร.", " ")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join("", words));
        return Arbitraries.oneOf(letters, phrases);
    }
}
