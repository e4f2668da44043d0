package org.prongsai.framework.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Grade;
import org.prongsai.framework.GradeBadge;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.framework.Provenance;
import org.prongsai.framework.Rounding;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Tone;

/// Editions and their parts in a reader's words.
record Shown(Words words) {
    private static final int HASH_START = 12;

    /// `เกณฑ์ ITA ปีงบประมาณ พ.ศ. 2564`, with the id where it says more than the year.
    String title(Edition edition) {
        String title = words.text("framework.edition.title", words.year(edition.year()));
        return namedByYear(edition) ? title : title + " · " + edition.id();
    }

    /// The year, with the id where it says more than the year.
    String year(Edition edition) {
        String year = Integer.toString(edition.year().buddhistYear());
        return namedByYear(edition) ? year : year + " · " + edition.id();
    }

    /// As one of several to choose from; a draft says so.
    String option(Edition edition) {
        return edition.isDraft() ? year(edition) + " (" + words.lookup("web.draft") + ")" : year(edition);
    }

    private static boolean namedByYear(Edition edition) {
        return edition.id().equals(Integer.toString(edition.year().buddhistYear()));
    }

    Badge status(Edition edition) {
        return edition.isDraft()
                ? Badge.of(words.lookup("web.draft"), Tone.DRAFT)
                : Badge.of(words.lookup("framework.status.published"), Tone.GOOD);
    }

    /// Whether the file ships with the program or was imported here.
    String origin(Edition edition) {
        return words.lookup(isShipped(edition) ? "framework.origin.shipped" : "framework.origin.imported");
    }

    static boolean isShipped(Edition edition) {
        return ShippedEditions.find(edition.id())
                .filter(shipped -> shipped.hash().equals(edition.hash()))
                .isPresent();
    }

    /// `IIT 30 · EIT 30 · OIT 40`
    String weights(Edition edition) {
        return String.join(
                " · ",
                edition.root().children().stream()
                        .map(child -> child.shownCode() + " " + points(weight(child, edition.root())))
                        .toList());
    }

    /// `7 ระดับ: AA ถึง F`
    String levels(Edition edition) {
        List<Grade> grades = edition.grades().rules().stream()
                .map(rule -> rule.grade())
                .distinct()
                .toList();
        return words.text("framework.levels", grades.size(), name(grades.getFirst()), name(grades.getLast()));
    }

    String name(Grade grade) {
        return words.pick(grade.label());
    }

    /// The grade on its colour, by its code in Thai and by its label in English.
    Badge badge(Grade grade) {
        return Badge.grade(name(grade), GradeBadge.tone(grade), words.lookup("framework.grade"));
    }

    /// How sure a rule is.
    Badge mark(Provenance.Mark mark) {
        Tone tone = switch (mark) {
            case OFFICIAL, DERIVED -> Tone.GOOD;
            case FOUND, OWN -> Tone.NEUTRAL;
            case UNVERIFIED -> Tone.DRAFT;
        };
        return Badge.of(words.lookup("framework.mark." + mark.name().toLowerCase(Locale.ROOT)), tone);
    }

    String level(Node node) {
        return words.lookup("framework.level." + node.level().name().toLowerCase(Locale.ROOT));
    }

    /// Code and label; the total's label alone.
    String name(Node node) {
        return node.level() == Level.TOTAL
                ? words.pick(node.label())
                : node.shownCode() + " " + words.pick(node.label());
    }

    static String shortHash(Edition edition) {
        return edition.hash().substring(0, HASH_START);
    }

    /// How much of `parent` its child is, exact.
    static BigFraction weight(Node child, Node parent) {
        BigFraction all = parent.children().stream().map(Node::weight).reduce(BigFraction.ZERO, BigFraction::add);
        return child.weight().divide(all);
    }

    /// A share as people write it: `30%`, `1/6`.
    static String fraction(BigFraction share) {
        BigFraction percent = share.multiply(100);
        return percent.getDenominator().equals(BigInteger.ONE)
                ? percent.getNumerator() + "%"
                : share.getNumerator() + "/" + share.getDenominator();
    }

    /// A share of the total as points of 100, as few decimals as it needs, at most two: `30`, `0.44`.
    static String points(BigFraction share) {
        return number(Rounding.halfUp(share.multiply(100), 2));
    }

    /// An exact number as a decimal where it is one of at most four places, else as a fraction.
    static String number(BigFraction value) {
        BigDecimal decimal = Rounding.halfUp(value, 4);
        return Rounding.exact(decimal).equals(value)
                ? number(decimal)
                : value.getNumerator() + "/" + value.getDenominator();
    }

    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /// How many items of a survey there are.
    static long questions(Edition edition) {
        return edition.nodes()
                .filter(node -> node.level() == Level.ITEM)
                .filter(node -> node.leaves().anyMatch(leaf -> leaf.content() instanceof Content.Question))
                .count();
    }

    /// How many answers a respondent of all surveys would give.
    static long answers(Edition edition) {
        return edition.nodes()
                .filter(node -> node.content() instanceof Content.Question)
                .count();
    }

    static long disclosures(Edition edition) {
        return edition.nodes()
                .filter(node -> node.content() instanceof Content.Disclosure)
                .count();
    }
}
