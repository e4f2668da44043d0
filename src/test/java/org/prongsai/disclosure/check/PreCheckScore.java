package org.prongsai.disclosure.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.prongsai.framework.Edition;
import org.prongsai.framework.ShippedEditions;

/// The pre-check's findings on the pages of the book, held against what a person sees.
final class PreCheckScore {
    /// Of the table, from its third column on; components have a letter each.
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
    private static final Edition EDITION = ShippedEditions.load("2565");

    final Map<Check, Tally> tallies = new EnumMap<>(Check.class);
    final List<String> differing = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    private final IntUnaryOperator instead;
    int pages;
    int toldApart;

    private PreCheckScore(IntUnaryOperator instead) {
        this.instead = instead;
        for (Check check : Check.values()) {
            tallies.put(check, new Tally());
        }
    }

    /// How a check fared.
    static final class Tally {
        int good;
        int raised;
        int rightlyRaised;
        int problems;
        int decided;
        int unknown;
        int right;

        /// @param truth what a person sees; `-` where the check does not apply
        void add(char truth, char said) {
            boolean problem = truth == 'N' || truth == 'C';
            boolean decidable = problem || truth == 'M';
            good += truth == 'M' ? 1 : 0;
            raised += said == 'N' || said == 'C' ? 1 : 0;
            problems += problem ? 1 : 0;
            rightlyRaised += problem && said == truth ? 1 : 0;
            decided += decidable && said != 'U' ? 1 : 0;
            unknown += said == 'U' ? 1 : 0;
            right += truth == said ? 1 : 0;
        }

        int decidable() {
            return good + problems;
        }

        double precision() {
            return raised == 0 ? 1 : (double) rightlyRaised / raised;
        }

        double recall() {
            return problems == 0 ? 1 : (double) rightlyRaised / problems;
        }

        double coverage() {
            return decidable() == 0 ? 1 : (double) decided / decidable();
        }

        boolean holds() {
            return precision() >= 0.95 && recall() >= 0.95 && coverage() >= 0.9;
        }
    }

    /// Checks the pages whose names begin with `prefix`, each fetched from a server here.
    static PreCheckScore of(Path folder, String prefix) throws IOException {
        return of(folder, prefix, said -> said);
    }

    /// @param instead what a control says in the place of what the check said, letter by letter
    static PreCheckScore of(Path folder, String prefix, IntUnaryOperator instead) throws IOException {
        Map<String, PageBook.Page> pages = PageBook.pages();
        Map<String, List<String>> truth = PageBook.truth();
        var score = new PreCheckScore(instead);
        try (var web = new MadeWeb(folder, pages)) {
            for (PageBook.Page page : pages.values()) {
                if (page.name().startsWith(prefix)) {
                    Look look = web.look(page.name());
                    Rule rule = Rule.of(EDITION, page.item());
                    score.add(
                            page.name(),
                            truth.getOrDefault(page.name(), List.of()),
                            PreCheck.findings(look, rule, web.around(page.name(), look)),
                            rule.words().size());
                }
            }
        }
        return score;
    }

    private void add(String name, List<String> row, List<Finding> found, int components) {
        pages++;
        findings.addAll(found);
        Why expected = Why.valueOf(row.get(1).toUpperCase(Locale.ROOT));
        Why access = found.getFirst().why();
        toldApart += access == expected ? 1 : 0;
        if (access != expected) {
            differing.add("%s: REACHABLE %s, not %s".formatted(name, access, expected));
        }
        tally(Check.REACHABLE).add(letter(expected.verdict()), instead(letter(access.verdict())));
        for (int i = 0; i < COLUMNS.size(); i++) {
            Check check = COLUMNS.get(i);
            String said = said(found, check, components);
            String is = row.get(i + 2);
            if (said.length() != is.length()) {
                throw new IllegalStateException(name + " " + check + " " + said + " " + is);
            }
            if (!said.equals(is)) {
                differing.add("%s: %s %s, not %s".formatted(name, check, said, is));
            }
            for (int j = 0; j < is.length(); j++) {
                if (is.charAt(j) != '-' || said.charAt(j) != '-') {
                    tally(check).add(is.charAt(j), instead(said.charAt(j)));
                }
            }
        }
    }

    private char instead(char said) {
        return said == '-' ? said : (char) instead.applyAsInt(said);
    }

    Tally tally(Check check) {
        return tallies.getOrDefault(check, new Tally());
    }

    private static char letter(Verdict verdict) {
        return verdict.name().charAt(0);
    }

    private static String said(List<Finding> found, Check check, int components) {
        if (check != Check.COMPONENT) {
            return found.stream()
                    .filter(finding -> finding.check() == check)
                    .map(finding -> String.valueOf(letter(finding.verdict())))
                    .findFirst()
                    .orElse("-");
        }
        var said = new StringBuilder("-".repeat(components));
        found.stream()
                .filter(finding -> finding.check() == check)
                .forEach(finding -> said.setCharAt(finding.component(), letter(finding.verdict())));
        return said.toString();
    }

    /// A line per check, and one per difference.
    @Override
    public String toString() {
        var text = new StringBuilder("%d pages; the way in told apart %d times%n".formatted(pages, toldApart));
        text.append("check          judged right problems raised precision recall coverage unknown\n");
        tallies.forEach((check, tally) -> text.append(String.format(
                Locale.ROOT,
                "%-14s %6d %5d %8d %6d %9.3f %6.3f %8.3f %7d%n",
                check,
                tally.decidable(),
                tally.right,
                tally.problems,
                tally.raised,
                tally.precision(),
                tally.recall(),
                tally.coverage(),
                tally.unknown)));
        differing.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
