package org.prongsai.report.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.report.DocumentKind.Form;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part;
import org.prongsai.report.Part.Role;
import org.prongsai.report.office.Draft;
import org.prongsai.report.office.Drafts;
import org.prongsai.report.office.IssuedPapers;
import org.prongsai.report.register.NewReference;
import org.prongsai.report.register.Numbering;
import org.prongsai.report.register.Reference;
import org.prongsai.report.register.References;
import org.prongsai.report.register.Series;
import org.prongsai.web.Answer;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Issues a draft.
@Controller
@KeepsPapers
@RequestMapping("/agencies/{agency}/{year}/papers/{id}/issue")
class IssueController {
    private static final String PAGE = "report/issue";

    private final Agencies agencies;
    private final Drafts drafts;
    private final IssuedPapers papers;
    private final References register;

    IssueController(Agencies agencies, Drafts drafts, IssuedPapers papers, References register) {
        this.agencies = agencies;
        this.drafts = drafts;
        this.papers = papers;
        this.register = register;
    }

    @GetMapping
    ModelAndView form(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Draft draft = drafts.require(at.agency().id(), at.year(), id);
        Manuscript manuscript = drafts.manuscript(at.agency().id(), draft).orElse(null);
        if (draft.isIssued() || manuscript == null) {
            return Answer.seeOther(PapersController.path(at) + "/" + id);
        }
        IssueForm form = new IssueForm(first(manuscript, Role.NUMBER), null, post(manuscript), null, false);
        return Answer.page(PAGE, page(at, draft, manuscript, form, List.of(), FieldErrors.NONE, null, visit));
    }

    /// @param once the idempotency key, which becomes the paper's id
    @PostMapping
    ModelAndView issue(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @Valid @ModelAttribute IssueForm form,
            BindingResult binding,
            @RequestParam int version,
            @RequestParam UUID once,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Draft draft = drafts.require(at.agency().id(), at.year(), id);
        String there = PapersController.path(at) + "/issued/" + once;
        Manuscript manuscript = drafts.manuscript(at.agency().id(), draft).orElse(null);
        if (draft.isIssued() || manuscript == null) {
            return Answer.seeOther(once.equals(draft.paper()) ? there : PapersController.path(at) + "/" + id);
        }
        Words words = visit.words();
        Form of = draft.kind().form();
        Typed.Scan handedIn =
                Typed.Scan.read("scan", scan, form.check(of, FieldErrors.of(binding, words), words), words);
        FieldErrors errors = handedIn.errors();
        if (handedIn.file() == null && IssueForm.isSigned(of) && errors.on("scan") == null) {
            errors = errors.and("scan", words.lookup("report.scan.needed"));
        }
        List<Reference> doubles = doubles(at, of, form);
        if (!doubles.isEmpty() && !form.isMeant()) {
            errors = errors.and("number", words.lookup("report.number.double"));
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, page(at, draft, manuscript, form, doubles, errors, null, visit));
        }
        try {
            papers.issue(at.agency(), at.year(), id, version, form.issue(handedIn.file()), once);
            return Answer.seeOther(there + "?told=issued");
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict(
                    PAGE,
                    page(
                            at,
                            drafts.require(at.agency().id(), at.year(), id),
                            manuscript,
                            form,
                            doubles,
                            FieldErrors.NONE,
                            words.lookup("report.changed.meanwhile"),
                            visit));
        }
    }

    private List<Reference> doubles(AgencyYear at, Form form, IssueForm typed) {
        LocalDate day = Days.read(typed.dated()).orElse(null);
        return day == null
                ? List.of()
                : Series.of(form, typed.number())
                        .map(series -> Numbering.doubles(
                                register.all(at.agency().id()),
                                new NewReference(series, typed.number(), day, "", "", "", null),
                                null))
                        .orElse(List.of());
    }

    private static @Nullable String first(Manuscript manuscript, Role role) {
        return manuscript.words().stream()
                .filter(place -> place.role() == role && !place.text().isBlank())
                .map(Part.Words::text)
                .findFirst()
                .orElse(null);
    }

    /// The last line beneath the place for the hand that is no name in brackets.
    private static @Nullable String post(Manuscript manuscript) {
        String signature = first(manuscript, Role.SIGNATURE);
        return signature == null
                ? null
                : signature
                        .lines()
                        .filter(line -> !line.isBlank() && !line.strip().startsWith("("))
                        .reduce((one, other) -> one + " " + other)
                        .orElse(null);
    }

    private static IssuePage page(
            AgencyYear at,
            Draft draft,
            Manuscript manuscript,
            IssueForm form,
            List<Reference> doubles,
            FieldErrors errors,
            @Nullable String refusal,
            Visit visit) {
        Words words = visit.words();
        String path = PapersController.path(at) + "/" + draft.id();
        return new IssuePage(
                words.lookup("report.issue"),
                List.of(
                        new Crumb(words.lookup("report.page"), PapersController.path(at)),
                        new Crumb(manuscript.title(), path)),
                path + "/issue",
                path + "/paper.pdf",
                form.fields(draft.kind().form(), !doubles.isEmpty(), errors, words),
                doubles.stream()
                        .map(entry ->
                                words.text("report.double", entry.number(), words.date(entry.dated()), entry.subject()))
                        .toList(),
                refusal,
                draft.version());
    }
}
