package org.prongsai.assessment.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.Admission;
import org.prongsai.assessment.Refused;
import org.prongsai.assessment.web.InterviewsView.Counted;
import org.prongsai.assessment.web.InterviewsView.Wish;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.InterviewBatch.Kind;
import org.prongsai.survey.Interviews;
import org.prongsai.survey.Interviews.Making;
import org.prongsai.survey.Survey;
import org.prongsai.survey.SurveyCounts;
import org.prongsai.survey.Surveys;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.ui.Crumb;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Part 2 of an agency's survey: how many answered, and papers for interviewers. An assessor sees the agencies where he
/// is seated and has no interest, the commission all.
@Controller
@CollectsInterviews
@RequestMapping("/assessment/{year}/agencies/{assessed}/interviews")
class InterviewsController {
    private static final String PAGE = "assessment/interviews";

    private final Sitting.Asker sittings;
    private final Admission admission;
    private final Agencies agencies;
    private final Surveys surveys;
    private final SurveyCounts counts;
    private final Interviews interviews;

    InterviewsController(
            Sitting.Asker sittings,
            Admission admission,
            Agencies agencies,
            Surveys surveys,
            SurveyCounts counts,
            Interviews interviews) {
        this.sittings = sittings;
        this.admission = admission;
        this.agencies = agencies;
        this.surveys = surveys;
        this.counts = counts;
        this.interviews = interviews;
    }

    @GetMapping
    ModelAndView list(@PathVariable int year, @PathVariable String assessed, Visit visit) {
        return (ModelAndView) at(
                year,
                assessed,
                visit,
                (at, view) -> Answer.page(
                        "assessment/interview_list",
                        view.list(surveys.of(at.agency().id(), at.year()).stream()
                                .filter(Interviews::hasPartTwo)
                                .map(this::counted)
                                .toList())));
    }

    @GetMapping("/{survey}")
    ModelAndView page(@PathVariable int year, @PathVariable String assessed, @PathVariable UUID survey, Visit visit) {
        return (ModelAndView) at(
                year,
                assessed,
                visit,
                (at, view) -> Answer.page(PAGE, page(view, require(at, survey), Wish.USUALLY, null, null)));
    }

    /// Makes papers, which cannot be had a second time.
    ///
    /// @param once idempotency key
    @PostMapping("/{survey}")
    Object make(
            @PathVariable int year,
            @PathVariable String assessed,
            @PathVariable UUID survey,
            @RequestParam UUID once,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String number,
            Visit visit) {
        return at(
                year,
                assessed,
                visit,
                (at, view) -> make(at, view, require(at, survey), once, new Wish(kind, number.strip())));
    }

    private Object make(AgencyYear at, InterviewsView view, Survey survey, UUID once, Wish wish) {
        Kind kind = Kind.ofTag(wish.kind()).orElse(Kind.FORMS);
        int number = wish.number().matches("[0-9]{1,3}") ? Integer.parseInt(wish.number()) : 0;
        if (number < 1 || number > kind.most()) {
            String error = view.visit().words().text("survey.interview.number.wrong", kind.most());
            return Answer.invalid(PAGE, page(view, survey, wish, error, null));
        }
        return switch (interviews.make(at.agency(), survey, kind, number, once)) {
            case Making.Made made ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("interview-" + kind.tag() + "-"
                                                + made.batch().desk() + ".pdf")
                                        .build()
                                        .toString())
                        .body(made.file());
            case Making.Refused(var why) ->
                Answer.conflict(
                        PAGE,
                        page(
                                view,
                                survey,
                                wish,
                                null,
                                InterviewsView.refusal(why, view.visit().words())));
        };
    }

    private InterviewsPage page(
            InterviewsView view, Survey survey, Wish wish, @Nullable String error, @Nullable String refused) {
        return view.page(counted(survey), interviews.batches(survey), interviews.refusal(survey), wish, error, refused);
    }

    private Counted counted(Survey survey) {
        return new Counted(survey, counts.of(survey), surveys.minimum(survey));
    }

    private Survey require(AgencyYear at, UUID survey) {
        return surveys.require(at.agency().id(), at.year(), survey);
    }

    /// Does something on behalf of the agency, for who may; an assessor who has not declared his interests declares
    /// them first.
    private Object at(int year, String assessed, Visit visit, BiFunction<AgencyYear, InterviewsView, Object> work) {
        if (visit.may(ReadsRounds.class)) {
            AgencyYear at = agencies.year(assessed, year);
            var back = new Crumb(
                    visit.words().lookup("survey.interview.country"), InterviewCountryController.path(at.year()));
            return within(
                    at,
                    () -> work.apply(
                            at,
                            new InterviewsView(
                                    at, back, visit.words().pick(at.agency().shortName()), visit)));
        }
        Sitting sitting = sittings.of(assessed, year);
        Optional<Refused.Why> hindrance = admission.hindrance(sitting.seat());
        if (hindrance.filter(Refused.Why.NOT_DECLARED::equals).isPresent()) {
            return Answer.seeOther(RoomText.declaration(sitting));
        }
        var back = new Crumb(visit.words().pick(sitting.at().agency().name()), sitting.path());
        return within(
                sitting.at(),
                () -> work.apply(
                        sitting.at(),
                        new InterviewsView(sitting.at(), back, visit.words().lookup("survey.interview.page"), visit)));
    }

    private static Object within(AgencyYear at, ScopedValue.CallableOp<Object, RuntimeException> work) {
        return new Tenant(at.agency().id().value()).call(work);
    }
}
