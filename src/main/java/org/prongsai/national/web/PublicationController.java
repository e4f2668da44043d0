package org.prongsai.national.web;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.national.Progress;
import org.prongsai.national.award.CertificateNames;
import org.prongsai.national.release.HeldBack;
import org.prongsai.national.release.Publication;
import org.prongsai.national.release.Publications;
import org.prongsai.national.release.Publications.Refused;
import org.prongsai.published.Releases;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How a year's results become public: freeze, propose, approve; and whom the commission holds back.
@Controller
@SeesCountry
@RequestMapping("/national/{year}/publication")
class PublicationController {
    private final Publications publications;
    private final HeldBack heldBack;
    private final Releases releases;
    private final Editions editions;
    private final Agencies agencies;
    private final People people;
    private final CurrentPerson person;
    private final CertificateNames names;
    private final Progress progress;

    PublicationController(
            Publications publications,
            HeldBack heldBack,
            Releases releases,
            Editions editions,
            Agencies agencies,
            People people,
            CurrentPerson person,
            CertificateNames names,
            Progress progress) {
        this.publications = publications;
        this.heldBack = heldBack;
        this.releases = releases;
        this.editions = editions;
        this.agencies = agencies;
        this.people = people;
        this.person = person;
        this.names = names;
        this.progress = progress;
    }

    static String path(FiscalYear year) {
        return Country.path(year) + "/publication";
    }

    /// @param told what was just done
    @GetMapping
    ModelAndView page(@PathVariable int year, @RequestParam(defaultValue = "") String told, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return Answer.page(
                Country.PAGE,
                page(of, ProposalForm.EMPTY, FieldErrors.NONE, visit)
                        .told(Country.told("national.publication.told.", told, visit.words()), null));
    }

    /// @param edition under which all results are scored
    @ActsForCountry
    @PostMapping("/freeze")
    ModelAndView freeze(@PathVariable int year, @RequestParam(defaultValue = "") String edition, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        Edition under = editions.forYear(of).stream()
                .filter(one -> one.id().equals(edition))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no edition " + edition));
        return act(of, "frozen", visit, _ -> publications.freeze(of, under, who()));
    }

    @ActsForCountry
    @PostMapping("/discard")
    ModelAndView discard(@PathVariable int year, Visit visit) {
        return act(FiscalYear.require(year), "discarded", visit, publications::discard);
    }

    @ActsForCountry
    @PostMapping("/propose")
    ModelAndView propose(@PathVariable int year, @ModelAttribute ProposalForm form, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        boolean correction =
                publications.underWay(of).map(Publication::isCorrection).orElse(false);
        FieldErrors errors = form.faults(correction, visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(Country.PAGE, page(of, form, errors, visit));
        }
        return act(of, "proposed", visit, _ -> publications.propose(of, form.proposal(), who()));
    }

    @ApprovesPublication
    @PostMapping("/approve")
    ModelAndView approve(@PathVariable int year, Visit visit) {
        return act(FiscalYear.require(year), "approved", visit, of -> publications.approve(of, who()));
    }

    @PostMapping("/take-back")
    ModelAndView takeBack(@PathVariable int year, Visit visit) {
        return act(FiscalYear.require(year), "takenBack", visit, publications::takeBack);
    }

    /// @param code   of the agency
    /// @param reason why its result is not published
    @ActsForCountry
    @PostMapping("/hold")
    ModelAndView hold(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String reason,
            Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        Optional<Agency> agency = agencies.find(code.strip());
        FieldErrors errors = FieldErrors.NONE;
        if (agency.isEmpty()) {
            errors = errors.and("code", visit.words().lookup("national.publication.hold.unknown"));
        }
        if (reason.isBlank() || reason.length() > PublicationView.LONGEST_HOLD) {
            errors = errors.and(
                    "reason",
                    visit.words()
                            .text(
                                    "national.publication.hold.reason.wrong",
                                    visit.words().count(PublicationView.LONGEST_HOLD)));
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(
                    Country.PAGE,
                    view(of, visit).holding(code, reason, errors).page(ProposalForm.EMPTY, FieldErrors.NONE));
        }
        heldBack.hold(of, agency.orElseThrow(), reason.strip(), who());
        return Answer.seeOther(path(of) + "?told=held");
    }

    /// @param code of an agency that is held back
    @ActsForCountry
    @PostMapping("/let-go")
    ModelAndView letGo(@PathVariable int year, @RequestParam(defaultValue = "") String code) {
        FiscalYear of = FiscalYear.require(year);
        heldBack.release(of, agencies.require(code));
        return Answer.seeOther(path(of) + "?told=letGo");
    }

    private ModelAndView act(FiscalYear year, String told, Visit visit, Consumer<FiscalYear> act) {
        try {
            act.accept(year);
            return Answer.seeOther(path(year) + "?told=" + told);
        } catch (Refused e) {
            return refused(year, e.refusal().name(), visit);
        } catch (OptimisticLockingFailureException e) {
            return refused(year, "NOT_NOW", visit);
        }
    }

    private ModelAndView refused(FiscalYear year, String why, Visit visit) {
        return Answer.conflict(
                Country.PAGE,
                page(year, ProposalForm.EMPTY, FieldErrors.NONE, visit)
                        .refused(visit.words().lookup("national.publication.refused." + why)));
    }

    private NationalPage page(FiscalYear year, ProposalForm form, FieldErrors errors, Visit visit) {
        return view(year, visit).page(form, errors);
    }

    private PublicationView view(FiscalYear year, Visit visit) {
        return new PublicationView(
                        year, publications, heldBack, releases, editions, agencies, people, person.id(), visit)
                .confirmed(names.of(year).size(), progress.assessed().size());
    }

    private PersonId who() {
        return person.id().orElseThrow(() -> new NoSuchElementException("nobody is signed in"));
    }
}
