package org.prongsai.improvement.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Measures;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Plans;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Icon;
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

/// The measures of a plan.
@Controller
@KeepsMeasures
@RequestMapping("/agencies/{agency}/{year}/measures")
class MeasureController {
    private static final String FORM = "improvement/edit";

    private final Agencies agencies;
    private final Plans plans;
    private final Measures measures;
    private final Units units;
    private final Editions editions;

    MeasureController(Agencies agencies, Plans plans, Measures measures, Units units, Editions editions) {
        this.agencies = agencies;
        this.plans = plans;
        this.measures = measures;
        this.units = units;
        this.editions = editions;
    }

    /// @param items codes of weak items that it is to answer
    @GetMapping("/new")
    ModelAndView form(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "measures") String kind,
            @RequestParam(defaultValue = "") String items,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(
                FORM,
                page(
                        at,
                        MeasuresController.kind(kind),
                        null,
                        MeasureForm.against(items, visit.words()),
                        FieldErrors.NONE,
                        visit));
    }

    /// @param once the idempotency key, which becomes the measure's id
    @PostMapping
    ModelAndView add(
            @PathVariable String agency,
            @PathVariable int year,
            @Valid @ModelAttribute MeasureForm form,
            BindingResult binding,
            @RequestParam(defaultValue = "measures") String kind,
            @RequestParam UUID once,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        PlanKind of = MeasuresController.kind(kind);
        FieldErrors errors =
                form.check(KnownItems.of(at.year(), editions), FieldErrors.of(binding, visit.words()), visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(at, of, null, form, errors, visit));
        }
        measures.add(at.agency().id(), at.year(), of, form.wish(), once);
        return Answer.seeOther(MeasuresController.path(at) + "/" + once);
    }

    @ReadsMeasures
    @GetMapping("/{id}")
    ModelAndView measure(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Plan plan = having(at, id);
        Measure measure = plan.measure(id).orElseThrow();
        return Answer.page(FORM, page(at, plan.kind(), measure, MeasureForm.of(measure), FieldErrors.NONE, visit));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @Valid @ModelAttribute MeasureForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Plan plan = having(at, id);
        FieldErrors errors =
                form.check(KnownItems.of(at.year(), editions), FieldErrors.of(binding, visit.words()), visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(at, plan.kind(), plan.measure(id).orElseThrow(), form, errors, visit));
        }
        try {
            measures.change(
                    at.agency().id(), at.year(), id, Objects.requireNonNullElse(form.version(), 0), form.wish());
            return MeasuresController.told(at, plan.kind(), "measureChanged", null);
        } catch (OptimisticLockingFailureException e) {
            Measure theirs = having(at, id).measure(id).orElseThrow();
            List<Unit> all = units.all(at.agency().id());
            return Answer.conflict(
                    FORM,
                    page(at, plan.kind(), theirs, form.over(theirs.version()), FieldErrors.NONE, visit)
                            .theirs(Theirs.of(
                                    form.fields(all, FieldErrors.NONE, visit.words()),
                                    MeasureForm.of(theirs).fields(all, FieldErrors.NONE, visit.words()),
                                    visit.words())));
        }
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        PlanKind kind = having(at, id).kind();
        measures.remove(at.agency().id(), at.year(), id);
        return MeasuresController.told(at, kind, "measureRemoved", id.toString());
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        measures.restore(at.agency().id(), id);
        return MeasuresController.told(at, having(at, id).kind(), "restored", null);
    }

    @PostMapping("/{id}/move")
    ModelAndView move(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID id, @RequestParam boolean up) {
        AgencyYear at = agencies.year(agency, year);
        measures.move(at.agency().id(), at.year(), id, up);
        return MeasuresController.told(at, having(at, id).kind(), "moved", null);
    }

    private EditPage page(
            AgencyYear at,
            PlanKind kind,
            @Nullable Measure measure,
            MeasureForm form,
            FieldErrors errors,
            Visit visit) {
        Words words = visit.words();
        boolean may = visit.may(KeepsMeasures.class);
        String path = MeasuresController.path(at) + (measure == null ? "" : "/" + measure.id());
        return new EditPage(
                measure == null ? words.lookup("improvement.measure.new") : words.pick(measure.title()),
                null,
                List.of(new Crumb(PlanText.kind(kind, words), MeasuresController.path(at, kind))),
                measure == null ? List.of() : facts(measure, at, words),
                form.fields(units.all(at.agency().id()), errors, words),
                Map.of("kind", kind.tag(), "version", Integer.toString(Objects.requireNonNullElse(form.version(), 0))),
                may ? path : null,
                measure == null,
                words.lookup(measure == null ? "improvement.measure.add" : "improvement.keep"),
                null,
                measure == null || !may
                        ? null
                        : new EditPage.Removal(
                                words.lookup("improvement.measure.remove"),
                                words.lookup("improvement.measure.remove.consequence"),
                                words.lookup("improvement.remove.confirm"),
                                path + "/remove"),
                measure == null || !may ? null : path + "/move",
                ways(measure, at, may, form, words));
    }

    private List<Fact> facts(Measure measure, AgencyYear at, Words words) {
        var facts = new ArrayList<Fact>();
        var cells = measure.cells();
        facts.add(Fact.of(words.lookup("improvement.items"), String.join(" ", measure.items())));
        facts.add(Fact.of(words.lookup("improvement.targetGroup"), cells.targetGroup()));
        facts.add(Fact.of(words.lookup("improvement.indicator"), cells.indicator()));
        facts.add(Fact.of(
                words.lookup("improvement.owner"),
                PlanText.owner(units.all(at.agency().id()), words).apply(cells)));
        facts.add(Fact.of(words.lookup("improvement.monitoring"), cells.monitoring()));
        facts.add(Fact.of(words.lookup("improvement.budget"), PlanText.budget(measure.budget(), words)));
        if (!measure.note().isEmpty()) {
            facts.add(Fact.of(words.lookup("improvement.note"), measure.note()));
        }
        return facts.stream()
                .filter(fact -> !fact.equals(Fact.of(fact.name(), "")))
                .toList();
    }

    private static List<Action> ways(
            @Nullable Measure measure, AgencyYear at, boolean may, MeasureForm form, Words words) {
        String path = MeasuresController.path(at);
        if (measure == null) {
            return List.of(Action.secondary(
                    words.lookup("improvement.library.begin"),
                    LibraryView.path(at)
                            + Typed.codes(form.items()).stream()
                                    .findFirst()
                                    .map(code -> "?item=" + code)
                                    .orElse("")));
        }
        var ways = new ArrayList<Action>();
        for (int i = 0; i < measure.steps().size(); i++) {
            var step = measure.steps().get(i);
            ways.add(Action.quiet((i + 1) + ". " + words.pick(step.title()), path + "/steps/" + step.id()));
        }
        if (may) {
            ways.add(Action.secondary(words.lookup("improvement.step.new"), path + "/" + measure.id() + "/steps/new")
                    .icon(Icon.ADD));
            ways.add(Action.quiet(words.lookup("improvement.share"), path + "/" + measure.id() + "/share"));
        }
        return ways;
    }

    private Plan having(AgencyYear at, UUID id) {
        return plans.all(at.agency().id(), at.year()).stream()
                .filter(plan -> plan.measure(id).isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no measure " + id));
    }
}
