package org.prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;

class WordsTest {
    private final Words thai = Words.in(Language.TH);
    private final Words english = Words.in(Language.EN);

    @ParameterizedTest
    @CsvSource({"91.845, 91.85", "91.8449999, 91.84", "100, 100.00", "0, 0.00"})
    void showsScoresWithTwoDecimalsHalfUp(BigDecimal points, String shown) {
        assertThat(thai.score(points)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.8, +0.80", "-0.2, −0.20", "0.004, 0.00", "-0.004, 0.00"})
    void showsChangesWithTheirSign(BigDecimal points, String shown) {
        assertThat(thai.change(points)).isEqualTo(shown);
    }

    @Test
    void showsSharesAndCounts() {
        assertThat(thai.percent(new BigDecimal("0.12549"), 1)).isEqualTo("12.5%");
        assertThat(thai.count(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void showsDatesInTheBuddhistEra() {
        var day = LocalDate.of(2021, 9, 17);
        assertThat(thai.date(day)).isEqualTo("17 กันยายน 2564");
        assertThat(english.date(day)).isEqualTo("17 September B.E. 2564 (2021)");
        assertThat(thai.shortDate(day)).isEqualTo("17 ก.ย. 64");
        assertThat(english.shortDate(day)).isEqualTo("17 Sep 2021");
        assertThat(thai.year(new FiscalYear(2564))).isEqualTo("ปีงบประมาณ พ.ศ. 2564");
    }

    @Test
    void showsMomentsInThaiTime() {
        assertThat(thai.moment(Instant.parse("2021-09-17T17:30:00Z"))).isEqualTo("18 กันยายน 2564 เวลา 00:30 น.");
    }

    @Test
    void picksTheReadersSide() {
        var text = new Bilingual("คะแนน", "score");
        assertThat(thai.pick(text)).isEqualTo("คะแนน");
        assertThat(english.pick(text)).isEqualTo("score");
    }

    @Test
    void countsOneApartFromMany() {
        assertThat(english.counted("web.form.wrong", 1)).isEqualTo("1 entry needs correcting");
        assertThat(english.counted("web.form.wrong", 2)).isEqualTo("2 entries need correcting");
    }

    @Test
    void takesPiecesOfAPageInTheirPlaceAndEscapesTheRest() {
        var words = new Words(
                new Messages(Map.of(Language.EN, Map.of("k", "a < {1} & {0}")), true), Language.EN, Digits.ARABIC);
        Content link = output -> output.writeContent("<a>9</a>");
        assertThat(printed(words.localize("k", "<2>", link), Digits.THAI)).isEqualTo("a &lt; <a>9</a> &amp; &lt;๒&gt;");
    }

    @Test
    void refusesAnUnknownKeyWhereStrict() {
        assertThatThrownBy(() -> thai.lookup("web.no.such.key")).hasMessageContaining("web.no.such.key");
    }

    @Test
    void marksAnUnknownKeyElsewhere() {
        var words = new Words(new Messages(Map.of(), false), Language.TH, Digits.ARABIC);
        assertThat(words.lookup("web.no.such.key")).isEqualTo("⟦web.no.such.key⟧");
    }

    private static String printed(Content content, Digits digits) {
        var target = new StringOutput();
        var output = new ReaderOutput(target, digits);
        output.setContext("p", null);
        output.writeUserContent(content);
        return target.toString();
    }
}
