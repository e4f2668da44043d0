package org.prongsai.national.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.framework.Edition;
import org.prongsai.identity.Agency;
import org.prongsai.national.Progress;
import org.prongsai.national.award.Award;
import org.prongsai.national.award.AwardRules;
import org.prongsai.national.award.Awards;
import org.prongsai.national.award.CertificateNames;
import org.prongsai.national.award.CertificatePrinter;
import org.prongsai.national.award.LetterPrinter;
import org.prongsai.national.award.ResultLetter;
import org.prongsai.published.Release;
import org.prongsai.published.Releases;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
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

/// The commission's certificates and letters of a year: what is honoured, whose name is confirmed, and the files.
@Controller
@SeesCountry
@RequestMapping("/national/{year}/awards")
class AwardsController {
    private final AwardRules rules;
    private final CertificateNames names;
    private final Awards awards;
    private final CertificatePrinter certificates;
    private final LetterPrinter letters;
    private final Releases releases;
    private final Progress progress;

    AwardsController(
            AwardRules rules,
            CertificateNames names,
            Awards awards,
            CertificatePrinter certificates,
            LetterPrinter letters,
            Releases releases,
            Progress progress) {
        this.rules = rules;
        this.names = names;
        this.awards = awards;
        this.certificates = certificates;
        this.letters = letters;
        this.releases = releases;
        this.progress = progress;
    }

    static String path(FiscalYear year) {
        return Country.path(year) + "/awards";
    }

    /// @param asked which agencies are shown, and what was just done
    @GetMapping
    ModelAndView page(@PathVariable int year, @RequestParam Map<String, String> asked, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return Answer.page(
                Country.PAGE,
                page(of, AwardForm.of(rules.of(of)), FieldErrors.NONE, asked, visit)
                        .told(
                                Country.told("national.awards.told.", asked.getOrDefault("told", ""), visit.words()),
                                null));
    }

    /// @param once   idempotency key
    /// @param typed  the form but for the grades
    /// @param grades that are honoured
    @ActsForCountry
    @PostMapping
    ModelAndView decide(
            @PathVariable int year,
            @RequestParam UUID once,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> grades,
            Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        Edition edition = rules.edition(of).orElseThrow(() -> new NoSuchElementException("no edition of " + year));
        var form = new AwardForm(typed, grades);
        FieldErrors errors = form.check(edition, visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(Country.PAGE, page(of, form, errors, Map.of(), visit));
        }
        try {
            if (!rules.decide(form.rule(of, edition), once)) {
                return Answer.conflict(
                        Country.PAGE,
                        page(of, form, FieldErrors.NONE, Map.of(), visit)
                                .refused(visit.words().lookup("national.awards.refused")));
            }
            return Answer.seeOther(path(of) + "?told=decided");
        } catch (OptimisticLockingFailureException e) {
            AwardForm theirs = AwardForm.of(rules.of(of));
            return Answer.conflict(
                    Country.PAGE,
                    page(of, form.over(theirs), FieldErrors.NONE, Map.of(), visit)
                            .theirs(Theirs.of(
                                    form.fields(edition, FieldErrors.NONE, visit.words()),
                                    theirs.fields(edition, FieldErrors.NONE, visit.words()),
                                    visit.words())));
        }
    }

    private NationalPage page(
            FiscalYear year, AwardForm form, FieldErrors errors, Map<String, String> asked, Visit visit) {
        List<Award> known = awards.of(year);
        List<Agency> agencies = known.isEmpty()
                ? progress.assessed()
                : known.stream().map(award -> award.score().agency()).toList();
        return new AwardsView(year, visit)
                .page(rules.edition(year).orElse(null), agencies, known, names.of(year), form, errors, asked);
    }

    /// All certificates of the standing release.
    ///
    /// @param in language, `th` or `en`
    @GetMapping("/certificates.zip")
    void certificates(
            @PathVariable int year, @RequestParam(defaultValue = "th") String in, HttpServletResponse response)
            throws IOException {
        FiscalYear of = standing(year).year();
        Handout.zip(
                response, "certificates-" + year + "-" + Handout.language(in).tag() + ".zip", zip -> {
                    for (Award award : awards.of(of)) {
                        if (award.isHonoured()) {
                            zip.put(name("certificate", award), certificates.pdf(award, Handout.language(in)));
                        }
                    }
                });
    }

    /// The result letters of all agencies of the standing release.
    @GetMapping("/letters.zip")
    void letters(@PathVariable int year, HttpServletResponse response) throws IOException {
        Release release = standing(year);
        Handout.zip(response, "letters-" + year + ".zip", zip -> {
            for (Award award : awards.of(release.year())) {
                zip.put(name("letter", award), letters.pdf(ResultLetter.of(award), release.publishedAt()));
            }
        });
    }

    /// @param in language, `th` or `en`
    @GetMapping("/{code}/certificate.pdf")
    ResponseEntity<byte[]> certificate(
            @PathVariable int year, @PathVariable String code, @RequestParam(defaultValue = "th") String in) {
        Award award = require(year, code);
        return Handout.file(
                certificates.pdf(award, Handout.language(in)), MediaType.APPLICATION_PDF, name("certificate", award));
    }

    @GetMapping("/{code}/letter.pdf")
    ResponseEntity<byte[]> letter(@PathVariable int year, @PathVariable String code) {
        Award award = require(year, code);
        return Handout.file(
                letters.pdf(ResultLetter.of(award), award.release().publishedAt()),
                MediaType.APPLICATION_PDF,
                name("letter", award));
    }

    private Award require(int year, String code) {
        return awards.of(standing(year), code).orElseThrow(() -> new NoSuchElementException("no result of " + code));
    }

    private Release standing(int year) {
        return releases.standing(FiscalYear.require(year))
                .orElseThrow(() -> new NoSuchElementException("nothing public of " + year));
    }

    /// `certificate-pdmo-2564.pdf`
    static String name(String what, Award award) {
        return what + "-" + award.score().agency().code() + "-"
                + award.release().year().buddhistYear() + ".pdf";
    }
}
