package org.prongsai.improvement.web;

import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.Effects;
import org.prongsai.improvement.PlanKind;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What measures are worth in the total, and whether they worked.
@Controller
@ReadsMeasures
class EffectController {
    private final Agencies agencies;
    private final Effects effects;

    EffectController(Agencies agencies, Effects effects) {
        this.agencies = agencies;
        this.effects = effects;
    }

    @GetMapping("/agencies/{agency}/{year}/measures/effect")
    ModelAndView effect(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "measures") String kind,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        PlanKind of = MeasuresController.kind(kind);
        return Answer.page(
                "improvement/effect",
                new EffectView(
                                at,
                                of,
                                effects.of(at.agency().id(), at.year(), of).orElse(null),
                                visit)
                        .page());
    }
}
