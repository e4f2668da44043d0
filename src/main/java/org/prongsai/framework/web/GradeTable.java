package org.prongsai.framework.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.framework.GradeRules;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// Grade rules as people read them: bands as `85.00–94.99`, rules over several scores in words.
final class GradeTable {
    private final List<GradeRules.Rule> rules;
    private final Edition edition;
    private final Words words;

    private GradeTable(List<GradeRules.Rule> rules, Edition edition, Words words) {
        this.rules = rules;
        this.edition = edition;
        this.words = words;
    }

    /// How the total is graded.
    static Table ofTotal(Edition edition, Words words) {
        return new GradeTable(edition.grades().rules(), edition, words).table("framework.grades.total");
    }

    /// How any other node is graded; null where it is as the total is.
    static @Nullable Table ofParts(Edition edition, Words words) {
        GradeRules grades = edition.grades();
        return grades.parts().equals(grades.rules())
                ? null
                : new GradeTable(grades.parts(), edition, words).table("framework.grades.parts");
    }

    private Table table(String caption) {
        var shown = new Shown(words);
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < rules.size(); i++) {
            rows.add(Table.Row.of(new Cell.Marked(shown.badge(rules.get(i).grade())), Cell.text(condition(i))));
        }
        return Table.of(
                words.lookup(caption),
                List.of(
                        Column.text(words.lookup("framework.grade")),
                        Column.text(words.lookup("framework.grades.condition"))),
                rows);
    }

    private String condition(int index) {
        Map<String, BigDecimal> bounds = rules.get(index).atLeast();
        BigDecimal from = bounds.get(GradeRules.SELF);
        BigDecimal above = index == 0 ? null : rules.get(index - 1).atLeast().get(GradeRules.SELF);
        boolean bands = bounds.size() <= 1
                && (index == 0 || rules.get(index - 1).atLeast().size() == 1);
        if (bands && above != null) {
            return band(from, above);
        }
        String alone = from == null
                ? words.lookup("framework.grades.floor")
                : words.text("framework.grades.from", number(from));
        return others(bounds).isEmpty()
                ? alone + outdone(index)
                : words.text("framework.grades.and", alone, others(bounds));
    }

    /// A rule that is looser than the one before holds only where that one does not.
    private String outdone(int index) {
        return index == 0 ? "" : " " + words.lookup("framework.grades.otherwise");
    }

    private String band(@Nullable BigDecimal from, BigDecimal above) {
        int decimals = edition.grades().decimals();
        String end = above.subtract(BigDecimal.ONE.movePointLeft(decimals))
                .setScale(decimals)
                .toPlainString();
        return from == null || from.signum() == 0
                ? words.text("framework.grades.below", number(above))
                : words.text("framework.grades.band", from.setScale(decimals).toPlainString(), end);
    }

    /// The other scores that the rule looks at, those with the same bound together: `IIT, EIT, OIT ตั้งแต่ 85`.
    private String others(Map<String, BigDecimal> bounds) {
        var byBound = new LinkedHashMap<BigDecimal, List<String>>();
        edition.nodes()
                .filter(node -> bounds.containsKey(node.code()) && !node.code().equals(GradeRules.SELF))
                .forEach(node -> byBound.computeIfAbsent(
                                Objects.requireNonNull(bounds.get(node.code())), _ -> new ArrayList<>())
                        .add(node.shownCode()));
        return byBound.entrySet().stream()
                .map(entry -> words.text(
                        entry.getValue().size() == 1 ? "framework.grades.each.one" : "framework.grades.each",
                        String.join(", ", entry.getValue()),
                        number(entry.getKey())))
                .collect(Collectors.joining(" · "));
    }

    private static String number(BigDecimal bound) {
        return Shown.number(bound);
    }
}
