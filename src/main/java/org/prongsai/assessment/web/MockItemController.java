package org.prongsai.assessment.web;

import java.util.Map;
import org.prongsai.assessment.MockAssessment;
import org.prongsai.assessment.MockFinding;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Judges an item of a colleague in a mock assessment.
@Controller
@RehearsesAssessment
@RequestMapping("/agencies/{agency}/{year}/disclosures/mock/{code}")
class MockItemController {
    private static final String PAGE = "assessment/mock_item";

    private final Agencies agencies;
    private final Rehearsal.Asker rehearsals;
    private final MockAssessment mock;
    private final MockItemViews views;

    MockItemController(Agencies agencies, Rehearsal.Asker rehearsals, MockAssessment mock, MockItemViews views) {
        this.agencies = agencies;
        this.rehearsals = rehearsals;
        this.mock = mock;
        this.views = views;
    }

    /// @param told what was just done
    /// @param of   the item with which it was done, where it is another
    @GetMapping
    ModelAndView item(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String of,
            Visit visit) {
        MockTask at = task(agencies.year(agency, year), code, visit.words());
        JudgeForm form = at.mine()
                .map(one -> JudgeForm.of(one.found(), one.comment(), "", one.version()))
                .orElseGet(() -> JudgeForm.empty(at.rule()));
        return Answer.page(PAGE, views.page(at, form, FieldErrors.NONE, null, told, of));
    }

    @PostMapping
    ModelAndView judge(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Visit visit) {
        AgencyYear place = agencies.year(agency, year);
        Words words = visit.words();
        MockTask at = task(place, code, words);
        if (at.bar().isPresent() || at.isJudged()) {
            return Answer.seeOther(MockText.path(place, code));
        }
        JudgeForm form = JudgeForm.read(sent, at.rule());
        FieldErrors errors = form.check(at.rule(), words);
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, views.page(at, form, errors, null, "", ""));
        }
        if (form.act() == JudgeForm.Act.INSERT) {
            return Answer.page(PAGE, views.page(at, form, errors, null, "", ""));
        }
        try {
            return Answer.seeOther(keep(at, form));
        } catch (OptimisticLockingFailureException e) {
            MockTask now = task(place, code, words);
            int version = now.mine().map(MockFinding::version).orElse(0);
            return Answer.conflict(
                    PAGE,
                    views.page(now, form.over(version), errors, words.lookup("assessment.mock.conflict"), "", ""));
        }
    }

    /// Makes a draft again of what one found.
    @PostMapping("/reopen")
    ModelAndView reopen(@PathVariable String agency, @PathVariable int year, @PathVariable String code, Visit visit) {
        AgencyYear place = agencies.year(agency, year);
        MockTask at = task(place, code, visit.words());
        mock.reopen(place.agency().id(), place.year(), code, at.colleague().person());
        return Answer.seeOther(MockText.path(place, code) + "?told=reopened");
    }

    /// @return the address at which to go on
    private String keep(MockTask at, JudgeForm form) {
        AgencyYear place = at.place();
        if (form.act() == JudgeForm.Act.DRAFT) {
            mock.keep(
                    place.agency().id(),
                    place.year(),
                    at.code(),
                    at.colleague().person(),
                    form.found(),
                    form.comment(),
                    form.version());
            return at.path() + "?told=kept";
        }
        mock.submit(
                place.agency().id(),
                place.year(),
                at.rule(),
                at.colleague().person(),
                form.found(),
                form.comment(),
                form.version());
        String next = at.next();
        return next == null
                ? at.path() + "?told=submitted"
                : MockText.path(place, next) + "?told=submitted&of=" + at.code();
    }

    private MockTask task(AgencyYear place, String code, Words words) {
        return MockTask.of(rehearsals.of(place, words), code);
    }
}
