package org.prongsai.disclosure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pre-check against what a person sees on more than 300 pages, which are served and fetched here.
class PreCheckTruthTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    @TempDir
    Path folder;

    @Test
    void seesWhatAPersonSees() throws Exception {
        assertThat(PageBook.truth().keySet())
                .containsExactlyInAnyOrderElementsOf(PageBook.pages().keySet())
                .hasSizeGreaterThanOrEqualTo(300);
        PreCheckScore score = PreCheckScore.of(folder, "");
        System.out.print(score);
        score.tallies.forEach((check, tally) -> {
            assertThat(tally.precision()).as(check + " precision").isGreaterThanOrEqualTo(0.95);
            assertThat(tally.recall()).as(check + " recall").isGreaterThanOrEqualTo(0.95);
            assertThat(tally.coverage()).as(check + " coverage").isGreaterThanOrEqualTo(0.9);
            assertThat(tally.problems)
                    .as(check + " has pages on which it must find fault")
                    .isPositive();
            assertThat(tally.good)
                    .as(check + " has pages on which it must find none")
                    .isPositive();
        });
        assertThat((double) score.toldApart / score.pages).as("told apart").isGreaterThanOrEqualTo(0.95);
        assertTextsFit(score);
    }

    /// The texts of a finding insert no more than it brings.
    private static void assertTextsFit(PreCheckScore score) throws Exception {
        for (String language : new String[] {"th", "en"}) {
            Properties texts = FindingTest.texts(language);
            for (Finding finding : score.findings) {
                String text = texts.getProperty(finding.why().key(), "")
                        + texts.getProperty(finding.why().mendKey(), "");
                assertThat(PLACE.matcher(text)
                                .results()
                                .mapToInt(place -> Integer.parseInt(place.group(1)) + 1)
                                .max()
                                .orElse(0))
                        .as(finding.toString())
                        .isLessThanOrEqualTo(finding.arguments().size());
            }
        }
    }

    /// The table is satisfied neither by a check that knows nothing, nor by one that sees faults everywhere.
    @Test
    void isNotSatisfiedByIgnoranceOrAlarm() throws Exception {
        for (char answer : new char[] {'U', 'N', 'C', 'M'}) {
            PreCheckScore.of(folder, "y-", _ -> answer)
                    .tallies
                    .forEach((check, tally) -> assertThat(
                                    tally.decidable() == 0 || !tally.holds() || tally.problems == 0)
                            .as(check + " " + answer)
                            .isTrue());
        }
    }
}
