package org.prongsai.national.web;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.document.pdf.FontFamily;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.national.award.Award;
import org.prongsai.national.award.Awards;
import org.prongsai.national.award.CertificateName;
import org.prongsai.national.award.CertificateNames;
import org.prongsai.national.award.CertificatePrinter;
import org.prongsai.national.award.LetterPrinter;
import org.prongsai.national.award.ResultLetter;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// An agency's certificate of a year: before publication how its name is spelt, afterwards the files.
@Controller
@SeesCertificate
@RequestMapping("/agencies/{agency}/{year}/certificate")
class CertificateController {
    private final Agencies agencies;
    private final CertificateNames names;
    private final Awards awards;
    private final CertificatePrinter certificates;
    private final LetterPrinter letters;

    CertificateController(
            Agencies agencies,
            CertificateNames names,
            Awards awards,
            CertificatePrinter certificates,
            LetterPrinter letters) {
        this.agencies = agencies;
        this.names = names;
        this.awards = awards;
        this.certificates = certificates;
        this.letters = letters;
    }

    static String path(AgencyYear at) {
        return at.path("certificate");
    }

    /// @param told what was just done
    @GetMapping
    ModelAndView page(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(
                Country.PAGE,
                page(at, form(at), FieldErrors.NONE, visit)
                        .told(Country.told("national.certificate.told.", told, visit.words()), null));
    }

    /// @param once    idempotency key
    /// @param nameTh  as it stands on the certificate
    /// @param version that was read; 0 where nothing was confirmed
    @ConfirmsCertificate
    @PostMapping
    ModelAndView confirm(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam UUID once,
            @RequestParam(defaultValue = "") String nameTh,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "0") int version,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        var form = new NameForm(nameTh, nameEn, version);
        FieldErrors errors = check(form, visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(Country.PAGE, page(at, form, errors, visit));
        }
        try {
            if (!names.confirm(at, new Bilingual(nameTh.strip(), nameEn.strip()), version, once)) {
                return Answer.conflict(
                        Country.PAGE,
                        page(at, form(at), FieldErrors.NONE, visit)
                                .refused(visit.words().lookup("national.certificate.closed")));
            }
            return Answer.seeOther(path(at) + "?told=confirmed");
        } catch (OptimisticLockingFailureException e) {
            NameForm theirs = form(at);
            return Answer.conflict(
                    Country.PAGE,
                    page(at, new NameForm(nameTh, nameEn, theirs.version()), FieldErrors.NONE, visit)
                            .theirs(Theirs.of(
                                    form.fields(FieldErrors.NONE, visit.words()),
                                    theirs.fields(FieldErrors.NONE, visit.words()),
                                    visit.words())));
        }
    }

    /// @param in language, `th` or `en`
    @GetMapping("/certificate.pdf")
    ResponseEntity<byte[]> certificate(
            @PathVariable String agency, @PathVariable int year, @RequestParam(defaultValue = "th") String in) {
        Award award = require(agency, year);
        return Handout.file(
                certificates.pdf(award, Handout.language(in)),
                MediaType.APPLICATION_PDF,
                AwardsController.name("certificate", award));
    }

    @GetMapping("/letter.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String agency, @PathVariable int year) {
        Award award = require(agency, year);
        return Handout.file(
                letters.pdf(ResultLetter.of(award), award.release().publishedAt()),
                MediaType.APPLICATION_PDF,
                AwardsController.name("letter", award));
    }

    private Award require(String agency, int year) {
        return awards.of(agencies.year(agency, year))
                .orElseThrow(() -> new NoSuchElementException("no public result of " + agency));
    }

    private NationalPage page(AgencyYear at, NameForm form, FieldErrors errors, Visit visit) {
        return new CertificateView(at, visit)
                .page(
                        awards.of(at).orElse(null),
                        names.find(at.agency().id(), at.year()).orElse(null),
                        names.isOpen(at),
                        form,
                        errors);
    }

    private NameForm form(AgencyYear at) {
        Optional<CertificateName> known = names.find(at.agency().id(), at.year());
        Bilingual name = known.map(CertificateName::name).orElse(at.agency().name());
        return new NameForm(
                name.th(), name.en(), known.map(CertificateName::version).orElse(0));
    }

    private static FieldErrors check(NameForm form, Words words) {
        FieldErrors errors = FieldErrors.NONE;
        for (var field : java.util.Map.of("nameTh", form.nameTh(), "nameEn", form.nameEn())
                .entrySet()) {
            String typed = field.getValue().strip();
            if (typed.isEmpty() || typed.length() > CertificateName.LONGEST) {
                errors = errors.and(
                        field.getKey(),
                        words.text("national.certificate.name.wrong", words.count(CertificateName.LONGEST)));
            } else if (!FontFamily.sarabun().missing(typed).isEmpty()) {
                errors = errors.and(
                        field.getKey(),
                        words.text(
                                "national.certificate.name.letters",
                                String.join(" ", FontFamily.sarabun().missing(typed))));
            }
        }
        return errors;
    }
}
