package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ThaiOrderTest {
    @Test
    void putsLeadingVowelsAfterTheirConsonant() {
        assertInOrder(ThaiOrder.ofNames(), "กรม", "การ", "เกณฑ์", "แก้ว", "ขา", "เขา", "ไข่", "ฤดู", "ลา", "อำเภอ");
    }

    @Test
    void looksAtToneMarksLast() {
        assertInOrder(ThaiOrder.ofNames(), "กา", "ก่า", "ก้า", "กาก", "นา", "น่า", "น้ำ");
    }

    @Test
    void putsNumbersBeforeThaiAndThaiBeforeLatin() {
        assertInOrder(ThaiOrder.ofNames(), "1", "๑", "10", "2", "กอง", "ศูนย์", "Agency", "ITA");
    }

    @Test
    void putsCodesInTheOrderOfTheirNumbers() {
        assertInOrder(ThaiOrder.ofCodes(), "E1", "E15", "I1", "I9", "I10", "O1", "O2", "O10", "O43");
        assertInOrder(ThaiOrder.ofCodes(), "1.1", "1.2", "1.9", "1.10", "2", "9.5", "10.1");
        assertInOrder(ThaiOrder.ofCodes(), "ข้อ ๒", "ข้อ 9", "ข้อ ๑๐", "ข้อ 11");
    }

    @Test
    void servesManyThreadsAtOnce() {
        var codes = IntStream.rangeClosed(1, 2_000)
                .mapToObj(number -> "ข้อ " + number)
                .toList();
        var sorted = IntStream.range(0, 8).parallel().mapToObj(_ -> {
            var mixed = new ArrayList<>(codes);
            mixed.sort(Comparator.reverseOrder());
            mixed.sort(ThaiOrder.ofCodes());
            return mixed;
        });
        assertThat(sorted).allSatisfy(list -> assertThat(list).isEqualTo(codes));
    }

    @Property
    void callsOnlyTheSameTextEqual(@ForAll String one, @ForAll String other) {
        assertThat(ThaiOrder.ofNames().compare(one, other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(ThaiOrder.ofCodes().compare(one, other)))
                .isEqualTo(-Integer.signum(ThaiOrder.ofCodes().compare(other, one)));
    }

    private static void assertInOrder(Comparator<String> order, String... expected) {
        var reversed = new ArrayList<>(List.of(expected)).reversed();
        assertThat(reversed.stream().sorted(order)).containsExactly(expected);
    }
}
