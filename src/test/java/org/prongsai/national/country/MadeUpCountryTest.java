package org.prongsai.national.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.AgencyKind;
import org.prongsai.national.country.MadeUpCountry.MadeUp;
import org.prongsai.published.Figures;
import org.prongsai.published.NationalFigures;
import org.prongsai.published.PublishedScore;
import org.prongsai.scoring.InputsText;

class MadeUpCountryTest {
    private static final int SOME = 900;

    @Test
    void aWholeCountryHasAllKindsAndProvincesAndNoCodeTwice() {
        List<MadeUp> all = new MadeUpCountry(7, MadeUpCountry.WHOLE).all();
        Map<AgencyKind, Long> kinds =
                all.stream().collect(Collectors.groupingBy(one -> one.agency().kind(), Collectors.counting()));
        assertThat(all).hasSize(8300);
        assertThat(kinds).hasSize(17).containsEntry(AgencyKind.PROVINCE, 76L).containsEntry(AgencyKind.UNIVERSITY, 83L);
        assertThat(all)
                .extracting(one -> one.agency().province())
                .doesNotContainNull()
                .containsAll(provinces());
        assertThat(all).extracting(one -> one.agency().code()).doesNotHaveDuplicates();
        assertThat(all).extracting(one -> one.agency().id()).doesNotHaveDuplicates();
        assertThat(all).allMatch(one -> one.agency().name().th().endsWith("(สมมติ)"));
    }

    @Test
    void aSmallCountryHasOneOfEachKind() {
        assertThat(new MadeUpCountry(7, 17).all())
                .extracting(one -> one.agency().kind())
                .hasSize(17)
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> new MadeUpCountry(7, 16)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MadeUpCountry(7, 8301)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameSeedGivesTheSameCountryAndAnotherAnother() {
        var year = MadeUpYear.all().get(1);
        var one = new MadeUpCountry(7, 40);
        var same = new MadeUpCountry(7, 40);
        var other = new MadeUpCountry(8, 40);
        assertThat(one.all()).isEqualTo(same.all()).isNotEqualTo(other.all());
        MadeUp agency = one.all().get(30);
        assertThat(InputsText.write(year.of(one, agency).inputs()))
                .isEqualTo(InputsText.write(year.of(same, agency).inputs()))
                .isNotEqualTo(InputsText.write(year.of(other, agency).inputs()));
    }

    /// Source: facts on national results. 2563: mean 67.90, 13.19 % passed; 2564: 81.25, 49.95 %; 2565: 87.57, 70.52 %.
    @Test
    void figuresLieAsThoseOfTheRealCountryDid() {
        var country = new MadeUpCountry(2564, SOME);
        List<MadeUpYear> years = MadeUpYear.all();
        double[] means = {67.90, 81.25, 87.57};
        double[] rates = {13.19, 49.95, 70.52};
        for (int i = 0; i < years.size(); i++) {
            MadeUpYear year = years.get(i);
            List<PublishedScore> scores = country.all().stream()
                    .map(one -> CountryCommand.copy(country, year, one))
                    .toList();
            NationalFigures figures =
                    Figures.of(new Figures.Year(year.edition().year().buddhistYear(), year.edition(), scores), null);
            assertThat(figures.whole().spread().mean()).as(year.edition().id()).isCloseTo(means[i], within(2.0));
            assertThat(figures.whole().passRate()).as(year.edition().id()).isCloseTo(rates[i], within(5.0));
            assertThat(figures.whole().spread().scored()).isGreaterThan(SOME * 9 / 10);
        }
    }

    private static List<String> provinces() {
        return org.prongsai.thai.Province.all().stream()
                .map(province -> province.name().th())
                .toList();
    }
}
