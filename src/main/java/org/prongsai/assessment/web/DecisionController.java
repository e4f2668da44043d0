package org.prongsai.assessment.web;

import jakarta.validation.Valid;
import java.util.Objects;
import org.prongsai.assessment.Appeals;
import org.prongsai.assessment.Refused;
import org.prongsai.assessment.web.Worklist.Task;
import org.prongsai.disclosure.Appeal;
import org.prongsai.disclosure.NoMove;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Appeals before someone who did not judge.
@Controller
@JudgesEvidence
@RequestMapping("/assessment/{year}/agencies/{assessed}/items/{code}")
class DecisionController {
    private final Sitting.Asker sittings;
    private final Worklist.Asker worklists;
    private final Appeals appeals;
    private final TaskViews views;

    DecisionController(Sitting.Asker sittings, Worklist.Asker worklists, Appeals appeals, TaskViews views) {
        this.sittings = sittings;
        this.worklists = worklists;
        this.appeals = appeals;
        this.views = views;
    }

    @PostMapping("/decision")
    ModelAndView decide(
            @PathVariable int year,
            @PathVariable String assessed,
            @PathVariable String code,
            @Valid @ModelAttribute DecisionForm form,
            BindingResult binding,
            Visit visit) {
        Sitting sitting = sittings.of(assessed, year);
        Worklist list = worklists.of(sitting);
        Task task = list.require(code);
        Words words = visit.words();
        FieldErrors errors = form.check(FieldErrors.of(binding, words), words);
        if (!errors.isEmpty()) {
            return Answer.invalid(TaskController.PAGE, views.appeal(list, task, form, errors, null, "", "", visit));
        }
        try {
            sitting.act(() -> appeals.decide(
                    sitting.seat(),
                    code,
                    Objects.requireNonNull(form.outcome()),
                    form.text(),
                    Objects.requireNonNullElse(form.version(), 0)));
            return Answer.seeOther(sitting.path(code) + "?told=decided");
        } catch (Refused e) {
            return refused(sitting, code, e.why());
        } catch (NoMove _) {
            return refused(sitting, code, Refused.Why.ELSEWHERE);
        } catch (OptimisticLockingFailureException _) {
            Worklist now = worklists.of(sitting);
            Task changed = now.require(code);
            Appeal appeal = Objects.requireNonNull(changed.appeal());
            return Answer.conflict(
                    TaskController.PAGE,
                    views.appeal(
                            now,
                            changed,
                            form.over(appeal.version()),
                            FieldErrors.NONE,
                            new Theirs(views.ground(appeal, words)),
                            "",
                            "",
                            visit));
        }
    }

    @PostMapping("/undecide")
    ModelAndView undecide(@PathVariable int year, @PathVariable String assessed, @PathVariable String code) {
        Sitting sitting = sittings.of(assessed, year);
        try {
            sitting.act(() -> appeals.undecide(sitting.seat(), code));
            return Answer.seeOther(sitting.path(code) + "?told=undecided");
        } catch (Refused e) {
            return refused(sitting, code, e.why());
        } catch (NoMove _) {
            return refused(sitting, code, Refused.Why.ELSEWHERE);
        }
    }

    private static ModelAndView refused(Sitting sitting, String code, Refused.Why why) {
        return Answer.seeOther(sitting.path(code) + "?refused=" + why);
    }
}
