package org.prongsai.disclosure.web;

import jakarta.validation.Valid;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.prongsai.disclosure.Approvals;
import org.prongsai.disclosure.ChainStep;
import org.prongsai.disclosure.NoMove;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.PersonId;
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

    ApprovalController(
            Agencies agencies, YearItems.Asker items, Approvals approvals, Hands.Asker hands, CurrentPerson current) {
        this.agencies = agencies;
        this.items = items;
        this.approvals = approvals;
        this.hands = hands;
        this.current = current;
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
        ChainStep step = Typed.step(form.step());
        require(at, code, step);
        return ItemText.moved(
                at,
                code,
                "returned",
                null,
                () -> approvals.giveBack(at.agency().id(), at.year(), code, step, person(), Typed.text(form.reason())));
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

    private void require(AgencyYear at, String code, ChainStep step) {
        if (!hands.of(at).hold(step, items.of(at).require(code).unitId())) {
            throw new NoSuchElementException("not for this unit: " + code);
        }
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
}
