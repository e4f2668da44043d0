package org.prongsai.assessment.web;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.prongsai.assessment.Declaration;
import org.prongsai.assessment.Declarations;
import org.prongsai.assessment.Rounds;
import org.prongsai.assessment.Seat;
import org.prongsai.assessment.Seats;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.FormPage;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an assessor declares whether he has an interest in an agency where he is seated.
@Controller
@DeclaresInterests
@RequestMapping("/assessment/{year}/agencies/{assessed}/declaration")
class DeclarationController {
    private static final String NONE = "none";
    private static final String CONFLICT = "conflict";

    private final Rounds rounds;
    private final Seats seats;
    private final Declarations declarations;
    private final Agencies agencies;
    private final CurrentPerson person;

    DeclarationController(
            Rounds rounds, Seats seats, Declarations declarations, Agencies agencies, CurrentPerson person) {
        this.rounds = rounds;
        this.seats = seats;
        this.declarations = declarations;
        this.agencies = agencies;
        this.person = person;
    }

    /// @param told what was just done
    @GetMapping
    ModelAndView form(
            @PathVariable int year,
            @PathVariable String assessed,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        FiscalYear of = rounds.require(FiscalYear.require(year)).year();
        Agency agency = agencies.require(assessed);
        Optional<Declaration> said = own(agency, of);
        String done = Console.told("assessment.declare.told.", told, visit.words());
        var page = page(
                of,
                agency,
                said.map(one -> one.conflict() ? CONFLICT : NONE).orElse(""),
                said.map(Declaration::reason).orElse(""),
                FieldErrors.NONE,
                visit.words());
        return Answer.page(Console.FORM, done == null ? page : page.lead(done));
    }

    /// What he declared, if he did.
    ///
    /// @throws NoSuchElementException if he has nothing to declare there
    private Optional<Declaration> own(Agency agency, FiscalYear year) {
        Optional<Declaration> said = declarations.of(me(), agency.id(), year);
        if (said.isEmpty() && seats.of(me(), agency.id(), year).isEmpty()) {
            throw new NoSuchElementException("no seat at " + agency.code());
        }
        return said;
    }

    /// @param interest whether there is one
    /// @param reason   which one
    @PostMapping
    ModelAndView declare(
            @PathVariable int year,
            @PathVariable String assessed,
            @RequestParam(defaultValue = "") String interest,
            @RequestParam(defaultValue = "") String reason,
            Visit visit) {
        FiscalYear of = rounds.require(FiscalYear.require(year)).year();
        Agency agency = agencies.require(assessed);
        own(agency, of);
        Words words = visit.words();
        FieldErrors errors = FieldErrors.NONE;
        if (!interest.equals(NONE) && !interest.equals(CONFLICT)) {
            errors = errors.and("interest", words.lookup("assessment.declare.choose"));
        }
        if (interest.equals(CONFLICT) && (reason.isBlank() || reason.length() > Declaration.LONGEST_REASON)) {
            errors = errors.and("reason", words.lookup("assessment.declare.reason.needed"));
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(Console.FORM, page(of, agency, interest, reason, errors, words));
        }
        declarations.declare(of, agency.id(), me(), interest.equals(CONFLICT) ? reason : "");
        return Answer.seeOther(path(of, agency) + "?told=" + interest);
    }

    private PersonId me() {
        return person.id().orElseThrow();
    }

    static String path(FiscalYear year, Agency agency) {
        return Console.path(year) + "/agencies/" + agency.code() + "/declaration";
    }

    private FormPage page(
            FiscalYear year, Agency agency, String interest, String reason, FieldErrors errors, Words words) {
        return FormPage.of(
                        words.lookup("assessment.declare.title"),
                        "assessment-round",
                        List.of(new Crumb(words.lookup("assessment.room.page"), Console.path(year))),
                        List.of(
                                Field.radio(
                                                "interest",
                                                words.lookup("assessment.declare.interest"),
                                                List.of(
                                                        Option.of(NONE, words.lookup("assessment.declare.none")),
                                                        Option.of(
                                                                CONFLICT,
                                                                words.lookup("assessment.declare.conflict.own"))))
                                        .value(interest)
                                        .error(errors.on("interest"))
                                        .required(),
                                Field.area("reason", words.lookup("assessment.declare.reason"))
                                        .hint(words.lookup("assessment.declare.reason.hint"))
                                        .with("maxlength", Integer.toString(Declaration.LONGEST_REASON))
                                        .value(reason)
                                        .error(errors.on("reason"))),
                        path(year, agency),
                        words.lookup("assessment.declare.do"))
                .lead(words.lookup("assessment.declare.lead"))
                .facts(List.of(
                        Fact.of(words.lookup("assessment.seat.agency"), words.pick(agency.name())),
                        Fact.of(
                                words.lookup("assessment.seat.place"),
                                seats.of(me(), agency.id(), year)
                                        .map(Seat::place)
                                        .map(place -> words.lookup("assessment.seat.place." + place.tag()))
                                        .orElse(words.lookup("assessment.seat.vacant")))));
    }
}
