package org.prongsai.framework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The instrument of fiscal year 2564 as it was published and as arithmetic on published figures proves it.
class Edition2564Test {
    private final Edition edition = ShippedEditions.load("2564");

    @Test
    void has30And15And43Items() {
        assertThat(List.of("IIT", "EIT", "OIT")).map(code -> items(code).size()).containsExactly(30, 15, 43);
    }

    @Test
    void asks51And19Answers() {
        assertThat(node("IIT").leaves()).hasSize(51);
        assertThat(node("EIT").leaves()).hasSize(19);
        assertThat(questions("IIT", "EIT")).hasSize(70);
    }

    @Test
    void hasTenIndicatorsAndSevenSubIndicatorsOfTheKnownSizes() {
        assertThat(sizes("1", "2", "3", "4", "5", "6", "7", "8")).containsExactly(6, 6, 6, 6, 6, 5, 5, 5);
        assertThat(sizes("9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2")).containsExactly(9, 8, 7, 4, 5, 8, 2);
    }

    /// 9 answers on I4–I6, 3 on E4, 10 on the four-level items I9, I10, I11.2, I16, I17, I18 (three), I19, I22: I11
    /// mixes one positive and one negative answer.
    @Test
    void counts22AnswersFromTheOtherEnd() {
        assertThat(questions("IIT", "EIT").filter(node -> polarity(node) == Polarity.NEGATIVE))
                .extracting(Node::code)
                .containsExactly(
                        "I4.1", "I4.2", "I4.3", "I5.1", "I5.2", "I5.3", "I6.1", "I6.2", "I6.3", "I9", "I10", "I11.2",
                        "I16", "I17", "I18.1", "I18.2", "I18.3", "I19", "I22", "E4.1", "E4.2", "E4.3");
    }

    @Test
    void asksForTheExperienceOfBribery() {
        assertThat(questions("IIT", "EIT")
                        .filter(node -> !question(node).experience().isEmpty()))
                .extracting(Node::code)
                .containsExactly(
                        "I4.1", "I4.2", "I4.3", "I5.1", "I5.2", "I5.3", "I6.1", "I6.2", "I6.3", "E4.1", "E4.2", "E4.3");
    }

    @Test
    void asksYesOrNoInI4I5I6I26AndInE4E8E10E13() {
        assertThat(Stream.concat(items("IIT").stream(), items("EIT").stream())
                        .filter(item -> item.leaves()
                                .allMatch(leaf -> question(leaf).scale().code().equals("YESNO"))))
                .extracting(Node::code)
                .containsExactly("I4", "I5", "I6", "I26", "E4", "E8", "E10", "E13");
    }

    @ParameterizedTest(name = "a negative question counts {0} as {1} points")
    @CsvSource({"LEAST, 100", "LITTLE, 67", "MUCH, 33", "MOST, 0"})
    void reversesTheScale(String choice, int points) {
        Scale scale = question(node("I9")).scale();
        assertThat(scale.points(scale.choice(choice).orElseThrow(), Polarity.NEGATIVE))
                .isEqualTo(BigFraction.of(points));
    }

    @ParameterizedTest(name = "{0} carries {1} points of the total")
    @CsvSource({
        "I1, 1.000", "I30, 1.000", "I1.1, 0.500", "E1, 2.000", "E15, 2.000", "O42, 5.000", "O43, 5.000", "O34, 1.250",
        "O41, 1.250", "O25, 1.000", "O28, 1.000", "O29, 0.800", "O33, 0.800", "O18, 0.571", "O24, 0.571", "O10, 0.500",
        "O17, 0.500", "O1, 0.444", "O9, 0.444", "IIT, 30.000", "9, 20.000", "TOTAL, 100.000"
    })
    void weighsItemsVeryUnequally(String code, BigDecimal points) {
        BigFraction share = requireNonNull(Shares.of(edition.root(), Set.of()).get(code));
        assertThat(Rounding.halfUp(share.multiply(100), 3)).isEqualTo(points);
    }

    @Test
    void handsTheShareOfALeftOutItemToItsSiblings() {
        var shares = Shares.of(edition.root(), Set.of("O42"));
        assertThat(shares.get("O42")).isEqualTo(BigFraction.ZERO);
        assertThat(shares.get("O43")).isEqualTo(BigFraction.of(1, 10));
    }

    @Test
    void leavesOutABranchOfWhichNothingIsLeft() {
        var shares = Shares.of(edition.root(), Set.of("O42", "O43"));
        assertThat(shares.get("10.2")).isEqualTo(BigFraction.ZERO);
        assertThat(shares.get("10.1")).isEqualTo(BigFraction.of(1, 5));
    }

    @ParameterizedTest(name = "{0} people: {1}")
    @CsvSource({"29, 29", "30, 30", "299, 30", "301, 31", "538, 54", "4000, 400", "4001, 400", "100000, 400"})
    void asksForTenPercentAtLeast30AtMost400(int population, int minimum) {
        assertThat(requireNonNull(edition.sampling().get("EIT")).minimum(OptionalInt.of(population)))
                .isEqualTo(minimum);
    }

    @ParameterizedTest(name = "{0}/1000 is {1}")
    @CsvSource({
        "100000, AA",
        "94995, AA",
        "94994, A",
        "85000, A",
        "84995, A",
        "84994, B",
        "74995, B",
        "74994, C",
        "64995, C",
        "64994, D",
        "54995, D",
        "54994, E",
        "49995, E",
        "49994, F",
        "0, F"
    })
    void gradesByTheRoundedScore(int thousandths, String grade) {
        BigFraction score = BigFraction.of(thousandths, 1000);
        assertThat(edition.grades().gradePart(score).orElseThrow().code()).isEqualTo(grade);
    }

    @Test
    void findsAnItemByTheCodeOfTheScoreSheets() {
        assertThat(edition.find("7.3").orElseThrow().code()).isEqualTo("E8");
    }

    private List<Node> items(String instrument) {
        return node(instrument)
                .walk()
                .filter(node -> node.level() == Level.ITEM)
                .toList();
    }

    private Stream<Node> questions(String... instruments) {
        return Stream.of(instruments).flatMap(code -> node(code).leaves());
    }

    private List<Integer> sizes(String... codes) {
        return Stream.of(codes).map(code -> node(code).children().size()).toList();
    }

    private static Polarity polarity(Node node) {
        return question(node).polarity();
    }

    private static Content.Question question(Node node) {
        return (Content.Question) node.content();
    }

    private Node node(String code) {
        return edition.find(code).orElseThrow();
    }
}
