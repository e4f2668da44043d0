package org.prongsai.improvement.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.Aim;
import org.prongsai.improvement.Kpis;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Plans;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
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
import org.springframework.web.servlet.ModelAndView;

/// What the indicator of a measure is to reach.
@Controller
@KeepsMeasures
@RequestMapping("/agencies/{agency}/{year}/measures/{id}/aim")
class AimController {
    private static final String FORM = "improvement/edit";

    private final Agencies agencies;
    private final Plans plans;
    private final Kpis kpis;

    AimController(Agencies agencies, Plans plans, Kpis kpis) {
        this.agencies = agencies;
        this.plans = plans;
        this.kpis = kpis;
    }

    @GetMapping
    ModelAndView form(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Words words) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(FORM, page(at, id, AimForm.of(aim(at, id)), FieldErrors.NONE, words));
    }

    @PostMapping
    ModelAndView aim(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @Valid @ModelAttribute AimForm form,
            BindingResult binding,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        FieldErrors errors = FieldErrors.of(binding, words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(at, id, form, errors, words));
        }
        try {
            kpis.aim(at.agency().id(), at.year(), id, form.aim());
            return Answer.seeOther(ProgressController.path(at) + "?kind="
                    + having(at, id).kind().tag() + "&told=aimed");
        } catch (OptimisticLockingFailureException e) {
            Aim theirs = aim(at, id);
            return Answer.conflict(
                    FORM,
                    page(at, id, form.over(theirs.version()), FieldErrors.NONE, words)
                            .theirs(Theirs.of(
                                    form.fields(FieldErrors.NONE, words),
                                    AimForm.of(theirs).fields(FieldErrors.NONE, words),
                                    words)));
        }
    }

    private EditPage page(AgencyYear at, UUID id, AimForm form, FieldErrors errors, Words words) {
        Measure measure = having(at, id).measure(id).orElseThrow();
        return new EditPage(
                words.lookup("improvement.kpi.aim.title"),
                null,
                List.of(new Crumb(words.lookup("improvement.progress"), ProgressController.path(at))),
                List.of(
                        Fact.of(words.lookup("improvement.measure"), words.pick(measure.title())),
                        Fact.of(
                                words.lookup("improvement.indicator"),
                                measure.cells().indicator())),
                form.fields(errors, words),
                Map.of("version", Integer.toString(Objects.requireNonNullElse(form.version(), 0))),
                MeasuresController.path(at) + "/" + id + "/aim",
                false,
                words.lookup("improvement.keep"),
                null,
                null,
                null,
                List.of());
    }

    private Aim aim(AgencyYear at, UUID id) {
        return kpis.of(at.agency().id(), at.year(), id).aim();
    }

    private Plan having(AgencyYear at, UUID id) {
        return plans.all(at.agency().id(), at.year()).stream()
                .filter(plan -> plan.measure(id).isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no measure " + id));
    }
}
