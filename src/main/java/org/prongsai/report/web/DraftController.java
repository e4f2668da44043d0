package org.prongsai.report.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part;
import org.prongsai.report.Part.Role;
import org.prongsai.report.check.DocumentCheck;
import org.prongsai.report.check.Facts;
import org.prongsai.report.check.Finding;
import org.prongsai.report.office.Draft;
import org.prongsai.report.office.Drafts;
import org.prongsai.report.office.OwnTemplates;
import org.prongsai.report.register.Citation;
import org.prongsai.report.register.References;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
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

/// A paper that is being prepared.
@Controller
@KeepsPapers
@RequestMapping("/agencies/{agency}/{year}/papers/{id}")
class DraftController {
    private static final String PAGE = "report/draft";
    private static final int LONGEST = 20_000;
    /// Kinds that have to speak of every weak item.
    private static final Set<DocumentKind> OF_WEAK_ITEMS =
            Set.of(DocumentKind.MEASURES_MEMO, DocumentKind.MEASURES_DISCLOSURE, DocumentKind.RESPONSIBILITIES);

    private final Agencies agencies;
    private final Drafts drafts;
    private final References register;
    private final Facts facts;
    private final OwnTemplates templates;

    DraftController(Agencies agencies, Drafts drafts, References register, Facts facts, OwnTemplates templates) {
        this.agencies = agencies;
        this.drafts = drafts;
        this.register = register;
        this.facts = facts;
        this.templates = templates;
    }

    /// @param told what was just done
    @ReadsPapers
    @GetMapping
    ModelAndView draft(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Draft draft = drafts.require(at.agency().id(), at.year(), id);
        if (draft.isIssued()) {
            return Answer.seeOther(PapersController.path(at) + "/issued/" + draft.paper());
        }
        return Answer.page(PAGE, page(at, draft, draft.edits(), draft.version(), FieldErrors.NONE, told, visit));
    }

    /// Keeps the words; with `cite` an entry of the register is referred to, with `reset` the words proposed for a
    /// place
    /// stand there again.
    @PostMapping
    ModelAndView save(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID cite,
            @RequestParam(defaultValue = "") String reset,
            @RequestParam Map<String, String> form,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Draft draft = drafts.require(at.agency().id(), at.year(), id);
        Manuscript proposed = drafts.proposed(at.agency().id(), draft).orElse(null);
        if (proposed == null || draft.isIssued()) {
            return Answer.seeOther(PapersController.path(at) + "/" + id);
        }
        Map<String, String> typed = typed(form, proposed, draft.edits());
        if (!reset.isEmpty()) {
            typed.put(reset, proposed.at(reset));
        }
        if (cite != null) {
            cite(at, proposed, typed, cite);
        }
        FieldErrors errors = check(at, typed, visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, page(at, draft, typed, version, errors, "", visit));
        }
        try {
            drafts.save(at.agency().id(), at.year(), id, version, typed);
            return told(at, id, cite == null ? "kept" : "cited");
        } catch (OptimisticLockingFailureException e) {
            DraftPage mine = page(at, draft, typed, draft.version(), FieldErrors.NONE, "", visit);
            List<Field> theirs = page(at, draft, draft.edits(), draft.version(), FieldErrors.NONE, "", visit)
                    .fields();
            return Answer.conflict(PAGE, mine.theirs(Theirs.of(mine.fields(), theirs, visit.words())));
        }
    }

    /// What was typed by place, line ends as the manuscript has them.
    private static Map<String, String> typed(Map<String, String> form, Manuscript proposed, Map<String, String> edits) {
        var typed = new HashMap<String, String>();
        for (Part.Words place : proposed.words()) {
            String said = form.get(DraftView.FIELD + place.key());
            typed.put(
                    place.key(),
                    said == null
                            ? edits.getOrDefault(place.key(), place.text())
                            : said.replace("\r\n", "\n").replace("\0", "").stripTrailing());
        }
        return typed;
    }

    private void cite(AgencyYear at, Manuscript proposed, Map<String, String> typed, UUID entry) {
        String citation = Citation.of(
                register.require(at.agency().id(), entry), at.agency().name().th());
        proposed.words().stream()
                .filter(place -> place.role() == Role.REFERENCE)
                .findFirst()
                .ifPresent(place -> typed.merge(
                        place.key(), citation, (before, more) -> before.isBlank() ? more : before + "\n" + more));
    }

    private FieldErrors check(AgencyYear at, Map<String, String> typed, Words words) {
        FieldErrors errors = FieldErrors.NONE;
        for (var place : typed.entrySet()) {
            if (place.getValue().length() > LONGEST) {
                errors = errors.and(place.getKey(), words.lookup("report.tooLong"));
            }
            List<String> missing = drafts.missing(at.agency().id(), place.getValue());
            if (!missing.isEmpty()) {
                errors = errors.and(place.getKey(), words.text("report.unprintable", String.join(" ", missing)));
            }
        }
        return errors;
    }

    @PostMapping("/undo")
    ModelAndView undo(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        drafts.undo(at.agency().id(), at.year(), id);
        return told(at, id, "undone");
    }

    @PostMapping("/remove")
    ModelAndView remove(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        drafts.remove(at.agency().id(), at.year(), id);
        return Answer.seeOther(PapersController.path(at) + "?told=removed&undo=" + id);
    }

    @PostMapping("/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        drafts.restore(at.agency().id(), id);
        return Answer.seeOther(PapersController.path(at) + "?told=restored");
    }

    /// The paper as it is printed to be signed, shown in the browser.
    @ReadsPapers
    @GetMapping("/paper.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean download) {
        AgencyYear at = agencies.year(agency, year);
        Draft draft = drafts.require(at.agency().id(), at.year(), id);
        return PaperText.file(
                drafts.pdf(at.agency(), draft),
                MediaType.APPLICATION_PDF,
                PaperText.fileName(title(at, draft), "pdf"),
                !download);
    }

    /// The paper to be edited in Word or LibreOffice.
    @ReadsPapers
    @GetMapping("/paper.docx")
    ResponseEntity<byte[]> docx(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        Draft draft = drafts.require(at.agency().id(), at.year(), id);
        return PaperText.file(
                drafts.docx(at.agency(), draft), PaperText.DOCX, PaperText.fileName(title(at, draft), "docx"), false);
    }

    private String title(AgencyYear at, Draft draft) {
        return drafts.proposed(at.agency().id(), draft).map(Manuscript::title).orElse("");
    }

    private static ModelAndView told(AgencyYear at, UUID id, String what) {
        return Answer.seeOther(PapersController.path(at) + "/" + id + "?told=" + what);
    }

    private DraftPage page(
            AgencyYear at,
            Draft draft,
            Map<String, String> edits,
            int version,
            FieldErrors errors,
            String told,
            Visit visit) {
        Manuscript proposed = drafts.proposed(at.agency().id(), draft).orElse(null);
        boolean ownTemplate = templates.inUse(at.agency().id(), draft.kind()).isPresent();
        return new DraftView(at, draft, ownTemplate, visit)
                .page(
                        proposed,
                        edits,
                        version,
                        errors,
                        proposed == null ? List.of() : findings(at, proposed.edited(edits)),
                        register.all(at.agency().id()),
                        drafts.message(at.agency().id(), draft),
                        told);
    }

    private List<Finding> findings(AgencyYear at, Manuscript manuscript) {
        boolean weak = OF_WEAK_ITEMS.contains(manuscript.kind());
        return DocumentCheck.check(Passages.of(manuscript), facts.of(at.agency().id(), at.year(), weak, true), true);
    }
}
