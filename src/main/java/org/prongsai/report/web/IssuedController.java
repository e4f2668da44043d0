package org.prongsai.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.LiveEvidence;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.report.office.Drafts;
import org.prongsai.report.office.IssuedPaper;
import org.prongsai.report.office.IssuedPapers;
import org.prongsai.report.office.SignedCopies;
import org.prongsai.report.office.VerifyCode;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.SiteAddress;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Icon;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A paper as it was issued.
@Controller
@ReadsPapers
@RequestMapping("/agencies/{agency}/{year}/papers/issued/{id}")
class IssuedController {
    private static final String PAGE = "report/issued";
    private static final int LONGEST_REASON = 500;

    private final Agencies agencies;
    private final IssuedPapers papers;
    private final SignedCopies copies;
    private final Drafts drafts;
    private final LiveEvidence live;
    private final SiteAddress site;

    IssuedController(
            Agencies agencies,
            IssuedPapers papers,
            SignedCopies copies,
            Drafts drafts,
            LiveEvidence live,
            SiteAddress site) {
        this.agencies = agencies;
        this.papers = papers;
        this.copies = copies;
        this.drafts = drafts;
        this.live = live;
        this.site = site;
    }

    /// @param told what was just done
    @GetMapping
    ModelAndView paper(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        IssuedPaper paper = papers.require(at.agency().id(), at.year(), id);
        return Answer.page(PAGE, page(at, paper, told, FieldErrors.NONE, visit));
    }

    /// @param file `pdf`, `docx`, `scan`, or `signed` for the paper behind its signed memo
    @GetMapping("/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID id, @PathVariable String file) {
        AgencyYear at = agencies.year(agency, year);
        IssuedPaper paper = papers.require(at.agency().id(), at.year(), id);
        IssuedPaper.Scan scan = paper.scan();
        String title = (paper.number() + " " + paper.title()).strip();
        return switch (file) {
            case "pdf" ->
                PaperText.file(
                        papers.file(at.agency().id(), paper.pdf()),
                        MediaType.APPLICATION_PDF,
                        PaperText.fileName(title, "pdf"),
                        false);
            case "docx" ->
                PaperText.file(
                        papers.file(at.agency().id(), paper.docx()),
                        PaperText.DOCX,
                        PaperText.fileName(title, "docx"),
                        false);
            case "scan" -> {
                if (scan == null) {
                    throw new NoSuchElementException("no scan of " + id);
                }
                yield PaperText.scan(papers.file(at.agency().id(), scan.hash()), scan.kind(), title);
            }
            case "signed" ->
                PaperText.file(
                        copies.bundle(at.agency().id(), paper)
                                .orElseThrow(() -> new NoSuchElementException("no signed memo for " + id)),
                        MediaType.APPLICATION_PDF,
                        PaperText.fileName(title, "pdf"),
                        false);
            default -> throw new NoSuchElementException("no file " + file);
        };
    }

    @KeepsPapers
    @PostMapping("/withdraw")
    ModelAndView withdraw(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        String why = Typed.text(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            IssuedPaper paper = papers.require(at.agency().id(), at.year(), id);
            FieldErrors errors = FieldErrors.NONE.and("reason", visit.words().lookup("report.withdraw.reason.needed"));
            return Answer.invalid(PAGE, page(at, paper, "", errors, visit));
        }
        papers.withdraw(at.agency().id(), at.year(), id, why);
        return told(at, id, "withdrawn");
    }

    @KeepsPapers
    @PostMapping("/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        papers.restore(at.agency().id(), at.year(), id);
        return told(at, id, "holds");
    }

    /// Begins the correction, as a draft of its own.
    ///
    /// @param once the idempotency key, which becomes the draft's id
    @KeepsPapers
    @PostMapping("/correct")
    ModelAndView correct(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID id, @RequestParam UUID once) {
        AgencyYear at = agencies.year(agency, year);
        drafts.correct(at.agency(), papers.require(at.agency().id(), at.year(), id), once);
        return Answer.seeOther(PapersController.path(at) + "/" + once + "?told=begun");
    }

    private static ModelAndView told(AgencyYear at, UUID id, String what) {
        return Answer.seeOther(PapersController.path(at) + "/issued/" + id + "?told=" + what);
    }

