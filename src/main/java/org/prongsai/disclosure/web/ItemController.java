package org.prongsai.disclosure.web;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.prongsai.audit.ActorNames;
import org.prongsai.disclosure.Approvals;
import org.prongsai.disclosure.Chains;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.Evidence;
import org.prongsai.disclosure.Snapshots;
import org.prongsai.disclosure.Submission;
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

/// A disclosure item and its evidence.
@Controller
@PreparesDisclosures
@RequestMapping("/agencies/{agency}/{year}/disclosures/{code}")
class ItemController {
    private static final String FORM = "ui/form_page";

    private final Agencies agencies;
    private final YearItems.Asker items;
    private final Disclosures disclosures;
    private final Approvals approvals;
    private final Snapshots snapshots;
    private final Chains chains;
    private final Hands.Asker hands;
    private final ActorNames names;
    private final CurrentPerson current;

    ItemController(
            Agencies agencies,
            YearItems.Asker items,
            Disclosures disclosures,
            Approvals approvals,
            Snapshots snapshots,
            Chains chains,
            Hands.Asker hands,
            ActorNames names,
            CurrentPerson current) {
        this.agencies = agencies;
        this.items = items;
        this.disclosures = disclosures;
        this.approvals = approvals;
        this.snapshots = snapshots;
        this.chains = chains;
        this.hands = hands;
        this.names = names;
        this.current = current;
    }

    /// @param told    what was just done
    /// @param undo    the end of the address that undoes it
    /// @param refused why nothing was done
    @ReadsDisclosures
    @GetMapping
    ModelAndView item(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String undo,
            @RequestParam(defaultValue = "") String refused,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = items.of(at).require(code);
        List<Submission> history = approvals.history(at.agency().id(), at.year(), code);
        Set<UUID> people = new HashSet<>();
        history.forEach(sent -> {
            people.add(sent.by().value());
            sent.decisions().forEach(decision -> people.add(decision.by().value()));
        });
        return Answer.page(
                "disclosure/item",
                new ItemView(
                                at,
                                item,
                                at.year()
                                        .earlier()
                                        .map(last ->
                                                disclosures.find(at.agency().id(), last, code))
                                        .orElse(null),
                                chains.of(at.agency().id()),
                                hands.of(at),
                                history,
                                snapshots.of(at.agency().id(), at.year(), code),
                                people.isEmpty() ? Map.of() : new HashMap<>(names.names(people)),
                                current.id().orElse(null),
                                visit)
                        .page(told, undo, refused));
    }

    @GetMapping("/evidence/new")
    ModelAndView form(@PathVariable String agency, @PathVariable int year, @PathVariable String code, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(FORM, adding(at, own(at, code), EvidenceForm.EMPTY, FieldErrors.NONE, visit.words()));
    }

    /// @param once the idempotency key, which becomes the evidence's id
    @PostMapping("/evidence")
    ModelAndView add(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @Valid @ModelAttribute EvidenceForm form,
            BindingResult binding,
            @RequestParam UUID once,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = own(at, code);
        FieldErrors errors = form.check(FieldErrors.of(binding, visit.words()), visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, adding(at, item, form, errors, visit.words()));
        }
        return ItemText.moved(
                at, code, "added", null, () -> disclosures.add(at.agency().id(), at.year(), code, form.wish(), once));
    }

    @GetMapping("/evidence/{id}")
    ModelAndView edit(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @PathVariable UUID id,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = own(at, code);
        return Answer.page(
                FORM, changing(at, item, id, EvidenceForm.of(require(item, id)), FieldErrors.NONE, visit.words()));
    }

    @PostMapping("/evidence/{id}")
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @PathVariable UUID id,
            @Valid @ModelAttribute EvidenceForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = own(at, code);
        Words words = visit.words();
        FieldErrors errors = form.check(FieldErrors.of(binding, words), words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, changing(at, item, id, form, errors, words));
        }
        try {
            return ItemText.moved(
                    at,
                    code,
                    "changed",
                    null,
                    () -> disclosures.change(
                            at.agency().id(),
                            at.year(),
                            code,
                            id,
                            Objects.requireNonNullElse(form.version(), 0),
                            form.wish()));
        } catch (OptimisticLockingFailureException e) {
            Evidence theirs = require(own(at, code), id);
            return Answer.conflict(
                    FORM,
                    changing(at, item, id, form.over(theirs.version()), FieldErrors.NONE, words)
                            .theirs(Theirs.of(
                                    form.fields(FieldErrors.NONE, words),
                                    EvidenceForm.of(theirs).fields(FieldErrors.NONE, words),
                                    words)));
        }
    }

    @PostMapping("/evidence/{id}/remove")
    ModelAndView remove(
            @PathVariable String agency, @PathVariable int year, @PathVariable String code, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        own(at, code);
        return ItemText.moved(
                at,
                code,
                "removed",
                "evidence/" + id + "/restore",
                () -> disclosures.remove(at.agency().id(), at.year(), code, id));
    }

    @PostMapping("/evidence/{id}/restore")
    ModelAndView restore(
            @PathVariable String agency, @PathVariable int year, @PathVariable String code, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        own(at, code);
        return ItemText.moved(
                at,
                code,
                "restored",
                null,
                () -> disclosures.restore(at.agency().id(), at.year(), code, id));
    }

    @PostMapping("/evidence/{id}/move")
    ModelAndView move(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam boolean up) {
        AgencyYear at = agencies.year(agency, year);
        own(at, code);
        return ItemText.moved(
                at, code, "moved", null, () -> disclosures.move(at.agency().id(), at.year(), code, id, up));
    }

    @PostMapping("/remark")
    ModelAndView remark(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @Valid @ModelAttribute RemarkForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = own(at, code);
        FieldErrors errors = FieldErrors.of(binding, visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, remarking(at, item, form, errors, visit.words()));
        }
        return ItemText.moved(
                at,
                code,
                "remarked",
                null,
                () -> disclosures.remark(at.agency().id(), at.year(), code, Typed.text(form.remark())));
    }

    @GetMapping("/remark")
    ModelAndView remarkForm(
            @PathVariable String agency, @PathVariable int year, @PathVariable String code, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = own(at, code);
        return Answer.page(
                FORM, remarking(at, item, new RemarkForm(item.known().remark()), FieldErrors.NONE, visit.words()));
    }

    /// The item, if the visitor may prepare it.
    private Item own(AgencyYear at, String code) {
        Item item = items.of(at).require(code);
        if (hands.of(at).preparing(item.unitId()).isEmpty()) {
            throw new NoSuchElementException("not for this unit: " + code);
        }
        return item;
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
        return Forms.of(
                        at,
                        item,
                        words.lookup("disclosure.evidence.edit"),
                        form.fields(errors, words),
                        "evidence/" + id,
                        words.lookup("disclosure.keep"),
                        words)
                .version(Objects.requireNonNullElse(form.version(), 0));
    }

    private static FormPage remarking(AgencyYear at, Item item, RemarkForm form, FieldErrors errors, Words words) {
        return Forms.of(
                at,
                item,
                words.lookup("disclosure.remark"),
                form.fields(errors, words),
                "remark",
                words.lookup("disclosure.keep"),
                words);
    }
}
