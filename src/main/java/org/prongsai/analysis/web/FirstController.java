package org.prongsai.analysis.web;

import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.AgencyLines;
import org.prongsai.analysis.Findings;
import org.prongsai.analysis.Goal;
import org.prongsai.analysis.GoalSeek;
import org.prongsai.analysis.Lines;
import org.prongsai.framework.Rounding;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.access.AlsoOnTrial;
import org.prongsai.web.access.OpenToSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
@OpenToSignedIn
class FirstController {
    private static final int FEW = 5;

    private final YearPages years;
    private final AgencyLines lines;

    FirstController(YearPages years, AgencyLines lines) {
        this.years = years;
        this.lines = lines;
    }

    @AlsoOnTrial
    @GetMapping("/agencies/{agency}/{year}/first")
    ModelAndView first(@PathVariable String agency, @PathVariable int year, Visit visit) {
        return years.answer(
                agency,
                year,
                Topic.FIRST,
                visit,
                shown -> Answer.page(visit, "analysis/first", "analysis/first_card", page(shown)));
    }

    private FirstPage page(Shown shown) {
        Lines applying = lines.of(shown.at().agency().id(), shown.tree().edition())
                .lines()
                .appliedTo(Lines.Subject.ITEMS);
        var findings = Findings.of(shown.tree(), applying);
        var answer =
                GoalSeek.seek(shown.tree(), new Goal.Total(applying.target()), GoalSeek.Terms.to(applying.target()));
        return new FirstPage(
                shown.at(),
                Topic.FIRST.title(shown.words()),
                shown.tree().edition().isDraft(),
                promise(shown, answer, applying),
                findings.belowTarget().stream()
                        .limit(FEW)
                        .map(value -> new FirstPage.Item(
                                value.scored().node().shownCode(),
                                shown.label(value.scored()),
                                shown.explanation(value.scored()),
                                shown.step(value),
                                shown.gain(value.toAim())))
                        .toList(),
                goal(shown, answer));
    }

    private static String promise(Shown shown, GoalSeek.Answer answer, Lines applying) {
        var words = shown.words();
        String target = Shown.brief(applying.target());
        return switch (answer) {
            case GoalSeek.Answer.Path path when path.steps().isEmpty() -> words.text("analysis.first.reached", target);
            case GoalSeek.Answer.Path path ->
                words.text(
                        "analysis.first.path",
                        target,
                        path.steps().size(),
                        Rounding.shown(path.reached().total().orElseThrow()));
            case GoalSeek.Answer.NoPath(var best) ->
                best.total()
                        .map(total -> words.text("analysis.first.noPath", target, Rounding.shown(total)))
                        .orElse("");
            case GoalSeek.Answer.Unscored _ -> words.lookup("analysis.first.unscored");
        };
    }

    private static @Nullable String goal(Shown shown, GoalSeek.Answer answer) {
        return answer instanceof GoalSeek.Answer.Path path && !path.steps().isEmpty()
                ? shown.at().path(Topic.GOAL.page())
                : null;
    }
}
