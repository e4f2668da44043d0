package org.prongsai.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.framework.Choice;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Grade;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.framework.Polarity;
import org.prongsai.framework.Scale;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.thai.Bilingual;

/// The grades of fiscal years 2562 to 2565 at their borders: the published bands leave gaps such as 84.995.
class GradeBordersTest {
    private static final Edition EDITION = ShippedEditions.load("2564");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "95/1, AA",
        "94995/1000, AA",
        "94994999999/1000000000, A",
        "85/1, A",
        "84995/1000, A",
        "84994999999999/1000000000000, B",
        "74995/1000, B",
        "74994999/1000000, C",
        "64995/1000, C",
        "64994999/1000000, D",
        "54995/1000, D",
        "54994999/1000000, E",
        "49995/1000, E",
        "49994999/1000000, F",
        "0/1, F",
        "100/1, AA"
    })
    void gradesTheExactTotal(String exact, String grade) {
        BigFraction total = BigFraction.parse(exact);
        assertThat(EDITION.grades().grade(code -> Optional.of(total)).map(Grade::code))
                .contains(grade);
        assertThat(EDITION.grades().gradePart(total).map(Grade::code)).contains(grade);
    }

    /// 16999 of 20000 answers worth 100 are 84.995 exactly, one fewer is not.
    @ParameterizedTest(name = "{0} of 20000 are {1}")
    @CsvSource({"16999, A", "16998, B", "18999, AA", "18998, A"})
    void gradesWhatTheFoldComputes(int yes, String grade) {
        var inputs = Inputs.NONE.withTallies(Map.of("TOTAL", new Tally(Map.of("YES", yes, "NO", 20_000 - yes))));
        assertThat(Fold.score(ofOneQuestion(), inputs).grade().map(Grade::code)).contains(grade);
    }

    private static Edition ofOneQuestion() {
        var scale = new Scale(
                "YES_NO",
                List.of(
                        new Choice("YES", Bilingual.same("Yes"), BigFraction.of(100)),
                        new Choice("NO", Bilingual.same("No"), BigFraction.ZERO)));
        var question = new Content.Question(scale, Polarity.POSITIVE, Bilingual.same("?"), java.util.Set.of());
        var root = new Node("TOTAL", null, Level.TOTAL, Bilingual.same("Total"), BigFraction.ONE, question, null);
        return Editions2564.with(root);
    }
}
