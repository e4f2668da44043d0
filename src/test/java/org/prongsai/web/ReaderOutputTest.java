package org.prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderOutputTest {
    @ParameterizedTest
    @CsvSource({
        "91.85, ๙๑.๘๕",
        "+3.15, +๓.๑๕",
        "5–10%, ๕–๑๐%",
        "O30, O30",
        "I1.2, I1.2",
        "v2, v2",
        "ข้อ 1.1 และ O30, ข้อ ๑.๑ และ O30"
    })
    void turnsDigitsButNotCodes(String text, String shown) {
        assertThat(printed("td", null, text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"input, value", "a, href", "svg, viewBox", "p, title"})
    void leavesAttributesAlone(String tag, String attribute) {
        assertThat(printed(tag, attribute, "2564")).isEqualTo("2564");
    }

    @ParameterizedTest
    @CsvSource({"script", "style", "textarea"})
    void leavesAloneWhatNobodyReadsAsText(String tag) {
        assertThat(printed(tag, null, "2564")).isEqualTo("2564");
    }

    @Test
    void turnsNumbersToo() {
        var target = new StringOutput();
        var output = new ReaderOutput(target, Digits.THAI);
        output.setContext("p", null);
        output.writeUserContent(12);
        output.writeUserContent(34L);
        assertThat(target).hasToString("๑๒๓๔");
    }

    @ParameterizedTest
    @CsvSource({
        "p, , <b> มี<span class=\"whole\">หน่วยงาน</span>",
        "button, , <b> มีหน่วยงาน",
        "option, , <b> มีหน่วยงาน",
        "p, title, <b> มีหน่วยงาน"
    })
    void keepsWordsWholeWhereTextFlows(String tag, @Nullable String attribute, String shown) {
        assertThat(printed(tag, attribute, "<b> มีหน่วยงาน")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">"))
                .isEqualTo(shown);
    }

    private static String printed(String tag, @Nullable String attribute, String text) {
        var target = new StringOutput();
        var output = new ReaderOutput(target, Digits.THAI);
        output.setContext(tag, attribute);
        output.writeUserContent(text);
        return target.toString();
    }
}
