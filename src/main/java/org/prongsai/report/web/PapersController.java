package org.prongsai.report.web;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.report.Composer.Occasion;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.office.Composers;
import org.prongsai.report.office.Drafts;
import org.prongsai.report.office.IssuedPapers;
import org.prongsai.report.results.ResultPapers;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The papers of a year.
@Controller
@KeepsPapers
@RequestMapping("/agencies/{agency}/{year}/papers")
class PapersController {
    private final Agencies agencies;
    private final Composers composers;
    private final Drafts drafts;
    private final IssuedPapers issued;
    private final ResultPapers results;

    PapersController(Agencies agencies, Composers composers, Drafts drafts, IssuedPapers issued, ResultPapers results) {
        this.agencies = agencies;
        this.composers = composers;
        this.drafts = drafts;
        this.issued = issued;
        this.results = results;
    }

    static String path(AgencyYear at) {
        return at.path("papers");
    }

    /// @param told what was just done
    /// @param undo to which draft
    @ReadsPapers
    @GetMapping
    ModelAndView papers(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(required = false) @Nullable UUID undo,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(
                "report/papers",
                new PapersView(at, composers, visit)
                        .page(
                                drafts.open(at.agency().id(), at.year()),
                                issued.all(at.agency().id(), at.year()),
                                results.latest(at.agency().id(), at.year()).isPresent(),
                                told,
                                undo));
    }

    /// The paper of the year's result that the commission had made.
    @ReadsPapers
    @GetMapping("/result.pdf")
    ResponseEntity<byte[]> result(@PathVariable String agency, @PathVariable int year) {
        AgencyYear at = agencies.year(agency, year);
        byte[] file = results.file(at.agency().id(), at.year())
                .orElseThrow(() -> new NoSuchElementException("no paper of the result of " + at.year()));
        return PaperText.file(file, MediaType.APPLICATION_PDF, ResultBatchView.fileName(at.agency(), at.year()), true);
    }

    /// @param once the idempotency key, which becomes the draft's id
    @PostMapping
    ModelAndView begin(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam DocumentKind kind,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam UUID once) {
        AgencyYear at = agencies.year(agency, year);
        Occasion occasion = composers
                .occasion(at.agency().id(), at.year(), kind, subject)
                .orElseThrow(() -> new NoSuchElementException("cannot be made now: " + kind));
        drafts.begin(at.agency(), occasion, once);
        return Answer.seeOther(path(at) + "/" + once);
    }
}
