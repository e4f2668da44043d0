package org.prongsai.survey.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.AnswerAddress;
import org.prongsai.survey.Contacts;
import org.prongsai.survey.Opening;
import org.prongsai.survey.Poster;
import org.prongsai.survey.Slips;
import org.prongsai.survey.Survey;
import org.prongsai.survey.SurveyCounts;
import org.prongsai.survey.SurveyRefusal;
import org.prongsai.survey.Surveys;
import org.prongsai.web.Answer;
import org.prongsai.web.Days;
import org.prongsai.web.Visit;
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

/// One survey: how it stands, its opening, its counts and its papers.
@Controller
@KeepsSurveys
@RequestMapping("/agencies/{agency}/{year}/surveys/{id}")
class SurveyController {
    private static final String PAGE = "survey/survey";

    private final Agencies agencies;
    private final Surveys surveys;
    private final SurveyCounts counts;
    private final Opening opening;
    private final Contacts contacts;
    private final Poster poster;
    private final Slips slips;
    private final AnswerAddress addresses;
    private final Clock clock;

    SurveyController(
            Agencies agencies,
            Surveys surveys,
            SurveyCounts counts,
            Opening opening,
            Contacts contacts,
            Poster poster,
            Slips slips,
            AnswerAddress addresses,
            Clock clock) {
        this.agencies = agencies;
        this.surveys = surveys;
        this.counts = counts;
        this.opening = opening;
        this.contacts = contacts;
        this.poster = poster;
        this.slips = slips;
        this.addresses = addresses;
        this.clock = clock;
    }

    /// @param told what was just done
    @ReadsSurveys
    @GetMapping
    ModelAndView survey(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(PAGE, view(at, require(at, id), visit).page(told));
    }

    /// Opens it for good, at once or when its keys are made; once it is open nothing happens.
    @PostMapping("/open")
    ModelAndView open(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Optional<SurveyRefusal> refusal = opening.ask(at.agency().id(), at.year(), id);
        if (refusal.isPresent()) {
            return refused(at, id, refusal.get(), visit);
        }
        return told(at, id, require(at, id).state() == Survey.State.OPENING ? "opening" : "opened");
    }

    /// @param day   on which ITAS showed it
    /// @param total that it showed
    @PostMapping("/typed")
    ModelAndView typed(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String total,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = require(at, id);
        Optional<LocalDate> on = Days.read(day);
        if (on.isEmpty() || !total.strip().matches("[0-9]{1,7}")) {
            return Answer.invalid(
                    PAGE, view(at, survey, visit).page("").refused(visit.words().lookup("survey.typed.wrong")));
        }
        Optional<SurveyRefusal> refusal = counts.typed(survey, on.get(), Integer.parseInt(total.strip()));
        return refusal.isEmpty() ? told(at, id, "typed") : refused(at, id, refusal.get(), visit);
    }

    @GetMapping("/poster.pdf")
    ResponseEntity<byte[]> poster(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = require(at, id);
        return pdf("poster-" + survey.instrument().toLowerCase(java.util.Locale.ROOT), poster.pdf(at.agency(), survey));
    }

    /// Makes slips, which cannot be had a second time.
    @PostMapping("/slips")
    Object slips(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = require(at, id);
        @Nullable Integer wanted = number.strip().matches("[0-9]{1,4}") ? Integer.valueOf(number.strip()) : null;
        if (wanted == null || wanted < 1 || wanted > Slips.MOST) {
            return Answer.invalid(
                    PAGE,
                    view(at, survey, visit).page("").refused(visit.words().text("survey.slips.wrong", Slips.MOST)));
        }
        return pdf("slips", slips.print(at.agency(), survey, wanted));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(bytes);
    }

    private ModelAndView refused(AgencyYear at, UUID id, SurveyRefusal why, Visit visit) {
        return Answer.conflict(
                PAGE,
                view(at, require(at, id), visit).page("").refused(visit.words().lookup("survey.refusal." + why)));
    }

    private static ModelAndView told(AgencyYear at, UUID id, String what) {
        return Answer.seeOther(SurveysController.path(at, id) + "?told=" + what);
    }

    private SurveyView view(AgencyYear at, Survey survey, Visit visit) {
        return new SurveyView(
                at,
                survey,
                surveys,
                counts.of(survey),
                poster.address(survey),
                addresses.practice(survey.id()),
                surveys.questions(survey),
                contacts.of(survey).size(),
                LocalDate.now(clock),
                visit);
    }

    private Survey require(AgencyYear at, UUID id) {
        return surveys.require(at.agency().id(), at.year(), id);
    }
}
