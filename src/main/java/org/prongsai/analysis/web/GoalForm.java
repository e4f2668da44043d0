package org.prongsai.analysis.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.analysis.Goal;
import org.prongsai.analysis.Lines;
import org.prongsai.framework.Grade;
import org.prongsai.framework.GradeRules;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What the reader wants to reach, and to what items may be raised, with what is wrong with it.
///
/// @param goal as typed; the target where what was typed is wrong
/// @param raiseTo as typed; the target where what was typed is wrong
record GoalForm(String kind, String total, String grade, String to, Goal goal, BigDecimal raiseTo, FieldErrors errors) {
    static final String KIND = "reach";
    static final String TOTAL = "total";
    static final String GRADE = "grade";
    static final String TO = "to";

    private static final String FULL = "100";

    static GoalForm of(Map<String, String> typed, ScoredTree tree, Lines lines, Words words) {
        String target = Shown.brief(lines.target());
        String kind = typed.getOrDefault(KIND, typed.containsKey(GRADE) && !typed.containsKey(TOTAL) ? GRADE : TOTAL);
        String total = typed.getOrDefault(TOTAL, target);
        String best = tree.edition().grades().rules().getFirst().grade().code();
        String grade = typed.getOrDefault(GRADE, best);
        String to = typed.getOrDefault(TO, target);
        var errors = FieldErrors.NONE;
        Optional<BigDecimal> points = Typed.score(total, 2);
        Optional<BigDecimal> raiseTo = Typed.score(to, 2);
        boolean byGrade = kind.equals(GRADE);
        if (!byGrade && !kind.equals(TOTAL)) {
            errors = errors.and(KIND, words.lookup("analysis.goal.wrong.kind"));
        }
        if (!byGrade && points.isEmpty()) {
            errors = errors.and(TOTAL, words.lookup("analysis.goal.wrong.total"));
        }
        if (byGrade && grades(tree).stream().noneMatch(known -> known.code().equals(grade))) {
            errors = errors.and(GRADE, words.lookup("analysis.goal.wrong.grade"));
        }
        if (raiseTo.isEmpty()) {
            errors = errors.and(TO, words.lookup("analysis.goal.wrong.to"));
        }
        Goal goal = byGrade && errors.on(GRADE) == null
                ? new Goal.Reach(grade)
                : new Goal.Total(points.orElse(lines.target()));
        return new GoalForm(kind, total, grade, to, goal, raiseTo.orElse(lines.target()), errors);
    }

    /// The fields, in the order in which they are shown.
    List<Field> fields(ScoredTree tree, Lines lines, Words words) {
        return List.of(
                Field.radio(
                                KIND,
                                words.lookup("analysis.goal.reach"),
                                List.of(
                                        Option.of(TOTAL, words.lookup("analysis.goal.reach.total")),
                                        Option.of(GRADE, words.lookup("analysis.goal.reach.grade"))))
                        .value(kind)
                        .required()
                        .error(errors.on(KIND)),
                Field.number(TOTAL, words.lookup("analysis.goal.total"))
                        .value(total)
                        .between("0", FULL, "0.01")
                        .unit(words.lookup("analysis.points"))
                        .required()
                        .error(errors.on(TOTAL)),
                Field.select(GRADE, words.lookup("analysis.goal.grade"), options(tree, words))
                        .value(grade)
                        .required()
                        .error(errors.on(GRADE)),
                Field.radio(TO, words.lookup("analysis.goal.to"), raises(lines, words))
                        .value(to)
                        .required()
                        .error(errors.on(TO)));
    }

    /// What the address says besides what is usual.
    Address address(Address address, Lines lines) {
        Address more = address;
        if (kind.equals(GRADE)) {
            more = more.with(KIND, GRADE).with(GRADE, grade);
        } else if (!total.equals(Shown.brief(lines.target()))) {
            more = more.with(TOTAL, total);
        }
        return to.equals(Shown.brief(lines.target())) ? more : more.with(TO, to);
    }

    private List<Option> raises(Lines lines, Words words) {
        var options = new ArrayList<Option>();
        String target = Shown.brief(lines.target());
        options.add(Option.of(target, words.text("analysis.goal.to.target", target)));
        if (!target.equals(FULL)) {
            options.add(Option.of(FULL, words.lookup("analysis.goal.to.full")));
        }
        if (options.stream().noneMatch(option -> option.value().equals(to)) && errors.on(TO) == null) {
            options.add(Option.of(to, words.text("analysis.goal.to.other", to)));
        }
        return options;
    }

    private static List<Option> options(ScoredTree tree, Words words) {
        return grades(tree).stream()
                .map(grade -> Option.of(
                        grade.code(),
                        grade.code().equals(words.pick(grade.label()))
                                ? grade.code()
                                : grade.code() + " " + words.pick(grade.label())))
                .toList();
    }

    /// All grades but the worst, which nobody has to reach.
    private static List<Grade> grades(ScoredTree tree) {
        List<Grade> all = tree.edition().grades().rules().stream()
                .map(GradeRules.Rule::grade)
                .toList();
        return all.subList(0, Math.max(all.size() - 1, 1));
    }
}
