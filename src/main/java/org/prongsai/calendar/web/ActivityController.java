package org.prongsai.calendar.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.Activities;
import org.prongsai.calendar.Activity;
import org.prongsai.calendar.ActivityPlan;
import org.prongsai.calendar.Gates;
import org.prongsai.calendar.NationalCalendar;
import org.prongsai.calendar.NationalEntry;
import org.prongsai.calendar.Tie;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// An activity of an agency's calendar: its page and its form.
@Controller
@KeepsCalendar
@RequestMapping("/agencies/{agency}/{year}/calendar")
class ActivityController {
    private static final String FORM = "calendar/activity";

    private final Agencies agencies;
    private final Activities activities;
    private final Gates gates;
    private final NationalCalendar national;
    private final Clock clock;

    ActivityController(Agencies agencies, Activities activities, Gates gates, NationalCalendar national, Clock clock) {
        this.agencies = agencies;
        this.activities = activities;
        this.gates = gates;
        this.national = national;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String agency, @PathVariable int year, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(FORM, page(at, plan(at), null, ActivityForm.EMPTY, FieldErrors.NONE, visit));
    }

    /// @param once the idempotency key, which becomes the activity's id
    @PostMapping
    ModelAndView add(
            @PathVariable String agency,
            @PathVariable int year,
            @Valid @ModelAttribute ActivityForm form,
            BindingResult binding,
            @RequestParam UUID once,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        ActivityPlan plan = plan(at);
        FieldErrors errors =
                form.check(plan, national.of(at.year()), null, FieldErrors.of(binding, visit.words()), visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(at, plan, null, form, errors, visit));
        }
        activities.add(at.agency().id(), at.year(), form.wish(), once);
        return CalendarController.told(at, "added");
    }

    @ReadsCalendar
    @GetMapping("/{id}")
    ModelAndView activity(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        ActivityPlan plan = plan(at);
        Activity activity = require(plan, id);
        return Answer.page(FORM, page(at, plan, activity, ActivityForm.of(activity), FieldErrors.NONE, visit));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @Valid @ModelAttribute ActivityForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        ActivityPlan plan = plan(at);
        Activity activity = require(plan, id);
        FieldErrors errors =
                form.check(plan, national.of(at.year()), id, FieldErrors.of(binding, visit.words()), visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(at, plan, activity, form, errors, visit));
        }
        try {
            activities.change(
                    at.agency().id(), at.year(), id, Objects.requireNonNullElse(form.version(), 0), form.wish());
            return CalendarController.told(at, "changed");
        } catch (OptimisticLockingFailureException e) {
            Activity theirs = require(plan(at), id);
            return Answer.conflict(
                    FORM,
                    page(at, plan, theirs, form.over(theirs.version()), FieldErrors.NONE, visit)
                            .theirs(Theirs.of(
                                    form.fields(plan, national.of(at.year()), id, FieldErrors.NONE, visit.words()),
                                    ActivityForm.of(theirs)
                                            .fields(plan, national.of(at.year()), id, FieldErrors.NONE, visit.words()),
                                    visit.words())));
        }
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        try {
            activities.remove(at.agency().id(), at.year(), id);
        } catch (IllegalStateException e) {
            return CalendarController.told(at, "hasParts");
        }
        return Answer.seeOther(CalendarController.path(at) + "?told=removed&id=" + id);
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        activities.restore(at.agency().id(), id);
        return CalendarController.told(at, "restored");
    }

    /// @param day on which it was done; empty when it is not done after all
    @PostMapping("/{id}/done")
    ModelAndView done(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        ActivityPlan plan = plan(at);
        Activity activity = require(plan, id);
        if (!Days.isBlank(day) && Days.read(day).isEmpty()) {
            FieldErrors errors = FieldErrors.NONE.and("day", visit.words().lookup("calendar.day.wrong"));
            return Answer.invalid(FORM, page(at, plan, activity, ActivityForm.of(activity), errors, visit));
        }
        activities.done(at.agency().id(), at.year(), id, Days.read(day).orElse(null));
        return CalendarController.told(at, Days.isBlank(day) ? "reopened" : "done");
    }

    /// Says that evidence is handed in until an activity's end, or no more.
    @PostMapping("/{id}/gate")
    ModelAndView gate(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID id, @RequestParam boolean on) {
        AgencyYear at = agencies.year(agency, year);
        if (on) {
            gates.set(at.agency().id(), at.year(), id);
        } else {
            gates.clear(at.agency().id(), at.year());
        }
        return CalendarController.told(at, "gate");
    }

    @PostMapping("/{id}/move")
    ModelAndView move(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID id, @RequestParam boolean up) {
        AgencyYear at = agencies.year(agency, year);
        activities.move(at.agency().id(), at.year(), id, up);
        return CalendarController.told(at, "moved");
    }

    private ActivityPage page(
            AgencyYear at,
            ActivityPlan plan,
            @Nullable Activity activity,
            ActivityForm form,
            FieldErrors errors,
            Visit visit) {
        Words words = visit.words();
        LocalDate today = LocalDate.now(clock);
        String path =
                activity == null ? CalendarController.path(at) : CalendarController.path(at) + "/" + activity.id();
        boolean may = visit.may(KeepsCalendar.class) && (activity == null || !activity.isWrittenElsewhere());
        UUID id = activity == null ? null : activity.id();
        boolean mayGate = activity != null && visit.may(KeepsCalendar.class);
        boolean isGate = gates.activity(at.agency().id(), at.year())
                .filter(gate -> gate.equals(id))
                .isPresent();
        return new ActivityPage(
                activity == null ? words.lookup("calendar.new") : words.pick(activity.title()),
                activity == null ? null : CalendarText.badge(activity, today, words),
                List.of(new Crumb(words.lookup("calendar.page"), CalendarController.path(at))),
                activity == null ? List.of() : facts(activity, plan, national.of(at.year()), isGate, words),
                form.fields(plan, national.of(at.year()), id, errors, words),
                may ? path : null,
                activity == null,
                activity != null && activity.isDone(),
                mayGate ? Boolean.valueOf(isGate) : null,
                Objects.requireNonNullElse(form.version(), 0),
                null,
                errors.on("day"),
                path,
                today.toString());
    }

    private static List<Fact> facts(
            Activity activity, ActivityPlan plan, List<NationalEntry> national, boolean isGate, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("calendar.days"), CalendarText.days(activity.days(), words)));
        if (activity.planned() != null) {
            facts.add(Fact.of(words.lookup("calendar.planned"), CalendarText.days(activity.planned(), words)));
        }
        if (activity.doneOn() != null) {
            facts.add(Fact.of(words.lookup("calendar.done"), words.shortDate(activity.doneOn())));
        }
        facts.add(Fact.of(words.lookup("calendar.owner"), activity.owner()));
        if (!activity.needs().isEmpty()) {
            facts.add(Fact.of(
                    words.lookup("calendar.needs"),
                    plan.activities().stream()
                            .filter(other -> activity.needs().contains(other.id()))
                            .map(other -> words.pick(other.title()))
                            .reduce((one, more) -> one + " · " + more)
                            .orElse("")));
        }
        Tie tie = activity.tie();
        if (tie != null) {
            facts.add(Fact.of(words.lookup("calendar.tie"), CalendarText.tie(tie, national, words)));
        }
        if (isGate) {
            facts.add(Fact.of(
                    words.lookup("calendar.gate"),
                    words.shortDate(activity.days().last())));
        }
        if (!activity.note().isEmpty()) {
            facts.add(Fact.of(words.lookup("calendar.note"), activity.note()));
        }
        return facts;
    }

    private ActivityPlan plan(AgencyYear at) {
        return activities.plan(at.agency().id(), at.year());
    }

    private static Activity require(ActivityPlan plan, UUID id) {
        return plan.find(id).orElseThrow(() -> new NoSuchElementException("no activity " + id));
    }
}
