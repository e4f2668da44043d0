package org.prongsai.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.check.RespondentEstimate.Misfit;

class RespondentEstimateTest {
    @Test
    void recovers41RespondentsFromOpdcs30IitItems() {
        RespondentEstimate iit = estimate(Sheets.opdc(), Map.of(), "IIT");
        assertThat(iit.likeliest().respondents()).isEqualTo(41);
        assertThat(iit.isSure()).isTrue();
        assertThat(iit.items()).isEqualTo(30);
        assertThat(iit.fitting()).isEqualTo(30);
    }

    @Test
    void recovers67RespondentsFromOpdcs15EitItems() {
        RespondentEstimate eit = estimate(Sheets.opdc(), Map.of(), "EIT");
        assertThat(eit.likeliest().respondents()).isEqualTo(67);
        assertThat(eit.isSure()).isTrue();
        assertThat(eit.fitting()).isEqualTo(15);
    }

    @Test
    void recovers67RespondentsInSpiteOfTheAnnexsThreeMisprints() {
        RespondentEstimate eit = estimate(Sheets.annex(), Map.of(), "EIT");
        assertThat(eit.likeliest().respondents()).isEqualTo(67);
        assertThat(eit.isSure()).isTrue();
        assertThat(eit.fitting()).isEqualTo(12);
    }

    @Test
    void readsTheAnnexsMisprintsFromTheItemsAlone() {
        RespondentEstimate eit = estimate(Sheets.itemsOf(Sheets.annex()), Map.of(), "EIT");
        assertThat(eit.likeliest().respondents()).isEqualTo(67);
        assertThat(eit.isSure()).isFalse();
        assertThat(eit.likeliest().misfits())
                .containsExactly(
                        misfit("E8", "87.01", "97.01"),
                        misfit("E10", "85.52", "95.52"),
                        misfit("E13", "85.52", "95.52"));
    }

    @Test
    void heedsTheStatedNumber() {
        RespondentEstimate eit = estimate(Sheets.itemsOf(Sheets.annex()), Map.of("EIT", 67), "EIT");
        assertThat(eit.stated()).isEqualTo(OptionalInt.of(67));
        assertThat(eit.isSure()).isTrue();
    }

    @Test
    void doubtsAStatedNumberThatNoItemFits() {
        RespondentEstimate eit = estimate(Sheets.opdc(), Map.of("EIT", 66), "EIT");
        assertThat(eit.likeliest().respondents()).isEqualTo(67);
    }

    @Test
    void saysNothingAboutASurveyWithoutItems() {
        assertThat(differences(Map.of("EIT", new BigDecimal("95.20")), Map.of()).respondents())
                .isEmpty();
    }

    private static Misfit misfit(String code, String printed, String reading) {
        return new Misfit(code, new BigDecimal(printed), List.of(new BigDecimal(reading)));
    }

    private static RespondentEstimate estimate(
            Map<String, BigDecimal> published, Map<String, Integer> stated, String instrument) {
        return differences(published, stated).respondents().stream()
                .filter(estimate -> estimate.instrument().equals(instrument))
                .findFirst()
                .orElseThrow();
    }

    private static Differences differences(Map<String, BigDecimal> published, Map<String, Integer> stated) {
        var inputs = new Inputs(Map.of(), Map.of(), published, stated, Map.of(), null);
        return Differences.of(Fold.score(Sheets.EDITION_2564, inputs));
    }
}
