package org.prongsai.privacy.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.privacy.Breach;
import org.prongsai.privacy.Breaches;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The breach register.
@Controller
@KeepsPrivacy
@RequestMapping("/agencies/{agency}/privacy/breaches")
class BreachesController {
    private static final String PAGE = "privacy/breach";

    private final Agencies agencies;
    private final Breaches breaches;
    private final Clock clock;

    BreachesController(Agencies agencies, Breaches breaches, Clock clock) {
        this.agencies = agencies;
        this.breaches = breaches;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String agency, Visit visit) {
        return Answer.page(
                PAGE, page(agencies.require(agency), null, BreachForm.at(clock.instant()), FieldErrors.NONE, visit));
    }

    /// @param once the idempotency key, which becomes the breach's id
    @PostMapping
    ModelAndView enter(
            @PathVariable String agency,
            @Valid @ModelAttribute BreachForm form,
            BindingResult binding,
            @RequestParam UUID once,
            Visit visit) {
        Agency found = agencies.require(agency);
        FieldErrors errors = form.check(FieldErrors.of(binding, visit.words()), clock.instant(), visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, page(found, null, form, errors, visit));
        }
        breaches.enter(found, form.breach(found.id().value(), once, clock.instant()));
        return told(found);
    }

    @ReadsPrivacy
    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String agency, @PathVariable UUID id, Visit visit) {
        Agency found = agencies.require(agency);
        Breach one = breaches.require(found.id().value(), id);
        return Answer.page(PAGE, page(found, one, BreachForm.of(one), FieldErrors.NONE, visit));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable UUID id,
            @Valid @ModelAttribute BreachForm form,
            BindingResult binding,
            Visit visit) {
        Agency found = agencies.require(agency);
        Breach one = breaches.require(found.id().value(), id);
        FieldErrors errors = form.check(FieldErrors.of(binding, visit.words()), clock.instant(), visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, page(found, one, form, errors, visit));
        }
        try {
            breaches.change(found, form.breach(one.agency(), id, clock.instant()));
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict(
                    PAGE,
                    page(found, one, form.over(one.version()), FieldErrors.NONE, visit)
                            .meanwhile(Theirs.of(
                                    form.fields(FieldErrors.NONE, visit.words(), false, true),
                                    BreachForm.of(one).fields(FieldErrors.NONE, visit.words(), false, true),
                                    visit.words())));
        }
        return told(found);
    }

    private static ModelAndView told(Agency agency) {
        return Answer.seeOther(agency.path() + "/privacy?told=breach");
    }

    private BreachPage page(Agency agency, @Nullable Breach one, BreachForm form, FieldErrors errors, Visit visit) {
        Words words = visit.words();
        String path = agency.path() + "/privacy/breaches";
        boolean open = one == null || one.closedAt() == null;
        return new BreachPage(
                one == null
                        ? words.lookup("privacy.breach.new")
                        : words.text("privacy.breach.of", words.moment(one.knownAt())),
                agency.path() + "/privacy",
                one == null ? null : new CentreView(agency, visit, clock.instant()).badge(one),
                one == null ? null : words.text("privacy.breach.clock", words.moment(one.due())),
                open && visit.may(KeepsPrivacy.class) ? (one == null ? path : path + "/" + one.id()) : null,
                one == null,
                form.fields(errors, words, !open || !visit.may(KeepsPrivacy.class), one != null),
                Objects.requireNonNullElse(form.version(), 1),
                null);
    }
}
