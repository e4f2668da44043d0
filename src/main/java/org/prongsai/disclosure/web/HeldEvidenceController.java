package org.prongsai.disclosure.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.FiledEvidence;
import org.prongsai.disclosure.GivenFile;
import org.prongsai.disclosure.LiveEvidence;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.FormPage;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
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

/// Evidence that is kept here, and stands at an address of ours.
@Controller
@PreparesDisclosures
@RequestMapping("/agencies/{agency}/{year}/disclosures/{code}")
class HeldEvidenceController {
    private static final String FORM = "ui/form_page";

    private final Agencies agencies;
    private final PreparedItems prepared;
    private final LiveEvidence live;
    private final FiledEvidence files;

    HeldEvidenceController(Agencies agencies, PreparedItems prepared, LiveEvidence live, FiledEvidence files) {
        this.agencies = agencies;
        this.prepared = prepared;
        this.live = live;
        this.files = files;
    }

    @GetMapping("/files/new")
    ModelAndView form(@PathVariable String agency, @PathVariable int year, @PathVariable String code, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(FORM, page(at, prepared.require(at, code), FileForm.EMPTY, FieldErrors.NONE, visit.words()));
    }

    /// Keeps a file as evidence.
    ///
    /// @param once the idempotency key, which becomes the evidence's id
    @PostMapping("/files")
    ModelAndView add(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @Valid @ModelAttribute FileForm form,
            BindingResult binding,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam UUID once,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = prepared.require(at, code);
        Words words = visit.words();
        FileForm.Given given = FileForm.Given.read(file, FieldErrors.of(binding, words), words);
        GivenFile usable = given.file();
        if (usable == null || !given.errors().isEmpty()) {
            return Answer.invalid(FORM, page(at, item, form, given.errors(), words));
        }
        return ItemText.moved(
                at,
                code,
                "fileAdded",
                null,
                () -> files.add(at.agency(), at.year(), code, usable, Typed.text(form.note()), once));
    }

    private static FormPage page(AgencyYear at, Item item, FileForm form, FieldErrors errors, Words words) {
        return Forms.of(
                        at,
                        item,
                        words.lookup("disclosure.file.new"),
                        form.fields(errors, words),
                        "files",
                        words.lookup("disclosure.evidence.add"),
                        words)
                .lead(words.lookup("disclosure.file.lead"))
                .doneOnce();
    }

    /// Makes a page of this program evidence.
    ///
    /// @param page its id
    /// @param once the idempotency key, which becomes the evidence's id
    @PostMapping("/own-pages")
    ModelAndView accept(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @RequestParam UUID page,
            @RequestParam UUID once) {
        AgencyYear at = agencies.year(agency, year);
        prepared.require(at, code);
        return ItemText.moved(
                at, code, "accepted", null, () -> live.accept(at.agency().id(), at.year(), code, page, once));
    }
}
