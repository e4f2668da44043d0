package org.prongsai.disclosure.web;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Approvals;
import org.prongsai.disclosure.Decision;
import org.prongsai.disclosure.NoMove;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.document.ScanFile;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.web.Answer;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.FormPage;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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

/// Approvals that were given on paper, and their scans.
@Controller
@KeepsDisclosures
@RequestMapping("/agencies/{agency}/{year}/disclosures/{code}/paper")
class PaperController {
    private static final String FORM = "ui/form_page";

    private final Agencies agencies;
    private final YearItems.Asker items;
    private final Approvals approvals;
    private final CurrentPerson current;
    private final Clock clock;

    PaperController(Agencies agencies, YearItems.Asker items, Approvals approvals, CurrentPerson current, Clock clock) {
        this.agencies = agencies;
        this.items = items;
        this.approvals = approvals;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView paper(@PathVariable String agency, @PathVariable int year, @PathVariable String code, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = items.of(at).require(code);
        return Hands.waitingFor(item.known())
                .map(step -> Answer.page(
                        FORM, paper(at, item, step.name(), PaperForm.EMPTY, FieldErrors.NONE, visit.words())))
                .orElseGet(() -> ItemText.refused(ItemText.path(at, code), NoMove.Why.ELSEWHERE));
    }

    /// Records that the step for which the item waits approved it on paper.
    @PostMapping
    ModelAndView onPaper(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @Valid @ModelAttribute PaperForm form,
            BindingResult binding,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Words words = visit.words();
        Typed.Scan given =
                Typed.Scan.read(scan, form.check(LocalDate.now(clock), FieldErrors.of(binding, words), words), words);
        ScanFile file = given.file();
        if (!given.errors().isEmpty() || file == null) {
            return Answer.invalid(
                    FORM,
                    paper(
                            at,
                            items.of(at).require(code),
                            Objects.requireNonNullElse(form.step(), ""),
                            form,
                            given.errors(),
                            words));
        }
        var memo = new Approvals.Memo(
                Typed.text(form.number()), Days.read(form.on()).orElseThrow(), file);
        return ItemText.moved(
                at,
                code,
                "approvedOnPaper",
                null,
                () -> approvals.approveOnPaper(
                        at.agency().id(),
                        at.year(),
                        code,
                        Typed.step(form.step()),
                        current.id().orElseThrow(),
                        memo));
    }

    /// The scan of a memo.
    @ReadsDisclosures
    @GetMapping("/{hash}")
    ResponseEntity<byte[]> scan(
            @PathVariable String agency, @PathVariable int year, @PathVariable String code, @PathVariable String hash) {
        AgencyYear at = agencies.year(agency, year);
        String kind = approvals.history(at.agency().id(), at.year(), code).stream()
                .flatMap(sent -> sent.decisions().stream())
                .map(Decision::paper)
                .filter(paper -> paper != null && same(paper.hash(), hash))
                .map(paper -> paper.kind().name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no memo " + hash));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(code + "." + kind)
                                .build()
                                .toString())
                .body(approvals.scan(at.agency().id(), hash).orElseThrow());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static FormPage paper(
            AgencyYear at, Item item, String step, PaperForm form, FieldErrors errors, Words words) {
        return Forms.of(
                        at,
                        item,
                        words.lookup("disclosure.paper.way"),
                        form.fields(errors, words),
                        "paper",
                        words.lookup("disclosure.paper.do"),
                        words)
                .lead(words.lookup("disclosure.paper.lead"))
                .hidden("step", step);
    }
}