    private IssuedPage page(AgencyYear at, IssuedPaper paper, String told, FieldErrors errors, Visit visit) {
        Words words = visit.words();
        boolean may = visit.may(KeepsPapers.class);
        boolean withdrawn = paper.withdrawn() != null;
        Optional<LiveEvidence.Offer> offer = live.offers(at.agency().id(), at.year()).stream()
                .filter(one -> one.page().id().equals(paper.id()))
                .findFirst();
        String path = PapersController.path(at) + "/issued/" + paper.id();
        return new IssuedPage(
                paper.subject(),
                List.of(new Crumb(words.lookup("report.page"), PapersController.path(at))),
                PaperText.state(paper.state(), words),
                told.equals("issued") || told.equals("withdrawn") || told.equals("holds")
                        ? words.lookup("report.told." + told)
                        : null,
                may && withdrawn ? path + "/restore" : null,
                facts(at, paper, offer, words),
                files(paper, path, words, copies.memo(at.agency().id(), paper).isPresent()),
                unsigned(at, paper, words),
                hashes(paper, words),
                site.of(VerifyCode.path(paper.code())),
                visit.may(SendsEvidence.class)
                        ? offer.filter(LiveEvidence.Offer::isFree)
                                .map(one -> new IssuedPage.Evidence(
                                        words.text(
                                                "report.evidence.send",
                                                one.page().code()),
                                        item(at, one) + "/own-pages",
                                        paper.id().toString()))
                                .orElse(null)
                        : null,
                may && !withdrawn ? path + "/correct" : null,
                may && !withdrawn ? path + "/withdraw" : null,
                Field.area("reason", words.lookup("report.withdraw.reason"))
                        .required()
                        .with("rows", "2")
                        .with("maxlength", Integer.toString(LONGEST_REASON))
                        .error(errors.on("reason")));
    }

    private static String item(AgencyYear at, LiveEvidence.Offer offer) {
        return at.path("disclosures") + "/" + offer.page().code();
    }

    private List<Fact> facts(AgencyYear at, IssuedPaper paper, Optional<LiveEvidence.Offer> offer, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("report.kind"), PaperText.kind(paper.kind(), words)));
        facts.add(Fact.of(words.lookup("report.number"), paper.number().isEmpty() ? "–" : paper.number()));
        facts.add(Fact.of(words.lookup("report.dated"), words.date(paper.dated())));
        facts.add(Fact.of(
                words.lookup("report.post"),
                paper.signerName().isEmpty() ? paper.signerPost() : paper.signerName() + " · " + paper.signerPost()));
        facts.add(Fact.of(words.lookup("report.issuedAt"), words.moment(paper.issued())));
        facts.add(Fact.of(words.lookup("report.edition"), Integer.toString(paper.edition())));
        other(at, paper.corrects(), "report.corrects", facts, words);
        other(at, paper.corrected(), "report.corrected", facts, words);
        offer.filter(LiveEvidence.Offer::accepted)
                .ifPresent(one -> facts.add(new Fact(
                        words.lookup("report.evidence"),
                        new Cell.Link(
                                words.text("report.evidence.of", one.page().code()), item(at, one)))));
        IssuedPaper.Withdrawal withdrawn = paper.withdrawn();
        if (withdrawn != null) {
            facts.add(Fact.of(words.lookup("report.withdraw.reason"), withdrawn.reason()));
        }
        return facts;
    }

    private void other(AgencyYear at, @Nullable UUID id, String key, List<Fact> facts, Words words) {
        if (id != null) {
            papers.find(at.agency().id(), id)
                    .ifPresent(other -> facts.add(new Fact(
                            words.lookup(key),
                            new Cell.Link(
                                    (other.number() + " " + words.date(other.dated())).strip(),
                                    PapersController.path(new AgencyYear(at.agency(), other.year())) + "/issued/"
                                            + id))));
        }
    }

    /// What is told where a paper would be bound behind a signed memo and there is none.
    private @Nullable String unsigned(AgencyYear at, IssuedPaper paper, Words words) {
        return SignedCopies.memos(paper.kind()).isEmpty()
                        || copies.memo(at.agency().id(), paper).isPresent()
                ? null
                : words.lookup("report.file.signed.none");
    }

    private static List<Action> files(IssuedPaper paper, String path, Words words, boolean signed) {
        var files = new ArrayList<Action>();
        if (signed) {
            files.add(Action.secondary(words.lookup("report.file.signed"), path + "/signed")
                    .icon(Icon.DOWNLOAD));
        }
        if (paper.scan() != null) {
            files.add(Action.secondary(words.lookup("report.file.scan"), path + "/scan")
                    .icon(Icon.DOWNLOAD));
        }
        files.add(
                Action.secondary(words.lookup("report.file.pdf"), path + "/pdf").icon(Icon.DOWNLOAD));
        files.add(Action.secondary(words.lookup("report.file.docx"), path + "/docx")
                .icon(Icon.DOWNLOAD));
        return files;
    }

    static List<Fact> hashes(IssuedPaper paper, Words words) {
        var hashes = new ArrayList<Fact>();
        IssuedPaper.Scan scan = paper.scan();
        if (scan != null) {
            hashes.add(new Fact(words.lookup("report.file.scan"), new Cell.Code(scan.hash())));
        }
        hashes.add(new Fact(words.lookup("report.file.pdf"), new Cell.Code(paper.pdf())));
        hashes.add(new Fact(words.lookup("report.file.docx"), new Cell.Code(paper.docx())));
        return hashes;
    }
}
