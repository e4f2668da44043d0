package org.prongsai.disclosure.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.prongsai.disclosure.Appeal;
import org.prongsai.disclosure.Judgement;
import org.prongsai.disclosure.Judgements;
import org.prongsai.disclosure.WhereJudged;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.FormPage;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What an assessor found of an item, as the agency keeps it, and what the agency objects.
@Controller
@KeepsDisclosures
@RequestMapping("/agencies/{agency}/{year}/disclosures/{code}")
class JudgementController {
    private static final String FORM = "ui/form_page";

    private final Agencies agencies;
    private final YearItems.Asker items;
    private final Judgements judgements;
    private final WhereJudged where;
    private final Clock clock;

    JudgementController(
            Agencies agencies, YearItems.Asker items, Judgements judgements, WhereJudged where, Clock clock) {
        this.agencies = agencies;
        this.items = items;
        this.judgements = judgements;
        this.where = where;
        this.clock = clock;
    }

    @GetMapping("/verdict")
    ModelAndView verdict(@PathVariable String agency, @PathVariable int year, @PathVariable String code, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = items.of(at).require(code);
        VerdictForm form = VerdictForm.of(item.known().judgement(), LocalDate.now(clock));
        return Answer.page(FORM, judging(at, item, form, FieldErrors.NONE, visit.words()));
    }

