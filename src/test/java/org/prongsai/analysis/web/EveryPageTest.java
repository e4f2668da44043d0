package org.prongsai.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.database.Tenant;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyId;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.NewResult;
import org.prongsai.scoring.Results;
import org.prongsai.scoring.StoredResult;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What holds for each page about a year, whatever is known of it.
@PageTest
class EveryPageTest {
    private static final String DRAFT = "badge tone-draft";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Results results;

    static Stream<Arguments> pages() {
        return Stream.of("first", "analysis", "marginal", "what-if", "goal", "change", "text")
                .flatMap(page -> Stream.of(Arguments.of(page, "th"), Arguments.of(page, "en")));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void saysWhatToDoForAYearWithoutResult(String page, String language) {
        assertThat(mvc.get().uri("/agencies/opdc/2560/" + page).cookie(reader(language)))
                .hasStatusOk()
                .bodyText()
                .contains("/agencies/opdc/2560/import");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void standsOnAPublishedTotalAlone(String page, String language) {
        assertThat(mvc.get().uri("/agencies/pdmo/2558/" + page).cookie(reader(language)))
                .hasStatusOk();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void standsOnInstrumentsAlone(String page, String language) {
        assertThat(mvc.get().uri("/agencies/pdmo/2563/" + page).cookie(reader(language)))
                .hasStatusOk();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void saysWhyThereIsNoTotal(String page, String language) {
        store("2565", Inputs.NONE.withPublished(Map.of("I1", new BigDecimal("80"), "E1", new BigDecimal("96"))));
        var answer = assertThat(mvc.get().uri("/agencies/opdc/2565/" + page).cookie(reader(language)))
                .hasStatusOk()
                .bodyText()
                .contains(DRAFT);
        if (!page.equals("first") && !page.equals("text") && !page.equals("change")) {
            answer.contains("/agencies/opdc/2565/score/I2");
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void refusesWhatIsNotThere(String page, String language) {
        assertThat(mvc.get().uri("/agencies/nobody/2564/" + page).cookie(reader(language)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/agencies/opdc/1999/" + page).cookie(reader(language)))
                .hasStatus(404);
    }

    private void store(String edition, Inputs inputs) {
        AgencyId opdc = agencies.require("opdc").id();
        new Tenant(opdc.value())
                .run(() -> results.store(new NewResult(
                        opdc,
                        new FiscalYear(Integer.parseInt(edition)),
                        ShippedEditions.load(edition),
                        inputs,
                        StoredResult.Origin.IMPORT,
                        "test.csv",
                        UUID.randomUUID())));
    }

    private static Cookie reader(String language) {
        return new Cookie("reader", language + "-arabic");
    }
}
