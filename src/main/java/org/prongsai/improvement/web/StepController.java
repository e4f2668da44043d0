package org.prongsai.improvement.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.prongsai.improvement.Cells;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Plans;
import org.prongsai.improvement.Step;
import org.prongsai.improvement.Steps;
import org.prongsai.web.Answer;
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

/// The steps of measures.
@Controller
@KeepsMeasures
@RequestMapping("/agencies/{agency}/{year}/measures")
class StepController {
    private static final String FORM = "improvement/edit";

    private final Agencies agencies;
    private final Plans plans;
    private final Steps steps;
    private final Units units;

    StepController(Agencies agencies, Plans plans, Steps steps, Units units) {
        this.agencies = agencies;
        this.plans = plans;
        this.steps = steps;
        this.units = units;
    }

    @GetMapping("/{measure}/steps/new")
    ModelAndView form(@PathVariable String agency, @PathVariable int year, @PathVariable UUID measure, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(FORM, page(at, place(at, measure), null, StepForm.EMPTY, FieldErrors.NONE, visit));
    }

    /// @param once the idempotency key, which becomes the step's id
    @PostMapping("/{measure}/steps")
    ModelAndView add(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID measure,
            @Valid @ModelAttribute StepForm form,
            BindingResult binding,
            @RequestParam UUID once,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Place place = place(at, measure);
        FieldErrors errors = form.check(at.year(), FieldErrors.of(binding, visit.words()), visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(at, place, null, form, errors, visit));
        }
        steps.add(at.agency().id(), at.year(), measure, form.wish(), once);
        return MeasuresController.told(at, place.kind(), "stepAdded", null);
    }

    @ReadsMeasures
    @GetMapping("/steps/{id}")
    ModelAndView step(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Plan.Numbered one = require(at, id);
        return Answer.page(
                FORM, page(at, place(at, one.measure().id()), one, StepForm.of(one.step()), FieldErrors.NONE, visit));
    }

    @PostMapping("/steps/{id}")
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @Valid @ModelAttribute StepForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Plan.Numbered one = require(at, id);
        Place place = place(at, one.measure().id());
        FieldErrors errors = form.check(at.year(), FieldErrors.of(binding, visit.words()), visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(at, place, one, form, errors, visit));
        }
        try {
            steps.change(at.agency().id(), at.year(), id, Objects.requireNonNullElse(form.version(), 0), form.wish());
            return MeasuresController.told(at, place.kind(), "stepChanged", null);
        } catch (OptimisticLockingFailureException e) {
            Plan.Numbered theirs = require(at, id);
            List<Unit> all = units.all(at.agency().id());
            return Answer.conflict(
                    FORM,
                    page(at, place, theirs, form.over(theirs.step().version()), FieldErrors.NONE, visit)
                            .theirs(Theirs.of(
                                    form.fields(all, FieldErrors.NONE, visit.words()),
                                    StepForm.of(theirs.step()).fields(all, FieldErrors.NONE, visit.words()),
                                    visit.words())));
        }
    }

    @PostMapping("/steps/{id}/remove")
    ModelAndView remove(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        PlanKind kind = place(at, require(at, id).measure().id()).kind();
        steps.remove(at.agency().id(), at.year(), id);
        return MeasuresController.told(at, kind, "stepRemoved", id.toString());
    }

    @PostMapping("/steps/{id}/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        steps.restore(at.agency().id(), id);
        return MeasuresController.told(
                at, place(at, require(at, id).measure().id()).kind(), "restored", null);
    }

    @PostMapping("/steps/{id}/move")
    ModelAndView move(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID id, @RequestParam boolean up) {
        AgencyYear at = agencies.year(agency, year);
        steps.move(at.agency().id(), at.year(), id, up);
        return MeasuresController.told(
                at, place(at, require(at, id).measure().id()).kind(), "moved", null);
    }

    /// The measure to which a step belongs.
    private record Place(PlanKind kind, Measure measure) {}

    private EditPage page(
            AgencyYear at, Place place, Plan.@Nullable Numbered one, StepForm form, FieldErrors errors, Visit visit) {
        Words words = visit.words();
        boolean may = visit.may(KeepsMeasures.class);
        String base = MeasuresController.path(at);
        UUID measure = place.measure().id();
        String path = one == null
                ? base + "/" + measure + "/steps"
                : base + "/steps/" + one.step().id();
        return new EditPage(
                one == null
                        ? words.lookup("improvement.step.new")
                        : one.number() + " " + words.pick(one.step().title()),
                null,
                List.of(
                        new Crumb(PlanText.kind(place.kind(), words), MeasuresController.path(at, place.kind())),
                        new Crumb(words.pick(place.measure().title()), base + "/" + measure)),
                one == null ? List.of() : facts(one.step(), at, words),
                form.fields(units.all(at.agency().id()), errors, words),
                Map.of("version", Integer.toString(Objects.requireNonNullElse(form.version(), 0))),
                may ? path : null,
                one == null,
                words.lookup(one == null ? "improvement.step.add" : "improvement.keep"),
                null,
                one == null || !may
                        ? null
                        : new EditPage.Removal(
                                words.lookup("improvement.step.remove"),
                                words.lookup("improvement.step.remove.consequence"),
                                words.lookup("improvement.remove.confirm"),
                                path + "/remove"),
                one == null || !may ? null : path + "/move",
                List.of());
    }

    private List<Fact> facts(Step step, AgencyYear at, Words words) {
        Cells cells = step.cells();
        return List.of(
                Fact.of(words.lookup("improvement.days"), PlanText.days(step, at.year(), words)),
                Fact.of(words.lookup("improvement.targetGroup"), cells.targetGroup()),
                Fact.of(words.lookup("improvement.indicator"), cells.indicator()),
                Fact.of(
                        words.lookup("improvement.owner"),
                        PlanText.owner(units.all(at.agency().id()), words).apply(cells)),
                Fact.of(words.lookup("improvement.monitoring"), cells.monitoring()));
    }

    private Place place(AgencyYear at, UUID measure) {
        return plans.all(at.agency().id(), at.year()).stream()
                .flatMap(plan -> plan.measure(measure).map(one -> new Place(plan.kind(), one)).stream())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no measure " + measure));
    }

    private Plan.Numbered require(AgencyYear at, UUID id) {
        return plans.all(at.agency().id(), at.year()).stream()
                .flatMap(plan -> plan.step(id).stream())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no step " + id));
    }
}
