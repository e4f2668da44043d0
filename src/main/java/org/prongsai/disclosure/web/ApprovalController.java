package org.prongsai.disclosure.web;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Approvals;
import org.prongsai.disclosure.ChainStep;
import org.prongsai.disclosure.Decision;
import org.prongsai.disclosure.NoMove;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.document.ScanFile;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.PersonId;
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

/// The way of one item through the chain.
@Controller
@DecidesDisclosures
@RequestMapping("/agencies/{agency}/{year}/disclosures/{code}")
class ApprovalController {
    private static final String FORM = "ui/form_page";

    private final Agencies agencies;
    private final YearItems.Asker items;
    private final Approvals approvals;
    private final Hands.Asker hands;
    private final CurrentPerson current;
    private final Clock clock;

    ApprovalController(
            Agencies agencies,
            YearItems.Asker items,
            Approvals approvals,
            Hands.Asker hands,
            CurrentPerson current,
            Clock clock) {
        this.agencies = agencies;
        this.items = items;
        this.approvals = approvals;
        this.hands = hands;
        this.current = current;
        this.clock = clock;
    }

    /// @param once the idempotency key, which becomes the submission's id
    @PreparesDisclosures
    @PostMapping("/submit")
    ModelAndView submit(
            @PathVariable String agency, @PathVariable int year, @PathVariable String code, @RequestParam UUID once) {
        AgencyYear at = agencies.year(agency, year);
        Item item = items.of(at).require(code);
        ChainStep as = hands.of(at)
                .preparing(item.unitId())
                .orElseThrow(() -> new NoSuchElementException("not for this unit: " + code));
        return ItemText.moved(
                at,
                code,
                "submitted",
                null,
                () -> approvals.submit(at.agency().id(), at.year(), code, person(), as, once));
    }

    @PreparesDisclosures
    @PostMapping("/take-back")
    ModelAndView takeBack(@PathVariable String agency, @PathVariable int year, @PathVariable String code) {
        AgencyYear at = agencies.year(agency, year);
        return ItemText.moved(
                at,
                code,
                "takenBack",
                null,
                () -> approvals.takeBack(at.agency().id(), at.year(), code, person()));
    }

    /// @param step for which the visitor saw it wait
    @PostMapping("/approve")
    ModelAndView approve(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @RequestParam ChainStep step) {
        AgencyYear at = agencies.year(agency, year);
        require(at, code, step);
        return ItemText.moved(
                at,
                code,
                "approved",
                null,
                () -> approvals.approve(at.agency().id(), at.year(), code, step, person(), ""));
    }

    @GetMapping("/return")
    ModelAndView returning(
            @PathVariable String agency, @PathVariable int year, @PathVariable String code, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = items.of(at).require(code);
        String step = hands.of(at)
                .deciding(item.known(), item.unitId())
                .map(ChainStep::name)
                .orElse("");
        return step.isEmpty()
                ? ItemText.refused(ItemText.path(at, code), NoMove.Why.ELSEWHERE)
                : Answer.page(FORM, returning(at, item, new ReasonForm(null, step), FieldErrors.NONE, visit.words()));
    }

    @PostMapping("/return")
    ModelAndView giveBack(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @Valid @ModelAttribute ReasonForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        FieldErrors errors = FieldErrors.of(binding, visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, returning(at, items.of(at).require(code), form, errors, visit.words()));
        }
        ChainStep step = step(form.step());
        require(at, code, step);
        return ItemText.moved(
                at,
                code,
                "returned",
                null,
                () -> approvals.giveBack(at.agency().id(), at.year(), code, step, person(), Typed.text(form.reason())));
    }

    @KeepsDisclosures
    @GetMapping("/paper")
    ModelAndView paper(@PathVariable String agency, @PathVariable int year, @PathVariable String code, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = items.of(at).require(code);
        return Hands.waitingFor(item.known())
                .map(step -> Answer.page(
                        FORM, paper(at, item, step.name(), PaperForm.EMPTY, FieldErrors.NONE, visit.words())))
                .orElseGet(() -> ItemText.refused(ItemText.path(at, code), NoMove.Why.ELSEWHERE));
    }

    /// Records that the step for which the item waits approved it on paper.
    @KeepsDisclosures
    @PostMapping("/paper")
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
                () -> approvals.approveOnPaper(at.agency().id(), at.year(), code, step(form.step()), person(), memo));
    }

    /// The scan of a memo.
    @ReadsDisclosures
    @GetMapping("/paper/{hash}")
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

    @KeepsDisclosures
    @GetMapping("/reopen")
    ModelAndView reopening(
            @PathVariable String agency, @PathVariable int year, @PathVariable String code, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(
                FORM,
                reopening(at, items.of(at).require(code), new ReasonForm(null, null), FieldErrors.NONE, visit.words()));
    }

    @KeepsDisclosures
    @PostMapping("/reopen")
    ModelAndView reopen(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @Valid @ModelAttribute ReasonForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        FieldErrors errors = FieldErrors.of(binding, visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, reopening(at, items.of(at).require(code), form, errors, visit.words()));
        }
        return ItemText.moved(
                at,
                code,
                "reopened",
                null,
                () -> approvals.reopen(at.agency().id(), at.year(), code, Typed.text(form.reason())));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private void require(AgencyYear at, String code, ChainStep step) {
        if (!hands.of(at).hold(step, items.of(at).require(code).unitId())) {
            throw new NoSuchElementException("not for this unit: " + code);
        }
    }

    private static ChainStep step(@Nullable String name) {
        for (ChainStep step : ChainStep.values()) {
            if (step.name().equals(name)) {
                return step;
            }
        }
        throw new NoSuchElementException("no step " + name);
    }

    private PersonId person() {
        return current.id().orElseThrow();
    }

    private static FormPage returning(AgencyYear at, Item item, ReasonForm form, FieldErrors errors, Words words) {
        return Forms.of(
                        at,
                        item,
                        words.lookup("disclosure.return"),
                        form.fields(errors, words),
                        "return",
                        words.lookup("disclosure.return.do"),
                        words)
                .hidden("step", Objects.requireNonNullElse(form.step(), ""));
    }

    private static FormPage reopening(AgencyYear at, Item item, ReasonForm form, FieldErrors errors, Words words) {
        return Forms.of(
                        at,
                        item,
                        words.lookup("disclosure.reopen"),
                        form.fields(errors, words),
                        "reopen",
                        words.lookup("disclosure.reopen.do"),
                        words)
                .lead(words.lookup("disclosure.reopen.lead"));
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
