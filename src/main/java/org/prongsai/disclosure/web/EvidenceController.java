package org.prongsai.disclosure.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.prongsai.disclosure.Confirmations;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.Evidence;
import org.prongsai.disclosure.Website;
import org.prongsai.disclosure.Websites;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.web.Answer;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Evidence of an item at an address: named, changed, put in its place and removed.
@Controller
@PreparesDisclosures
@RequestMapping("/agencies/{agency}/{year}/disclosures/{code}/evidence")
class EvidenceController {
    private static final String FORM = "ui/form_page";

    private final Agencies agencies;
    private final Disclosures disclosures;
    private final Websites websites;
    private final Confirmations confirmations;
    private final PreparedItems prepared;
    private final CurrentPerson current;

    EvidenceController(
            Agencies agencies,
            Disclosures disclosures,
            Websites websites,
            Confirmations confirmations,
            PreparedItems prepared,
            CurrentPerson current) {
        this.agencies = agencies;
        this.disclosures = disclosures;
        this.websites = websites;
        this.confirmations = confirmations;
        this.prepared = prepared;
        this.current = current;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String agency, @PathVariable int year, @PathVariable String code, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(
                FORM, adding(at, prepared.require(at, code), EvidenceForm.EMPTY, FieldErrors.NONE, visit.words()));
    }

    /// @param once the idempotency key, which becomes the evidence's id
    @PostMapping
    ModelAndView add(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @Valid @ModelAttribute EvidenceForm form,
            BindingResult binding,
            @RequestParam UUID once,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = prepared.require(at, code);
        FieldErrors typed = form.check(FieldErrors.of(binding, visit.words()), visit.words());
        Addressing how = addressing(at, item, form, visit);
        FieldErrors errors = how.answers() ? form.confirmed(typed, how.website(), visit.words()) : typed;
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, adding(at, item, form, errors, visit.words()));
        }
        return ItemText.moved(at, code, how.waits() ? "addedForeign" : "added", null, () -> {
            disclosures.add(at.agency().id(), at.year(), code, form.wish(), once);
            how.confirm(once);
        });
    }

    @GetMapping("/{id}")
    ModelAndView edit(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @PathVariable UUID id,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = prepared.require(at, code);
        return Answer.page(
                FORM, changing(at, item, id, EvidenceForm.of(require(item, id)), FieldErrors.NONE, visit.words()));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @PathVariable UUID id,
            @Valid @ModelAttribute EvidenceForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = prepared.require(at, code);
        Words words = visit.words();
        Evidence mine = require(item, id);
        FieldErrors typed = FieldErrors.of(binding, words);
        Addressing how = addressing(at, item, form, visit);
        FieldErrors errors = mine.file() == null ? form.check(typed, words) : typed;
        if (mine.file() == null && how.answers()) {
            errors = form.confirmed(errors, how.website(), words);
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, changing(at, item, id, form, errors, words));
        }
        try {
            return ItemText.moved(
                    at, code, mine.file() == null && how.waits() ? "addedForeign" : "changed", null, () -> {
                        disclosures.change(
                                at.agency().id(),
                                at.year(),
                                code,
                                id,
                                Objects.requireNonNullElse(form.version(), 0),
                                form.wish());
                        if (mine.file() == null) {
                            how.confirm(id);
                        }
                    });
        } catch (OptimisticLockingFailureException e) {
            Evidence theirs = require(prepared.require(at, code), id);
            return Answer.conflict(
                    FORM,
                    changing(at, item, id, form.over(theirs.version()), FieldErrors.NONE, words)
                            .theirs(Theirs.of(
                                    form.fields(FieldErrors.NONE, words),
                                    EvidenceForm.of(theirs).fields(FieldErrors.NONE, words),
                                    words)));
        }
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(
            @PathVariable String agency, @PathVariable int year, @PathVariable String code, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        prepared.require(at, code);
        return ItemText.moved(
                at,
                code,
                "removed",
                "evidence/" + id + "/restore",
                () -> disclosures.remove(at.agency().id(), at.year(), code, id));
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(
            @PathVariable String agency, @PathVariable int year, @PathVariable String code, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        prepared.require(at, code);
        return ItemText.moved(
                at,
                code,
                "restored",
                null,
                () -> disclosures.restore(at.agency().id(), at.year(), code, id));
    }

    @PostMapping("/{id}/move")
    ModelAndView move(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam boolean up) {
        AgencyYear at = agencies.year(agency, year);
        prepared.require(at, code);
        return ItemText.moved(
                at, code, "moved", null, () -> disclosures.move(at.agency().id(), at.year(), code, id, up));
    }

    private Addressing addressing(AgencyYear at, Item item, EvidenceForm form, Visit visit) {
        Website website = websites.of(at.agency().id());
        return new Addressing(
                website,
                form.isForeign(website),
                visit.may(ConfirmsAddresses.class),
                id -> confirmations.confirm(
                        at.agency().id(),
                        at.year(),
                        item.code(),
                        id,
                        current.id().orElseThrow()));
    }

    /// Whose an address is, and who answers for it.
    ///
    /// @param answers whether the visitor can do so himself
    private record Addressing(Website website, boolean foreign, boolean answers, Consumer<UUID> confirming) {
        boolean waits() {
            return foreign && !answers;
        }

        void confirm(UUID id) {
            if (foreign && answers) {
                confirming.accept(id);
            }
        }
    }

    private static Evidence require(Item item, UUID id) {
        return item.known().evidence().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no evidence " + id));
    }

    private static FormPage adding(AgencyYear at, Item item, EvidenceForm form, FieldErrors errors, Words words) {
        return Forms.of(
                        at,
                        item,
                        words.lookup("disclosure.evidence.new"),
                        form.fields(errors, words),
                        "evidence",
                        words.lookup("disclosure.evidence.add"),
                        words)
                .doneOnce();
    }

    private static FormPage changing(
            AgencyYear at, Item item, UUID id, EvidenceForm form, FieldErrors errors, Words words) {
        Evidence one = require(item, id);
        FormPage page = Forms.of(
                        at,
                        item,
                        words.lookup(one.file() == null ? "disclosure.evidence.edit" : "disclosure.note"),
                        one.file() == null ? form.fields(errors, words) : List.of(form.noteField(errors, words)),
                        "evidence/" + id,
                        words.lookup("disclosure.keep"),
                        words)
                .version(Objects.requireNonNullElse(form.version(), 0));
        return one.file() == null ? page : page.hidden("address", one.address());
    }
}
