package org.prongsai.improvement.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Plans;
import org.prongsai.improvement.Recommendation;
import org.prongsai.improvement.Recommendations;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
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

/// What assessors recommended, one by one, and what answers it.
@Controller
@KeepsMeasures
@RequestMapping("/agencies/{agency}/{year}/measures/recommendations")
class AdviceController {
    private static final String FORM = "improvement/edit";

    private final Agencies agencies;
    private final Recommendations recommendations;
    private final Plans plans;
    private final Editions editions;

    AdviceController(Agencies agencies, Recommendations recommendations, Plans plans, Editions editions) {
        this.agencies = agencies;
        this.recommendations = recommendations;
        this.plans = plans;
        this.editions = editions;
    }

    static String path(AgencyYear at) {
        return MeasuresController.path(at) + "/recommendations";
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String agency, @PathVariable int year, Words words) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(FORM, page(at, null, AdviceForm.EMPTY, FieldErrors.NONE, words));
    }

    /// @param once the idempotency key, which becomes its id
    @PostMapping
    ModelAndView add(
            @PathVariable String agency,
            @PathVariable int year,
            @Valid @ModelAttribute AdviceForm form,
            BindingResult binding,
            @RequestParam UUID once,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        FieldErrors errors = check(at, form, binding, words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(at, null, form, errors, words));
        }
        recommendations.add(at.agency().id(), at.year(), form.wish(), once);
        return told(at, "adviceAdded", null);
    }

    @GetMapping("/{id}")
    ModelAndView advice(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Words words) {
        AgencyYear at = agencies.year(agency, year);
        Recommendation one = require(at, id);
        return Answer.page(FORM, page(at, one, AdviceForm.of(one), FieldErrors.NONE, words));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @Valid @ModelAttribute AdviceForm form,
            BindingResult binding,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        Recommendation one = require(at, id);
        FieldErrors errors = check(at, form, binding, words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(at, one, form, errors, words));
        }
        try {
            recommendations.change(
                    at.agency().id(), at.year(), id, Objects.requireNonNullElse(form.version(), 0), form.wish());
            return told(at, "adviceChanged", null);
        } catch (OptimisticLockingFailureException e) {
            Recommendation now = require(at, id);
            List<Measure> all = measures(at);
            return Answer.conflict(
                    FORM,
                    page(at, now, form.over(now.version()), FieldErrors.NONE, words)
                            .theirs(Theirs.of(
                                    form.fields(all, FieldErrors.NONE, words),
                                    AdviceForm.of(now).fields(all, FieldErrors.NONE, words),
                                    words)));
        }
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        recommendations.remove(at.agency().id(), at.year(), id);
        return told(at, "adviceRemoved", id.toString());
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        recommendations.restore(at.agency().id(), id);
        return told(at, "restored", null);
    }

    private static ModelAndView told(AgencyYear at, String what, @Nullable String undo) {
        return MeasuresController.told(at, PlanKind.MEASURES, what, undo);
    }

    private FieldErrors check(AgencyYear at, AdviceForm form, BindingResult binding, Words words) {
        return form.check(KnownItems.of(at.year(), editions), FieldErrors.of(binding, words), words);
    }

    private EditPage page(
            AgencyYear at, @Nullable Recommendation one, AdviceForm form, FieldErrors errors, Words words) {
        String path = path(at) + (one == null ? "" : "/" + one.id());
        return new EditPage(
                words.lookup(one == null ? "improvement.advice.new" : "improvement.advice"),
                null,
                List.of(new Crumb(words.lookup("improvement.page"), MeasuresController.path(at))),
                List.of(),
                form.fields(measures(at), errors, words),
                Map.of("version", Integer.toString(Objects.requireNonNullElse(form.version(), 0))),
                path,
                one == null,
                words.lookup("improvement.keep"),
                null,
                one == null
                        ? null
                        : new EditPage.Removal(
                                words.lookup("improvement.advice.remove"),
                                words.lookup("improvement.advice.remove.consequence"),
                                words.lookup("improvement.remove.confirm"),
                                path + "/remove"),
                null,
                List.of());
    }

    private List<Measure> measures(AgencyYear at) {
        return plans.find(at.agency().id(), at.year(), PlanKind.MEASURES)
                .map(Plan::measures)
                .orElse(List.of());
    }

    private Recommendation require(AgencyYear at, UUID id) {
        return recommendations.all(at.agency().id(), at.year()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no recommendation " + id));
    }
}