    @PostMapping("/verdict")
    ModelAndView judge(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @Valid @ModelAttribute VerdictForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = items.of(at).require(code);
        Words words = visit.words();
        FieldErrors errors = form.check(FieldErrors.of(binding, words), words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, judging(at, item, form, errors, words));
        }
        try {
            return ItemText.moved(at, code, "judged", "unjudge", () -> {
                where.requireElsewhere(at.year());
                judgements.judge(at.agency().id(), at.year(), Map.of(code, form.judgement()));
            });
        } catch (OptimisticLockingFailureException e) {
            Item now = items.of(at).require(code);
            Judgement theirs = now.known().judgement();
            int version = theirs == null ? 0 : theirs.version();
            return Answer.conflict(
                    FORM,
                    judging(at, now, form.over(version), FieldErrors.NONE, words)
                            .theirs(Theirs.of(
                                    form.fields(FieldErrors.NONE, words),
                                    VerdictForm.of(theirs, LocalDate.now(clock)).fields(FieldErrors.NONE, words),
                                    words)));
        }
    }

    @PostMapping("/unjudge")
    ModelAndView unjudge(@PathVariable String agency, @PathVariable int year, @PathVariable String code) {
        AgencyYear at = agencies.year(agency, year);
        return ItemText.moved(at, code, "unjudged", null, () -> {
            where.requireElsewhere(at.year());
            judgements.unjudge(at.agency().id(), at.year(), code);
        });
    }

    @GetMapping("/appeal")
    ModelAndView appeal(@PathVariable String agency, @PathVariable int year, @PathVariable String code, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = items.of(at).require(code);
        return Answer.page(
                FORM, appealing(at, item, AppealForm.of(item.known().appeal()), FieldErrors.NONE, visit.words()));
    }

    @PostMapping("/appeal")
    ModelAndView object(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @Valid @ModelAttribute AppealForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = items.of(at).require(code);
        Words words = visit.words();
        boolean here = where.of(at.year()).here();
        FieldErrors errors = form.check(FieldErrors.of(binding, words), words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, appealing(at, item, form, errors, words));
        }
        try {
            return ItemText.moved(at, code, "appealed", "withdraw", () -> {
                where.requireAppeals(at.year());
                judgements.appeal(
                        at.agency().id(),
                        at.year(),
                        code,
                        Typed.text(form.ground()),
                        here ? LocalDate.now(clock) : Days.read(form.filed()).orElse(null),
                        form.isOpen(),
                        Objects.requireNonNullElse(form.version(), 0));
            });
        } catch (OptimisticLockingFailureException e) {
            Item now = items.of(at).require(code);
            AppealForm theirs = AppealForm.of(now.known().appeal());
            return Answer.conflict(
                    FORM,
                    appealing(
                                    at,
                                    now,
                                    form.over(Objects.requireNonNullElse(theirs.version(), 0)),
                                    FieldErrors.NONE,
                                    words)
                            .theirs(Theirs.of(
                                    form.fields(here, FieldErrors.NONE, words),
                                    theirs.fields(here, FieldErrors.NONE, words),
                                    words)));
        }
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@PathVariable String agency, @PathVariable int year, @PathVariable String code) {
        AgencyYear at = agencies.year(agency, year);
        return ItemText.moved(at, code, "withdrawn", null, () -> {
            where.requireAppeals(at.year());
            judgements.withdraw(at.agency().id(), at.year(), code);
        });
    }

    @GetMapping("/decision")
    ModelAndView decision(@PathVariable String agency, @PathVariable int year, @PathVariable String code, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = items.of(at).require(code);
        return Answer.page(
                FORM,
                settling(at, item, RulingForm.of(appeal(item), LocalDate.now(clock)), FieldErrors.NONE, visit.words()));
    }

    @PostMapping("/decision")
    ModelAndView settle(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @Valid @ModelAttribute RulingForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = items.of(at).require(code);
        Words words = visit.words();
        FieldErrors errors = form.check(appeal(item), FieldErrors.of(binding, words), words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, settling(at, item, form, errors, words));
        }
        try {
            return ItemText.moved(at, code, "settled", "unsettle", () -> {
                where.requireElsewhere(at.year());
                judgements.settle(
                        at.agency().id(),
                        at.year(),
                        code,
                        form.ruling(),
                        Objects.requireNonNullElse(form.version(), 0));
            });
        } catch (OptimisticLockingFailureException e) {
            Item now = items.of(at).require(code);
            return Answer.conflict(
                    FORM,
                    settling(at, now, form.over(appeal(now).version()), FieldErrors.NONE, words)
                            .theirs(Theirs.of(Forms.ground(words), appeal(now).ground())));
        }
    }

    @PostMapping("/unsettle")
    ModelAndView unsettle(@PathVariable String agency, @PathVariable int year, @PathVariable String code) {
        AgencyYear at = agencies.year(agency, year);
        return ItemText.moved(at, code, "unsettled", null, () -> {
            where.requireElsewhere(at.year());
            judgements.unsettle(at.agency().id(), at.year(), code);
        });
    }

    private static Appeal appeal(Item item) {
        Appeal appeal = item.known().appeal();
        if (appeal == null) {
            throw new NoSuchElementException("nothing is objected to " + item.code());
        }
        return appeal;
    }

    private static FormPage judging(AgencyYear at, Item item, VerdictForm form, FieldErrors errors, Words words) {
        return Forms.of(
                        at,
                        item,
                        words.lookup("disclosure.judge"),
                        form.fields(errors, words),
                        "verdict",
                        words.lookup("disclosure.keep"),
                        words)
                .lead(words.lookup("disclosure.judge.lead"))
                .version(Objects.requireNonNullElse(form.version(), 0));
    }

    private FormPage appealing(AgencyYear at, Item item, AppealForm form, FieldErrors errors, Words words) {
        return Forms.of(
                        at,
                        item,
                        words.lookup("disclosure.appeal.new"),
                        form.fields(where.of(at.year()).here(), errors, words),
                        "appeal",
                        words.lookup("disclosure.keep"),
                        words)
                .lead(words.lookup("disclosure.appeal.lead"))
                .version(Objects.requireNonNullElse(form.version(), 0));
    }

    private static FormPage settling(AgencyYear at, Item item, RulingForm form, FieldErrors errors, Words words) {
        return Forms.of(
                        at,
                        item,
                        words.lookup("disclosure.appeal.settle"),
                        form.fields(errors, words),
                        "decision",
                        words.lookup("disclosure.keep"),
                        words)
                .lead(words.lookup("disclosure.appeal.settle.lead"))
                .version(Objects.requireNonNullElse(form.version(), 0));
    }
}
