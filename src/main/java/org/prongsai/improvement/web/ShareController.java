package org.prongsai.improvement.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.Kpis;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plans;
import org.prongsai.improvement.library.LibraryMeasure;
import org.prongsai.improvement.library.Sharing;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shares a measure with other agencies, after a look at what they would see.
@Controller
@KeepsMeasures
@RequestMapping("/agencies/{agency}/{year}/measures/{id}/share")
class ShareController {
    private static final String PAGE = "improvement/share";

    private final Agencies agencies;
    private final Plans plans;
    private final Kpis kpis;
    private final Sharing sharing;

    ShareController(Agencies agencies, Plans plans, Kpis kpis, Sharing sharing) {
        this.agencies = agencies;
        this.plans = plans;
        this.kpis = kpis;
        this.sharing = sharing;
    }

    @GetMapping
    ModelAndView form(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Words words) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(PAGE, page(at, id, ShareForm.of(draft(at, id)), FieldErrors.NONE, words));
    }

    /// Shares it, unless its texts name the agency and nobody said that they may.
    ///
    /// @param once the idempotency key, which becomes the shared measure's id
    @PostMapping
    ModelAndView share(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam UUID once,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        var form = new ShareForm(draft(at, id), typed);
        LibraryMeasure wish = form.wish();
        FieldErrors errors = form.check(words);
        if (!form.isSure() && !sharing.namesIn(at.agency(), wish).isEmpty()) {
            errors = errors.and("sure", words.lookup("improvement.share.sure.needed"));
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, page(at, id, form, errors, words));
        }
        sharing.share(at.agency(), id, wish, once);
        return Answer.seeOther(LibraryView.path(at) + "?own=true&told=shared");
    }

    private SharePage page(AgencyYear at, UUID id, ShareForm form, FieldErrors errors, Words words) {
        List<String> names = sharing.namesIn(at.agency(), form.wish());
        String path = MeasuresController.path(at) + "/" + id;
        String title = words.pick(measure(at, id).title());
        return new SharePage(
                title,
                List.of(
                        new Crumb(words.lookup("improvement.page"), MeasuresController.path(at)),
                        new Crumb(title, path)),
                names,
                List.of(
                        Fact.of(
                                words.lookup("improvement.share.copied"),
                                words.text(
                                        "improvement.share.copied.what",
                                        form.draft().items().stream().collect(Collectors.joining(" ")))),
                        Fact.of(words.lookup("improvement.share.left"), words.lookup("improvement.share.left.what"))),
                form.fields(!names.isEmpty(), errors, words),
                path + "/share");
    }

    private LibraryMeasure draft(AgencyYear at, UUID id) {
        return sharing.draft(
                at.agency(), at.year(), measure(at, id), kpis.of(at.agency().id(), at.year(), id));
    }

    private Measure measure(AgencyYear at, UUID id) {
        return plans.all(at.agency().id(), at.year()).stream()
                .flatMap(plan -> plan.measure(id).stream())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no measure " + id));
    }
}
