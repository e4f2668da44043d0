package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirtyTextTest {
    @ParameterizedTest(name = "{2}: {0} becomes {1}")
    @CsvSource({
        "ของ สบ\u043D. จะได้รับ, ของ สบน. จะได้รับ, LOOK_ALIKE",
        "ข้อ \u041E30, ข้อ O30, LOOK_ALIKE",
        "ข้อ \u041E๓๐, ข้อ O๓๐, LOOK_ALIKE",
        "\u041EI\u0422 และ \u0399\u0399\u03A4, OIT และ ΙΙΤ, LOOK_ALIKE",
        "ระดับ \u0410\u0410, ระดับ AA, LOOK_ALIKE",
        "ระดับ\u0410, ระดับA, LOOK_ALIKE",
        "\u0E81ารประเมิน, การประเมิน, LOOK_ALIKE",
        "๑oo คะแนน, ๑๐๐ คะแนน, LOOK_ALIKE",
        "ปี ๒5๖๔, ปี ๒๕๖๔, MIXED_DIGITS",
        "84.๖7, 84.67, MIXED_DIGITS",
        "O4๒, O42, MIXED_DIGITS",
        "เเผน, แผน, VOWEL",
        "การดํา\u200Eเนิน, การดำเนิน, VOWEL",
        "นํ้า, น้ำ, VOWEL",
        "น้ํา, น้ำ, VOWEL",
        "นำ้, น้ำ, MARK_ORDER",
        "กๅร, การ, VOWEL",
        "ท่ี, ที่, MARK_ORDER",
        "พัฒนาาระบบ, พัฒนาระบบ, REPEATED_MARK",
        "ที่่ดินน้้ำ, ที่ดินน้ำ, REPEATED_MARK",
        "ฟ้ าและปู ่, ฟ้าและปู่, SPLIT_SYLLABLE",
        "ท\uF70Aดินผู\uF70B, ท่ดินผู้, FONT_GLYPH",
        "ก\u0E48\u0E38ง, กุ่ง, MARK_ORDER",
        "cafe\u0301, caf\u00E9, COMPOSITION",
        "ＩＴＡ　２５６４, ITA 2564, FULL_WIDTH",
        "“โปร่งใส”, '\"โปร่งใส\"', QUOTE",
        "๖—๑๒ เดือน, ๖-๑๒ เดือน, DASH",
        "ปี\u00A0๒๕๖๔, ปี ๒๕๖๔, SPACE",
        "การ\u200Bประเมิน\uFEFF, การประเมิน, INVISIBLE"
    })
    void isMendedWhereItIsCertainlyWrong(String dirty, String clean, Repair.Kind kind) {
        CleanText read = DirtyText.clean(dirty);
        assertThat(read.text()).isEqualTo(clean.replace("ΙΙΤ", "IIT"));
        assertThat(read.repairs()).extracting(Repair::kind).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "สำนักงาน ก.พ.ร. ได้ ๙๑.๘๕ คะแนน (ระดับ A) เมื่อ ๒๓ มกราคม ๒๕๖๑",
                "Integrity and Transparency Assessment : ITA, O30, 84.67%",
                "ฤๅษี สิทธิ์ เจตนารมณ์ เก้าอี้ ต่าง ๆ ฯลฯ ก็ได้ น้ำใจ",
                "๑๗/9/๒๕๖๔ หน้า ๑-9",
                "ค่า \u03B2 กับ \u0394 และ \u03A3",
                "\u041F\u0440\u0438\u0432\u0435\u0442 \u041C\u041E\u0421\u0422",
                "หมอบหมาย",
                "ระดับA ในITA",
                "1O0",
                "",
                " \n\t"
            })
    void isLeftAloneWhereItMayBeRight(String text) {
        assertThat(DirtyText.clean(text)).isEqualTo(new CleanText(text, List.of()));
    }

    @Test
    void tellsEachRepairAndItsPlace() {
        CleanText read = DirtyText.clean("\u200Bการพัฒนาา ของ สบ\u043D. ปี ๒5๖๔");
        assertThat(read.text()).isEqualTo("การพัฒนา ของ สบน. ปี ๒๕๖๔");
        assertThat(read.repairs())
                .containsExactly(
                        new Repair(Repair.Kind.INVISIBLE, 0, "\u200B", ""),
                        new Repair(Repair.Kind.REPEATED_MARK, 8, "าา", "า"),
                        new Repair(Repair.Kind.LOOK_ALIKE, 15, "สบ\u043D", "สบน"),
                        new Repair(Repair.Kind.MIXED_DIGITS, 23, "๒5๖๔", "๒๕๖๔"));
    }

    @Test
    void isReadInLinearTime() {
        String dirty = "กา\u043D่".repeat(25_000) + "1.".repeat(25_000) + "๑O".repeat(25_000) + "เ".repeat(25_000);
        assertThat(DirtyText.clean(dirty).text()).isNotEmpty();
    }

    @Property
    void isCleanAfterCleaning(@ForAll("dirty") String dirty) {
        CleanText once = DirtyText.clean(dirty);
        assertThat(DirtyText.clean(once.text()).text()).isEqualTo(once.text());
    }

    @Property
    void endsUpComposed(@ForAll String dirty) {
        assertThat(Normalizer2.getNFCInstance()
                        .isNormalized(DirtyText.clean(dirty).text()))
                .isTrue();
    }

    @Test
    void composesWithMarksTooNewForTheJdk() {
        for (String mark : new UnicodeSet("[[:^lccc=0:][:NFC_QC=M:]]")) {
            String text = DirtyText.clean("ก\u0301" + mark + "\u0E3A").text();
            assertThat(Normalizer2.getNFCInstance().isNormalized(text)).isTrue();
        }
    }

    @Property
    void pointsIntoTheDirtyText(@ForAll("dirty") String dirty) {
        assertThat(DirtyText.clean(dirty).repairs())
                .allSatisfy(repair -> assertThat(repair.at()).isBetween(0, dirty.length() - 1))
                .allSatisfy(repair -> assertThat(repair.to()).isNotEqualTo(repair.from()));
    }

    @Provide
    Arbitrary<String> dirty() {
        return Arbitraries.strings()
                .withCharRange('ก', '๛')
                .withChars("aO1.,- \u00A0\u200B\u200D\u043D\u041E\u0438\u03BF\u0E81\uF70A\uFF21\u2013\u201C\u0301")
                .ofMaxLength(30);
    }
}
