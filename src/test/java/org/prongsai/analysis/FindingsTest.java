package org.prongsai.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.Verdict;

class FindingsTest {
    private static final Lines LINES = new Lines(new BigDecimal("95"), new BigDecimal("85"), Lines.Subject.ITEMS);

    @Test
    void sortsOpdcsSurveyItemsIntoTenNineteenAndSixteen() {
        var findings = Findings.of(Trees.opdc(), LINES);
        assertThat(survey(findings.keep())).hasSize(10);
        assertThat(survey(findings.develop())).hasSize(19);
        assertThat(survey(findings.urgent())).hasSize(16);
        assertThat(findings.keep()).hasSize(10 + 42);
    }

    @Test
    void putsWhatTheTotalGainsMostFromFirst() {
        assertThat(Findings.of(Trees.opdc(), LINES).belowTarget().stream().limit(5))
                .extracting(
                        value -> value.scored().node().shownCode(),
                        value -> Rounding.halfUp(value.toAim().orElseThrow(), 4).toPlainString())
                .containsExactly(
                        tuple("O30", "0.8000"),
                        tuple("8.1", "0.3150"),
                        tuple("8.2", "0.2956"),
                        tuple("2.1", "0.2329"),
                        tuple("7.1", "0.2268"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "95, KEEP",
        "18999/200, KEEP",
        "18998999/200000, DEVELOP",
        "85, DEVELOP",
        "16999/200, DEVELOP",
        "16998999/200000, URGENT",
        "0, URGENT"
    })
    void holdsTheTwoDecimalScoreAgainstTheLines(String score, Band band) {
        assertThat(LINES.band(BigFraction.parse(score))).isEqualTo(band);
    }

    @Test
    void appliesTheLinesToIndicatorsWhereAsked() {
        var findings = Findings.of(Trees.opdc(), LINES.appliedTo(Lines.Subject.INDICATORS));
        assertThat(findings.keep()).extracting(MarginalValue::code).containsExactly("9", "10");
        assertThat(findings.urgent()).extracting(MarginalValue::code).containsExactly("3");
        assertThat(findings.develop()).hasSize(7);
    }

    @Test
    void fallsBackToTheFinestThatIsKnown() {
        var tree = Fold.score(
                Trees.edition2564(Trees.LETTERS),
                Inputs.NONE.withPublished(Map.of(
                        "IIT", new BigDecimal("96.29"),
                        "EIT", new BigDecimal("95.20"),
                        "OIT", new BigDecimal("62.29"))));
        assertThat(Findings.of(tree, LINES).keep())
                .extracting(MarginalValue::code)
                .containsExactly("IIT", "EIT");
        assertThat(Findings.of(tree, LINES).urgent())
                .extracting(MarginalValue::code)
                .containsExactly("OIT");
    }

    @Test
    void knowsNothingToSortWhereOnlyTheTotalWasPublished() {
        var tree = Fold.score(
                Trees.edition2564(Trees.LETTERS), Inputs.NONE.withPublished(Map.of("TOTAL", new BigDecimal("80.56"))));
        var findings = Findings.of(tree, LINES);
        assertThat(findings.keep()).isEmpty();
        assertThat(findings.belowTarget()).isEmpty();
    }

    @Test
    void listsEachItemExactlyOnceWithheldAndNotApplicableToo() {
        var verdicts = new HashMap<>(Trees.opdcInputs().verdicts());
        verdicts.put("O1", Verdict.PENDING);
        verdicts.put("O2", Verdict.NOT_APPLICABLE);
        verdicts.remove("O3");
        ScoredTree tree =
                Fold.score(Trees.edition2564(Trees.LETTERS), Trees.opdcInputs().withVerdicts(verdicts));
        var findings = Findings.of(tree, LINES);
        assertThat(findings.withheld()).extracting(ScoredNode::code).containsExactly("O1", "O3");
        assertThat(findings.leftOut()).extracting(ScoredNode::code).containsExactly("O2");
        var codes = Stream.of(
                        findings.keep().stream().map(MarginalValue::code),
                        findings.belowTarget().stream().map(MarginalValue::code),
                        findings.withheld().stream().map(ScoredNode::code),
                        findings.leftOut().stream().map(ScoredNode::code))
                .flatMap(part -> part)
                .toList();
        assertThat(codes).hasSize(88).doesNotHaveDuplicates();
    }

    @Test
    void refusesLinesThatCross() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lines(new BigDecimal("80"), new BigDecimal("85"), Lines.Subject.ITEMS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lines(new BigDecimal("95.001"), new BigDecimal("85"), Lines.Subject.ITEMS));
    }

    private static List<MarginalValue> survey(List<MarginalValue> values) {
        return values.stream().filter(value -> !value.code().startsWith("O")).toList();
    }
}
