package org.prongsai.disclosure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.framework.Edition;
import org.prongsai.framework.ShippedEditions;

/// The pre-check against what a person sees on 300 pages, which are served and fetched here.
class PreCheckTruthTest {
    private static final Edition EDITION = ShippedEditions.load("2565");
    /// Of the table, from its third column on; the fourth is a letter per component.
    private static final List<Check> COLUMNS = List.of(
            Check.ENCRYPTED,
            Check.REDIRECT,
            Check.YEAR,
            Check.COMPONENT,
            Check.TEXT,
            Check.DATE,
            Check.CLICKS,
            Check.SAME_ADDRESS,
            Check.SAME_DOCUMENT,
            Check.PHONE,
            Check.SUBSTANCE);

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Properties TEXTS = texts();

    @TempDir
    static Path folder;

    /// How a check fared.
    static final class Tally {
        int good;
        int raised;
        int rightlyRaised;
        int wrongs;
        int decidable;
        int decided;
        int unknown;
        int right;

        /// @param truth what a person sees; `-` where the check does not apply
        void add(char truth, char said) {
            boolean problem = truth == 'N' || truth == 'C';
            good += truth == 'M' ? 1 : 0;
            wrongs += problem ? 1 : 0;
            raised += said == 'N' || said == 'C' ? 1 : 0;
            rightlyRaised += problem && said == truth ? 1 : 0;
            decidable += problem || truth == 'M' ? 1 : 0;
            decided += (problem || truth == 'M') && said != 'U' ? 1 : 0;
            unknown += said == 'U' ? 1 : 0;
            right += truth == said ? 1 : 0;
        }

        double precision() {
            return raised == 0 ? 1 : (double) rightlyRaised / raised;
        }

        double recall() {
            return wrongs == 0 ? 1 : (double) rightlyRaised / wrongs;
        }

        double coverage() {
            return decidable == 0 ? 1 : (double) decided / decidable;
        }
    }

    @Test
    void seesWhatAPersonSees() throws Exception {
        Map<String, PageBook.Page> pages = PageBook.pages();
        Map<String, List<String>> truth = PageBook.truth();
        assertThat(truth.keySet())
                .containsExactlyInAnyOrderElementsOf(pages.keySet())
                .hasSizeGreaterThanOrEqualTo(300);
        Map<Check, Tally> tallies = new EnumMap<>(Check.class);
        for (Check check : Check.values()) {
            tallies.put(check, new Tally());
        }
        var differing = new ArrayList<String>();
        int walls = 0;
        int told = 0;
        try (var web = new MadeWeb(folder, pages)) {
            for (PageBook.Page page : pages.values()) {
                Look look = web.look(page.name());
                Rule rule = Rule.of(EDITION, page.item());
                List<Finding> findings = PreCheck.findings(look, rule, web.around(page.name(), look));
                findings.forEach(finding -> assertThat(places(finding))
                        .as(finding.toString())
                        .isLessThanOrEqualTo(finding.arguments().size()));
                List<String> row = truth.getOrDefault(page.name(), List.of());
                Why expected = Why.valueOf(row.get(1).toUpperCase(Locale.ROOT));
                Finding reach = findings.getFirst();
                walls++;
                told += reach.why() == expected ? 1 : 0;
                if (reach.why() != expected) {
                    differing.add("%s: REACHABLE %s, not %s".formatted(page.name(), reach.why(), expected));
                }
                tallies.get(Check.REACHABLE).add(letter(expected.verdict()), letter(reach.verdict()));
                for (int i = 0; i < COLUMNS.size(); i++) {
                    Check check = COLUMNS.get(i);
                    String said = said(findings, check, rule.words().size());
                    String is = row.get(i + 2);
                    if (!said.equals(is)) {
                        differing.add(
                                "%s: %s %s, not %s %s".formatted(page.name(), check, said, is, whys(findings, check)));
                    }
                    assertThat(said).as(page.name() + " " + check).hasSameSizeAs(is);
                    for (int j = 0; j < is.length(); j++) {
                        if (is.charAt(j) != '-' || said.charAt(j) != '-') {
                            tallies.get(check).add(is.charAt(j), said.charAt(j));
                        }
                    }
                }
            }
        }
        System.out.printf("%d pages; the way in told apart %d times%n", walls, told);
        System.out.println("check          judged right problems raised precision recall coverage unknown");
        tallies.forEach((check, tally) -> System.out.printf(
                Locale.ROOT,
                "%-14s %6d %5d %8d %6d %9.3f %6.3f %8.3f %7d%n",
                check,
                tally.good + tally.wrongs,
                tally.right,
                tally.wrongs,
                tally.raised,
                tally.precision(),
                tally.recall(),
                tally.coverage(),
                tally.unknown));
        differing.forEach(System.out::println);
        tallies.forEach((check, tally) -> {
            assertThat(tally.precision()).as(check + " precision").isGreaterThanOrEqualTo(0.95);
            assertThat(tally.recall()).as(check + " recall").isGreaterThanOrEqualTo(0.95);
            assertThat(tally.coverage()).as(check + " coverage").isGreaterThanOrEqualTo(0.9);
            assertThat(tally.wrongs)
                    .as(check + " has pages on which it must find fault")
                    .isPositive();
            assertThat(tally.good)
                    .as(check + " has pages on which it must find none")
                    .isPositive();
        });
        assertThat((double) told / walls).as("told apart").isGreaterThanOrEqualTo(0.95);
    }

    /// The table must not be satisfied by a check that knows nothing, nor by one that sees faults everywhere.
    @Test
    void isNotSatisfiedByIgnoranceOrAlarm() {
        var ignorant = new Tally();
        var alarmed = new Tally();
        for (char truth : "MMMMMMMMMN".toCharArray()) {
            ignorant.add(truth, 'U');
            alarmed.add(truth, 'N');
        }
        assertThat(ignorant.coverage()).isZero();
        assertThat(ignorant.recall()).isZero();
        assertThat(alarmed.precision()).isLessThan(0.95);
    }

    /// How many arguments the texts of a finding insert.
    private static int places(Finding finding) {
        return PLACE.matcher(TEXTS.getProperty(finding.why().key(), "")
                        + TEXTS.getProperty(finding.why().mendKey(), ""))
                .results()
                .mapToInt(place -> Integer.parseInt(place.group(1)) + 1)
                .max()
                .orElse(0);
    }

    private static Properties texts() {
        try {
            return FindingTest.texts("th");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char letter(Verdict verdict) {
        return verdict.name().charAt(0);
    }

    private static String said(List<Finding> findings, Check check, int components) {
        if (check != Check.COMPONENT) {
            return findings.stream()
                    .filter(finding -> finding.check() == check)
                    .map(finding -> String.valueOf(letter(finding.verdict())))
                    .findFirst()
                    .orElse("-");
        }
        var said = new StringBuilder("-".repeat(components));
        findings.stream()
                .filter(finding -> finding.check() == check)
                .forEach(finding -> said.setCharAt(finding.component(), letter(finding.verdict())));
        return said.toString();
    }

    private static String whys(List<Finding> findings, Check check) {
        return findings.stream()
                .filter(finding -> finding.check() == check)
                .map(finding -> finding.why() + " " + finding.arguments())
                .toList()
                .toString();
    }
}
