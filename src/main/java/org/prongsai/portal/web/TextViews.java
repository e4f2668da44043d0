package org.prongsai.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.framework.GradeBadge;
import org.prongsai.framework.GradeRules;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.framework.Rounding;
import org.prongsai.framework.SamplingRule;
import org.prongsai.portal.YearIndex;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// The pages that explain: how scores come about, and how to contest them.
record TextViews(Words words) {
    /// How scores come about; the figures are those of the latest year's edition.
    ///
    /// @param year null before anything is published
    TextPage methodology(@Nullable YearIndex year) {
        var sections = new ArrayList<>(sections("portal.method."));
        if (year != null) {
            Edition edition = year.edition();
            sections.add(new TextPage.Section(
                    words.text("portal.rules.weights", words.year(year.release().year())),
                    List.of(words.text("portal.rules.weights.text", words.pick(edition.name()))),
                    weights(edition)));
            sections.add(new TextPage.Section(
                    words.lookup("portal.rules.grades"),
                    List.of(words.text(
                            "portal.rules.grades.text", edition.passMark().toPlainString())),
                    grades(edition)));
            if (!edition.sampling().isEmpty()) {
                sections.add(new TextPage.Section(
                        words.lookup("portal.rules.sampling"),
                        List.of(words.text("portal.rules.sampling.text", edition.privacyFloor())),
                        sampling(edition)));
            }
        }
        return new TextPage(words.lookup("portal.nav.methodology"), words.lookup("portal.methodology.lead"), sections);
    }

    TextPage contest() {
        return new TextPage(
                words.lookup("portal.nav.contest"), words.lookup("portal.contest.lead"), sections("portal.contests."));
    }

    /// The texts `<beginning>1.title`, `<beginning>1.text` and so on.
    private List<TextPage.Section> sections(String beginning) {
        var sections = new ArrayList<TextPage.Section>();
        for (int i = 1; words.has(beginning + i + ".title"); i++) {
            sections.add(new TextPage.Section(
                    words.lookup(beginning + i + ".title"), List.of(words.lookup(beginning + i + ".text")), null));
        }
        return sections;
    }

    private Table weights(Edition edition) {
        BigFraction whole =
                edition.root().children().stream().map(Node::weight).reduce(BigFraction.ZERO, BigFraction::add);
        return Table.of(
                        words.lookup("portal.rules.weights.table"),
                        List.of(
                                Column.text(words.lookup("portal.rules.part")),
                                Column.number(words.lookup("portal.rules.weight")),
                                Column.number(words.lookup("portal.rules.indicators")),
                                Column.number(words.lookup("portal.rules.items"))),
                        edition.root().children().stream()
                                .map(node -> Table.Row.of(
                                        new Cell.Pair(node.code(), words.pick(node.label())),
                                        Cell.number(Rounding.halfUp(
                                                                node.weight()
                                                                        .divide(whole)
                                                                        .multiply(100),
                                                                0)
                                                        .toPlainString()
                                                + "%"),
                                        Cell.number(count(node, Level.INDICATOR)),
                                        Cell.number(count(node, Level.ITEM))))
                                .toList())
                .captionHidden();
    }

    private String count(Node node, Level level) {
        return words.count(node.walk().filter(one -> one.level() == level).count());
    }

    private Table grades(Edition edition) {
        return Table.of(
                        words.lookup("portal.rules.grades"),
                        List.of(
                                Column.text(words.lookup("framework.grade")),
                                Column.text(words.lookup("portal.rules.from"))),
                        edition.grades().rules().stream()
                                .map(rule -> Table.Row.of(
                                        new Cell.Marked(GradeBadge.of(rule.grade(), words)), Cell.text(from(rule))))
                                .toList())
                .captionHidden();
    }

    private String from(GradeRules.Rule rule) {
        return rule.atLeast().isEmpty()
                ? words.lookup("portal.rules.below")
                : rule.atLeast().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(bound -> words.text(
                                "portal.rules.bound",
                                bound.getKey().equals(GradeRules.SELF) ? words.lookup("portal.total") : bound.getKey(),
                                bound.getValue().toPlainString()))
                        .reduce((one, other) -> one + " · " + other)
                        .orElse("");
    }

    private Table sampling(Edition edition) {
        return Table.of(
                        words.lookup("portal.rules.sampling"),
                        List.of(
                                Column.text(words.lookup("portal.sample.survey")),
                                Column.text(words.lookup("portal.sample.minimum"))),
                        edition.sampling().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(one -> Table.Row.of(Cell.text(one.getKey()), Cell.text(rule(one.getValue()))))
                                .toList())
                .captionHidden();
    }

    private String rule(SamplingRule rule) {
        String share = words.percent(rule.share(), 0);
        return rule.cap() == 0
                ? words.text("portal.rules.least", share, rule.least())
                : words.text(
                        "portal.rules.least.cap",
                        share,
                        rule.least(),
                        words.count(rule.cap()),
                        words.count(rule.capAbove()));
    }
}
