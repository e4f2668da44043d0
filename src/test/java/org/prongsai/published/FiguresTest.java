package org.prongsai.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.published.NationalFigures.Group;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.Tally;
import org.prongsai.scoring.Verdict;
import org.prongsai.thai.Bilingual;

class FiguresTest {
    private static final Edition EDITION = ShippedEditions.load("2564");

    @Test
    void aYearsFiguresAreThoseOfItsScores() {
        List<PublishedScore> scores = List.of(
                score(1, AgencyKind.DEPARTMENT, "กรุงเทพมหานคร", "95.00"),
                score(2, AgencyKind.DEPARTMENT, "กรุงเทพมหานคร", "85.00"),
                score(3, AgencyKind.PROVINCE, "เลย", "84.99"),
                score(4, AgencyKind.PROVINCE, null, "60.00"),
                withheld(5, AgencyKind.PROVINCE));
        NationalFigures figures = Figures.of(year(2564, scores), null);
        Group whole = figures.whole();
        assertThat(whole.agencies()).isEqualTo(5);
        assertThat(whole.spread().scored()).isEqualTo(4);
        assertThat(whole.spread().mean()).isCloseTo((95 + 85 + 84.99 + 60) / 4, within(1e-9));
        assertThat(whole.spread().median()).isCloseTo((85 + 84.99) / 2, within(1e-9));
        assertThat(whole.passed())
                .as("85 or more; the withheld one did not pass")
                .isEqualTo(2);
        assertThat(whole.passRate()).isEqualTo(40.0);
        assertThat(whole.grades())
                .containsEntry("AA", 1)
                .containsEntry("A", 1)
                .containsEntry("B", 1)
                .containsEntry("D", 1);
        assertThat(whole.bins().get(84)).isEqualTo(1);
        assertThat(whole.bins().stream().mapToInt(Integer::intValue).sum()).isEqualTo(4);
        assertThat(figures.kinds()).containsOnlyKeys("DEPARTMENT", "PROVINCE");
        assertThat(figures.provinces()).containsOnlyKeys("กรุงเทพมหานคร", "เลย");
        assertThat(figures.since()).isNull();
    }

    /// Source: OPDC's plan for 2565: 4,146 of 8,300 agencies passed, 49.95 %.
    @Test
    void thePassRateOf2564IsThatOfItsAgencies() {
        assertThat(new Group(
                                8300,
                                new NationalFigures.Spread(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                                4146,
                                Map.of(),
                                List.of())
                        .passRate())
                .isCloseTo(49.95, within(0.005));
    }

    @Test
    void whatRoseBeyondItsMarginIsListedBestFirst() {
        List<PublishedScore> before = List.of(
                score(1, AgencyKind.FUND, null, "60.00"),
                score(2, AgencyKind.FUND, null, "70.00"),
                score(3, AgencyKind.FUND, null, "80.00"));
        List<PublishedScore> now = List.of(
                score(1, AgencyKind.FUND, null, "75.00"),
                score(2, AgencyKind.FUND, null, "90.00"),
                score(3, AgencyKind.FUND, null, "79.00"),
                score(4, AgencyKind.FUND, null, "99.00"));
        NationalFigures figures = Figures.of(year(2564, now), year(2563, before));
        assertThat(figures.improved()).extracting(NationalFigures.Rise::code).containsExactly("a2", "a1");
        assertThat(figures.since()).isEqualTo(2563);
    }

    @Test
    void itemsThatWereFailedAndPassNowAreMended() {
        NationalFigures figures = Figures.of(
                year(2564, List.of(judged(1, Verdict.PASSED), judged(2, Verdict.FAILED), judged(3, Verdict.PASSED))),
                year(2563, List.of(judged(1, Verdict.FAILED), judged(2, Verdict.FAILED), judged(3, Verdict.PASSED))));
        assertThat(figures.mended())
                .containsEntry("O30", 1)
                .containsEntry("O1", 0)
                .hasSize(43);
    }

    @Test
    void answersToQuestionsThatTooFewAnsweredDoNotBecomePublic() {
        Map<String, Tally> tallies = new HashMap<>();
        EDITION.nodes()
                .filter(node -> node.content() instanceof Content.Question)
                .forEach(node -> tallies.put(
                        node.code(),
                        new Tally(Map.of(
                                ((Content.Question) node.content())
                                        .scale()
                                        .choices()
                                        .getFirst()
                                        .code(),
                                node.code().equals("I7") ? EDITION.privacyFloor() - 1 : 40))));
        PublishedScore score = PublishedScore.of(
                agency(1, AgencyKind.FUND, null), EDITION, Inputs.NONE.withTallies(tallies), PublishedFacts.NONE);
        assertThat(score.inputs()).doesNotContain("\"I7\"").contains("\"I8");
        assertThat(score.points(EDITION, "I7")).isNull();
        assertThat(score.total()).isNull();
    }

    @Test
    void aKindsPlacesSayNothingOfOtherKinds() {
        List<PublishedScore> placed = Figures.placed(List.of(
                score(1, AgencyKind.FUND, null, "60.00"),
                score(2, AgencyKind.PROVINCE, null, "70.00"),
                withheld(3, AgencyKind.FUND),
                score(4, AgencyKind.FUND, null, "80.00")));
        assertThat(placed)
                .extracting(score -> score.place() == null ? 0 : score.place().best())
                .containsExactly(2, 1, 0, 1);
        assertThat(placed)
                .extracting(score -> score.place() == null ? 0 : score.place().of())
                .containsExactly(2, 1, 0, 2);
    }

    private static Figures.Year year(int year, List<PublishedScore> scores) {
        return new Figures.Year(year, EDITION, scores);
    }

    private static PublishedScore withheld(int number, AgencyKind kind) {
        return PublishedScore.of(agency(number, kind, null), EDITION, Inputs.NONE, PublishedFacts.NONE);
    }

    private static PublishedScore judged(int number, Verdict verdict) {
        return PublishedScore.of(
                agency(number, AgencyKind.FUND, null),
                EDITION,
                Inputs.NONE.withVerdicts(Map.of("O30", verdict)),
                PublishedFacts.NONE);
    }

    private static PublishedScore score(int number, AgencyKind kind, @Nullable String province, String total) {
        return PublishedScore.of(
                agency(number, kind, province),
                EDITION,
                Inputs.NONE.withPublished(Map.of("TOTAL", new BigDecimal(total))),
                PublishedFacts.NONE);
    }

    private static Agency agency(int number, AgencyKind kind, @Nullable String province) {
        return new Agency(
                new AgencyId(new UUID(1, number)),
                "a" + number,
                kind,
                Bilingual.same("หน่วยงาน " + number),
                Bilingual.same("น." + number),
                province,
                null);
    }
}
