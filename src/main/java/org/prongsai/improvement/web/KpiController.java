package org.prongsai.improvement.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Reach;
import org.prongsai.identity.Reaches;
import org.prongsai.improvement.Kpi;
import org.prongsai.improvement.Kpis;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Plans;
import org.prongsai.improvement.Reached;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the indicators of measures had reached by quarter. Who reports a step of a measure reports its values.
@Controller
@ReportsProgress
@RequestMapping("/agencies/{agency}/{year}/measures/progress/values/{id}/{quarter}")
class KpiController {
    private static final String FORM = "improvement/edit";

    private final Agencies agencies;
    private final Plans plans;
    private final Kpis kpis;
    private final Reaches reaches;

    KpiController(Agencies agencies, Plans plans, Kpis kpis, Reaches reaches) {
        this.agencies = agencies;
        this.plans = plans;
        this.kpis = kpis;
        this.reaches = reaches;
    }

    static String path(AgencyYear at, UUID measure, int quarter) {
        return ProgressController.path(at) + "/values/" + measure + "/" + quarter;
    }

    /// Whether someone may report a measure's values: one who may report any of its steps.
    static boolean reaches(Reach reach, Measure measure) {
        return reach.isWhole()
                || measure.cells().units().stream().anyMatch(reach::covers)
                || measure.steps().stream().anyMatch(step -> ProgressView.reaches(reach, step));
    }

    @GetMapping
    ModelAndView form(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @PathVariable int quarter,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        Found found = require(at, id, quarter);
        KpiForm form = found.kpi().at(quarter).map(KpiForm::of).orElse(KpiForm.EMPTY);
        return Answer.page(FORM, page(at, found, quarter, form, FieldErrors.NONE, words));
    }

    @PostMapping
    ModelAndView report(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @PathVariable int quarter,
            @ModelAttribute KpiForm form,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        Found found = require(at, id, quarter);
        FieldErrors errors = form.check(words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(at, found, quarter, form, errors, words));
        }
        try {
            kpis.report(at.agency().id(), at.year(), id, form.reached(quarter));
            return told(at, found.kind(), "measured", "");
        } catch (OptimisticLockingFailureException e) {
            Found now = require(at, id, quarter);
            KpiForm theirs = now.kpi().at(quarter).map(KpiForm::of).orElse(KpiForm.EMPTY);
            return Answer.conflict(
                    FORM,
                    page(
                                    at,
                                    now,
                                    quarter,
                                    form.over(Objects.requireNonNullElse(theirs.version(), 0)),
                                    FieldErrors.NONE,
                                    words)
                            .theirs(Theirs.of(
                                    form.fields(now.kpi().aim(), FieldErrors.NONE, words),
                                    theirs.fields(now.kpi().aim(), FieldErrors.NONE, words),
                                    words)));
        }
    }

    @PostMapping("/remove")
    ModelAndView withdraw(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID id, @PathVariable int quarter) {
        AgencyYear at = agencies.year(agency, year);
        Found found = require(at, id, quarter);
        kpis.withdraw(at.agency().id(), at.year(), id, quarter);
        return told(at, found.kind(), "measuredWithdrawn", "&undo=" + id + "&quarter=" + quarter);
    }

    @PostMapping("/restore")
    ModelAndView restore(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID id, @PathVariable int quarter) {
        AgencyYear at = agencies.year(agency, year);
        Found found = require(at, id, quarter);
        kpis.restore(at.agency().id(), at.year(), id, quarter);
        return told(at, found.kind(), "measuredRestored", "");
    }

    private static ModelAndView told(AgencyYear at, PlanKind kind, String what, String undo) {
        return Answer.seeOther(ProgressController.path(at) + "?kind=" + kind.tag() + "&told=" + what + undo);
    }

    /// A measure with the kind of the plan that has it, and its indicator.
    private record Found(PlanKind kind, Measure measure, Kpi kpi) {}

    private EditPage page(AgencyYear at, Found found, int quarter, KpiForm form, FieldErrors errors, Words words) {
        Measure measure = found.measure();
        String path = path(at, measure.id(), quarter);
        return new EditPage(
                words.text("improvement.kpi.of", words.lookup("improvement.kpi"), quarter),
                null,
                List.of(new Crumb(words.lookup("improvement.progress"), ProgressController.path(at))),
                List.of(
                        Fact.of(words.lookup("improvement.measure"), words.pick(measure.title())),
                        Fact.of(
                                words.lookup("improvement.indicator"),
                                measure.cells().indicator())),
                form.fields(found.kpi().aim(), errors, words),
                Map.of("version", Integer.toString(Objects.requireNonNullElse(form.version(), 0))),
                path,
                false,
                words.lookup("improvement.kpi.keep"),
                null,
                found.kpi().at(quarter).isPresent() ? removal(path, words) : null,
                null,
                IntStream.rangeClosed(1, Reached.QUARTERS)
                        .filter(other -> other != quarter)
                        .mapToObj(other ->
                                Action.quiet(words.text("improvement.quarter", other), path(at, measure.id(), other)))
                        .toList());
    }

    private static EditPage.Removal removal(String path, Words words) {
        return new EditPage.Removal(
                words.lookup("improvement.kpi.remove"),
                words.lookup("improvement.kpi.remove.consequence"),
                words.lookup("improvement.remove.confirm"),
                path + "/remove");
    }

    private Found require(AgencyYear at, UUID id, int quarter) {
        if (quarter < 1 || quarter > Reached.QUARTERS) {
            throw new NoSuchElementException("no quarter " + quarter);
        }
        Reach reach = reaches.of(at.agency(), at.year(), ProgressController.REPORTERS);
        for (Plan plan : plans.all(at.agency().id(), at.year())) {
            var measure = plan.measure(id).filter(one -> reaches(reach, one));
            if (measure.isPresent()) {
                return new Found(
                        plan.kind(),
                        measure.get(),
                        kpis.of(at.agency().id(), plan).getOrDefault(id, Kpi.NONE));
            }
        }
        throw new NoSuchElementException("no measure for this unit " + id);
    }
}
