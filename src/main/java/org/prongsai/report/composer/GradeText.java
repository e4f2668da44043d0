package org.prongsai.report.composer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.prongsai.framework.Edition;
import org.prongsai.framework.GradeRules;

/// The grades of an edition with the scores that reach them: `AA (95.00-100)`.
final class GradeText {
    private GradeText() {}

    static String of(Edition edition) {
        int decimals = edition.grades().decimals();
        List<String> grades = new ArrayList<>();
        String highest = "100";
        for (GradeRules.Rule rule : edition.grades().parts()) {
            BigDecimal from = rule.atLeast()
                    .getOrDefault(GradeRules.SELF, BigDecimal.ZERO)
                    .setScale(decimals);
            grades.add(PaperWords.say(
                    "analysis.grade", HistoryTable.name(rule.grade()), from.toPlainString() + "-" + highest));
            highest = from.subtract(BigDecimal.ONE.movePointLeft(decimals)).toPlainString();
        }
        return String.join(" ", grades);
    }
}
