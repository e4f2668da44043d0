package org.prongsai.assessment.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.Admission;
import org.prongsai.assessment.Assessments;
import org.prongsai.assessment.Finding;
import org.prongsai.assessment.Refused;
import org.prongsai.assessment.web.Worklist.Task;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.NoMove;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// An agency before an assessor: its items, and each item with what was frozen, what is there now and the rule.
@Controller
@JudgesEvidence
@RequestMapping("/assessment/{year}/agencies/{assessed}")
class TaskController {
    static final String PAGE = "assessment/task";

    private final Sitting.Asker sittings;
    private final Worklist.Asker worklists;
    private final Assessments assessments;
    private final Admission admission;
    private final TaskViews views;
    private final DeskViews desks;
    private final Clock clock;

    TaskController(
            Sitting.Asker sittings,
            Worklist.Asker worklists,
            Assessments assessments,
            Admission admission,
            TaskViews views,
            DeskViews desks,
            Clock clock) {
        this.sittings = sittings;
        this.worklists = worklists;
        this.assessments = assessments;
        this.admission = admission;
        this.views = views;
        this.desks = desks;
        this.clock = clock;
    }

    /// @param told    what was just done
    /// @param refused why nothing was done
    @GetMapping
    ModelAndView agency(
            @PathVariable int year,
            @PathVariable String assessed,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String refused,
            Visit visit) {
        Worklist list = worklists.of(sittings.of(assessed, year));
        return Answer.page("assessment/desk", desks.of(list, told, refused, visit));
    }

    /// Hands the agency all its verdicts.
    @PostMapping("/release")
    ModelAndView release(@PathVariable int year, @PathVariable String assessed) {
        Sitting sitting = sittings.of(assessed, year);
        try {
            sitting.act(() -> assessments.release(sitting.seat(), sitting.rules()));
            return Answer.seeOther(sitting.path() + "?told=released");
        } catch (Refused e) {
            return Answer.seeOther(sitting.path() + "?refused=" + e.why());
        } catch (NoMove | OptimisticLockingFailureException _) {
            return Answer.seeOther(sitting.path() + "?refused=" + Refused.Why.ELSEWHERE);
        }
    }

    /// @param told    the code of the item that was just handed in; `kept` where a draft was
    /// @param refused why nothing was done
    @GetMapping("/items/{code}")
    ModelAndView item(
            @PathVariable int year,
            @PathVariable String assessed,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String refused,
            Visit visit) {
        Sitting sitting = sittings.of(assessed, year);
        if (admission
                .hindrance(sitting.seat())
                .filter(Refused.Why.NOT_DECLARED::equals)
                .isPresent()) {
            return Answer.seeOther(RoomText.declaration(sitting));
        }
        Worklist list = worklists.of(sitting);
        Task task = list.require(code);
        return Answer.page(
                PAGE, views.task(list, task, views.form(task, null), FieldErrors.NONE, null, told, refused, visit));
    }

    /// @param begun when the form was opened, in seconds since 1970
    @PostMapping("/items/{code}")
    ModelAndView judge(
            @PathVariable int year,
            @PathVariable String assessed,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") long begun,
            @RequestParam Map<String, String> sent,
            Visit visit) {
        Sitting sitting = sittings.of(assessed, year);
        Worklist list = worklists.of(sitting);
        Task task = list.require(code);
        ItemRule rule = task.rule();
        JudgeForm form = JudgeForm.read(sent, rule);
        FieldErrors errors = form.check(rule, visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, views.task(list, task, form, errors, null, "", "", visit));
        }
        if (form.act() == JudgeForm.Act.INSERT) {
            return Answer.page(PAGE, views.task(list, task, form, FieldErrors.NONE, null, "", "", visit));
        }
        var wish = new Finding.Wish(form.found(), form.comment(), form.recommendation(), at(begun), form.version());
        try {
            if (form.act() == JudgeForm.Act.DRAFT) {
                sitting.act(() -> assessments.keep(sitting.seat(), code, wish));
                return Answer.seeOther(sitting.path(code) + "?told=kept");
            }
            sitting.act(() -> assessments.submit(sitting.seat(), rule, wish));
            Optional<Task> next = worklists.of(sitting).next(code);
            return Answer.seeOther(next.map(one -> sitting.path(one.code())).orElse(sitting.path()) + "?told=" + code);
        } catch (Refused e) {
            return Answer.conflict(
                    PAGE,
                    views.task(
                            list,
                            task,
                            form,
                            FieldErrors.NONE,
                            null,
                            "",
                            e.why().name(),
                            visit));
        } catch (OptimisticLockingFailureException _) {
            return conflict(sitting, code, form, visit);
        }
    }

    private ModelAndView conflict(Sitting sitting, String code, JudgeForm form, Visit visit) {
        Worklist now = worklists.of(sitting);
        Task task = now.require(code);
        @Nullable Finding kept = task.mine();
        JudgeForm over = form.over(kept == null ? 0 : kept.version());
        return Answer.conflict(
                PAGE,
                views.task(now, task, over, FieldErrors.NONE, views.theirs(task, form, visit.words()), "", "", visit));
    }

    /// Makes a draft again of what was handed in.
    @PostMapping("/items/{code}/take-back")
    ModelAndView takeBack(@PathVariable int year, @PathVariable String assessed, @PathVariable String code) {
        Sitting sitting = sittings.of(assessed, year);
        try {
            sitting.act(() -> assessments.takeBack(sitting.seat(), code));
            return Answer.seeOther(sitting.path(code) + "?told=back");
        } catch (Refused e) {
            return Answer.seeOther(sitting.path(code) + "?refused=" + e.why());
        }
    }

    private Instant at(long seconds) {
        try {
            return Instant.ofEpochSecond(seconds);
        } catch (DateTimeException _) {
            return clock.instant();
        }
    }
}
