package org.prongsai.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.framework.Content;
import org.prongsai.framework.Polarity;
import org.prongsai.framework.Rounding;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.Tally;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Language;
import org.prongsai.web.Words;

class HistoryTest {
    /// PDMO as published: year, IIT, EIT, OIT (EBIT until 2561), total.
    private static final String[] PDMO = {
        "2558 67.75 82.58 79.07 80.56",
        "2559 71.81 88.95 83.72 85.10",
        "2560 77.34 87.72 86.36 84.11",
        "2561 79.35 88.85 86.36 86.95",
        "2562 81.42 80.38 98.75 88.04",
        "2563 86.85 79.21 62.29 74.73",
        "2564 96.29 95.20 100.00 97.45"
    };

    private final History pdmo =
            History.of(Stream.of(PDMO).map(HistoryTest::year).toList().reversed());

    @Test
    void cutsPdmosYearsWhereTheSchemeChanged() {
        assertThat(pdmo.segments())
                .extracting(segment -> segment.points().stream()
                        .map(point -> point.year().year().buddhistYear())
                        .toList())
                .containsExactly(List.of(2558, 2559, 2560, 2561), List.of(2562, 2563, 2564));
        assertThat(pdmo.segments().getFirst().before()).isNull();
    }

    @ParameterizedTest(name = "{0} scored {1}, {2}")
    @CsvSource({"2558, 80.56, สูงมาก", "2561, 86.95, สูงมาก", "2562, 88.04, A", "2563, 74.73, C", "2564, 97.45, AA"})
    void keepsEachYearsTotalAndGrade(int year, String total, String grade) {
        var found = pdmo.years()
                .filter(candidate -> candidate.year().buddhistYear() == year)
                .findFirst()
                .orElseThrow();
        assertThat(Rounding.shown(found.total().orElseThrow())).isEqualTo(total);
        assertThat(found.grade().orElseThrow().code()).isEqualTo(grade);
        assertThat(found.instruments()).hasSize(3);
        assertThat(found.isTakenAsPublished()).isEqualTo(year < 2562);
    }

    @Test
    void comparesOnlyWithinASegment() {
        var points = pdmo.segments().getLast().points();
        assertThat(points.getFirst().change()).isEmpty();
        var change = points.get(1).change().orElseThrow();
        assertThat(change.since()).isEqualTo(new FiscalYear(2562));
        assertThat(Rounding.shown(change.points().negate())).isEqualTo("13.31");
        assertThat(change.meaning()).isEqualTo(YearChange.Meaning.UNKNOWN);
        assertThat(points.get(2).change("OIT").orElseThrow().meaning()).isEqualTo(YearChange.Meaning.REAL);
    }

    @Test
    void explainsTheBreakBetween2561And2562() {
        var before = Objects.requireNonNull(pdmo.segments().getLast().before());
        assertThat(before.reasons()).containsExactly(SchemeBreak.Reason.COMPOSITION, SchemeBreak.Reason.GRADES);
        assertThat(String.join(" ", before.explanation(Words.in(Language.TH))))
                .contains("พ.ศ. 2562", "ร้อยละ 30", "ร้อยละ 40", "ดัชนีความโปร่งใส ร้อยละ 26", "สูงมาก");
        assertThat(String.join(" ", before.explanation(Words.in(Language.EN)))).contains("Transparency index (26%)");
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2558, 2559, false",
        "2560, 2561, false",
        "2561, 2562, true",
        "2562, 2563, false",
        "2563, 2564, false",
        "2564, 2565, false",
        "2565, 2566, true",
        "2566, 2567, false",
        "2567, 2568, false"
    })
    void seesABreakOnlyWhereTotalsCannotBeCompared(String before, String after, boolean isBroken) {
        assertThat(SchemeBreak.between(ShippedEditions.load(before), ShippedEditions.load(after))
                        .isPresent())
                .isEqualTo(isBroken);
    }

    @Test
    void saysThatTheLevelsOf2566LookAtTheInstrumentsToo() {
        var cut = SchemeBreak.between(ShippedEditions.load("2565"), ShippedEditions.load("2566"))
                .orElseThrow();
        assertThat(cut.reasons()).containsExactly(SchemeBreak.Reason.GRADES);
        assertThat(cut.explanation(Words.in(Language.TH)).getLast())
                .contains("ผ่านดีเยี่ยม", "ผ่านดี", "พิจารณาคะแนนของแต่ละแบบวัดด้วย");
    }

    @Test
    void measuresAChangeAgainstTheMarginOfBothSamples() {
        var history = History.of(List.of(
                new History.Year(new FiscalYear(2564), tallied(50, 50)),
                new History.Year(new FiscalYear(2565), tallied(52, 48))));
        var small =
                history.segments().getFirst().points().getLast().change("IIT").orElseThrow();
        assertThat(small.meaning()).isEqualTo(YearChange.Meaning.WITHIN_MARGIN);
        var jump = History.of(List.of(
                        new History.Year(new FiscalYear(2564), tallied(50, 50)),
                        new History.Year(new FiscalYear(2565), tallied(90, 10))))
                .segments()
                .getFirst()
                .points()
                .getLast();
        assertThat(jump.change("IIT").orElseThrow().meaning()).isEqualTo(YearChange.Meaning.REAL);
        assertThat(jump.change("IIT").orElseThrow().margin().orElseThrow()).isBetween(6.0, 12.0);
    }

    @Test
    void isEmptyWithoutYears() {
        assertThat(History.of(List.of()).segments()).isEmpty();
    }

    static History.Year year(String row) {
        String[] cells = row.split(" ", -1);
        var values = new HashMap<String, BigDecimal>();
        values.put("IIT", new BigDecimal(cells[1]));
        values.put("EIT", new BigDecimal(cells[2]));
        values.put(Integer.parseInt(cells[0]) < 2562 ? "EBIT" : "OIT", new BigDecimal(cells[3]));
        values.put("TOTAL", new BigDecimal(cells[4]));
        return new History.Year(
                new FiscalYear(Integer.parseInt(cells[0])),
                Fold.score(ShippedEditions.load(cells[0]), Inputs.NONE.withPublished(values)));
    }

    /// Every question of IIT answered with the best or the worst choice.
    private static ScoredTree tallied(int best, int worst) {
        var edition = ShippedEditions.load("2564");
        var tallies = new HashMap<String, Tally>();
        edition.find("IIT").orElseThrow().leaves().forEach(leaf -> {
            var choices = ((Content.Question) leaf.content()).scale().choices();
            boolean isPositive = ((Content.Question) leaf.content()).polarity() == Polarity.POSITIVE;
            var low = choices.stream()
                    .min(Comparator.comparing(choice -> choice.points()))
                    .orElseThrow();
            var high = choices.stream()
                    .max(Comparator.comparing(choice -> choice.points()))
                    .orElseThrow();
            tallies.put(
                    leaf.code(),
                    new Tally(Map.of((isPositive ? high : low).code(), best, (isPositive ? low : high).code(), worst)));
        });
        return Fold.score(edition, Inputs.NONE.withTallies(tallies));
    }
}
