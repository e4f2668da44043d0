package org.prongsai.improvement.web;

import jakarta.validation.Valid;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.Measures;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanPart;
import org.prongsai.improvement.Plans;
import org.prongsai.improvement.Steps;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Single cells of the official table, which are edited where they stand.
@Controller
@KeepsMeasures
@RequestMapping("/agencies/{agency}/{year}/measures/cells/{id}/{part}")
class CellController {
    private static final String PAGE = "improvement/measures";

    private final Agencies agencies;
    private final Plans plans;
    private final Measures measures;
    private final Steps steps;
    private final MeasuresViews views;

    CellController(Agencies agencies, Plans plans, Measures measures, Steps steps, MeasuresViews views) {
        this.agencies = agencies;
        this.plans = plans;
        this.measures = measures;
        this.steps = steps;
        this.views = views;
    }

    /// Whoever comes to the address of a form that had faults finds the cell open.
    @GetMapping
    ModelAndView open(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID id, @PathVariable String part) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.seeOther(key(id, part).open(at, having(at, id).kind()));
    }

    /// Replaces one part of a measure or a step; what would change nothing begins no version.
    @PostMapping
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @PathVariable String part,
            @Valid @ModelAttribute CellInput typed,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        CellKey key = key(id, part);
        Plan plan = having(at, id);
        FieldErrors errors = typed.check(key.part(), FieldErrors.of(binding, visit.words()), visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, page(at, plan, AtCell.refused(key, typed, errors), visit));
        }
        PartForm stored = PlanLine.require(plan, id).form();
        PartForm wanted = stored.with(key.part(), typed);
        if (wanted.wish().equals(stored.wish())) {
            return Answer.seeOther(key.left(at, plan.kind()));
        }
        try {
            store(at, id, Objects.requireNonNullElse(typed.version(), 0), wanted);
            return Answer.seeOther(key.saved(at, plan.kind()));
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict(PAGE, page(at, plan, AtCell.conflict(key, typed), visit));
        }
    }

    private void store(AgencyYear at, UUID id, int version, PartForm wanted) {
        switch (wanted) {
            case MeasureForm form -> measures.change(at.agency().id(), at.year(), id, version, form.wish());
            case StepForm form -> steps.change(at.agency().id(), at.year(), id, version, form.wish());
        }
    }

    /// The page of the table, at whose address its links are.
    private MeasuresPage page(AgencyYear at, Plan plan, AtCell cell, Visit visit) {
        var there = new Visit(
                visit.words(),
                MeasuresController.path(at),
                "kind=" + plan.kind().tag(),
                visit.fragment(),
                visit.variables(),
                visit.asker());
        return views.of(at, plan.kind(), there).page(cell);
    }

    private static CellKey key(UUID id, String part) {
        return new CellKey(
                id, PlanPart.of(part).orElseThrow(() -> new NoSuchElementException("no part of a measure: " + part)));
    }

    private Plan having(AgencyYear at, UUID id) {
        return plans.all(at.agency().id(), at.year()).stream()
                .filter(plan -> PlanLine.find(plan, id).isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("neither measure nor step " + id));
    }
}
