package org.prongsai.survey.web;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.Contact;
import org.prongsai.survey.Contacts;
import org.prongsai.survey.Invitations;
import org.prongsai.survey.Survey;
import org.prongsai.survey.Surveys;
import org.prongsai.survey.Twins;
import org.prongsai.survey.Way;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The roster of a survey: who is asked, never who answered.
@Controller
@KeepsSurveys
@RequestMapping("/agencies/{agency}/{year}/surveys/{id}/contacts")
class ContactsController {
    private static final String PAGE = "survey/contacts";
    private static final String FORM = "survey/edit";

    private final Agencies agencies;
    private final Surveys surveys;
    private final Contacts contacts;
    private final Invitations invitations;
    private final SecureRandom random = new SecureRandom();

    ContactsController(Agencies agencies, Surveys surveys, Contacts contacts, Invitations invitations) {
        this.agencies = agencies;
        this.surveys = surveys;
        this.contacts = contacts;
        this.invitations = invitations;
    }

    @GetMapping
    ModelAndView list(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam Map<String, String> asked,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = require(at, id);
        String told = asked.getOrDefault("told", "");
        String of = asked.getOrDefault("contact", "");
        boolean undoes = told.equals("contactRemoved") && of.matches("[0-9a-f-]{36}");
        return Answer.page(
                PAGE,
                view(at, survey, asked, visit)
                        .page(
                                told,
                                undoes ? ContactsView.path(at, id) + "/" + of + "/restore" : null,
                                FieldErrors.NONE));
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Words words) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = require(at, id);
        return Answer.page(FORM, page(at, survey, null, ContactForm.EMPTY, FieldErrors.NONE, null, words));
    }

    /// @param once the idempotency key, which becomes his id
    @PostMapping
    ModelAndView add(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @ModelAttribute ContactForm form,
            @RequestParam UUID once,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = require(at, id);
        FieldErrors errors = form.check(words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(at, survey, null, form, errors, null, words));
        }
        Contact contact = form.contact(once);
        Optional<Twins.Found> twin = form.keepsTwin() ? Optional.empty() : contacts.twin(survey, contact);
        if (twin.isPresent()) {
            return Answer.conflict(FORM, page(at, survey, null, form, errors, said(twin.get(), words), words));
        }
        contacts.add(survey, contact, once);
        return told(at, id, "contactAdded");
    }

    private static String said(Twins.Found twin, Words words) {
        return words.text("survey.twin." + twin.sign(), twin.other().name());
    }

    @GetMapping("/{contact}")
    ModelAndView contact(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @PathVariable UUID contact,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = require(at, id);
        Contact known = contacts.require(survey, contact);
        return Answer.page(FORM, page(at, survey, known, ContactForm.of(known), FieldErrors.NONE, null, words));
    }

    @PostMapping("/{contact}")
    ModelAndView set(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @ModelAttribute ContactForm form,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = require(at, id);
        Contact known = contacts.require(survey, contact);
        FieldErrors errors = form.check(words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(at, survey, known, form, errors, null, words));
        }
        try {
            contacts.set(survey, form.contact(contact));
            return told(at, id, "contactChanged");
        } catch (OptimisticLockingFailureException e) {
            Contact now = contacts.require(survey, contact);
            EditPage page = page(at, survey, now, form.over(now.version()), FieldErrors.NONE, null, words);
            return Answer.conflict(
                    FORM,
                    page.theirs(Theirs.of(
                            form.fields(FieldErrors.NONE, words),
                            ContactForm.of(now).fields(FieldErrors.NONE, words),
                            words)));
        }
    }

    @PostMapping("/{contact}/remove")
    ModelAndView remove(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID id, @PathVariable UUID contact) {
        AgencyYear at = agencies.year(agency, year);
        contacts.remove(require(at, id), contact);
        return Answer.seeOther(ContactsView.path(at, id) + "?told=contactRemoved&contact=" + contact);
    }

    @PostMapping("/{contact}/restore")
    ModelAndView restore(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID id, @PathVariable UUID contact) {
        AgencyYear at = agencies.year(agency, year);
        contacts.restore(require(at, id), contact);
        return told(at, id, "contactRestored");
    }

    /// Lets somebody collect anew who lost his pass; how often that was done is published.
    ///
    /// @param reason without names
    @PostMapping("/{contact}/reset")
    ModelAndView reset(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @RequestParam(defaultValue = "") String reason,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = require(at, id);
        Contact known = contacts.require(survey, contact);
        if (reason.isBlank() || reason.strip().length() > 500) {
            return Answer.invalid(
                    FORM,
                    page(
                            at,
                            survey,
                            known,
                            ContactForm.of(known),
                            FieldErrors.NONE,
                            words.lookup("survey.reset.reason.wrong"),
                            words));
        }
        return told(
                at, id, invitations.reset(at.agency().id(), id, contact, reason.strip()) ? "passReset" : "notInvited");
    }

    /// Draws a random sample.
    ///
    /// @param seed from which the same sample comes again; a new one where it is empty
    @PostMapping("/draw")
    ModelAndView draw(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String seed,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = require(at, id);
        FieldErrors errors = FieldErrors.NONE;
        if (!wanted.strip().matches("[1-9][0-9]{0,6}")) {
            errors = errors.and("wanted", visit.words().lookup("survey.draw.wanted.wrong"));
        }
        if (!seed.strip().matches("[0-9]{0,18}")) {
            errors = errors.and("seed", visit.words().lookup("survey.draw.seed.wrong"));
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(
                    PAGE,
                    view(at, survey, Map.of("wanted", wanted, "seed", seed), visit)
                            .page("", null, errors));
        }
        long from = seed.isBlank() ? random.nextLong(1_000_000_000_000L) : Long.parseLong(seed.strip());
        contacts.draw(survey, from, Integer.parseInt(wanted.strip()));
        return told(at, id, "drawn");
    }

    /// Lets everybody be asked.
    @PostMapping("/everybody")
    ModelAndView everybody(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        contacts.everybody(require(at, id));
        return told(at, id, "everybody");
    }

    private static ModelAndView told(AgencyYear at, UUID id, String what) {
        return Answer.seeOther(ContactsView.path(at, id) + "?told=" + what);
    }

    private ContactsView view(AgencyYear at, Survey survey, Map<String, String> asked, Visit visit) {
        return new ContactsView(
                at, survey, contacts.of(survey), contacts.kinds(survey), contacts.draw(survey), asked, visit);
    }

    private static EditPage page(
            AgencyYear at,
            Survey survey,
            @Nullable Contact known,
            ContactForm form,
            FieldErrors errors,
            @Nullable String twin,
            Words words) {
        String path = ContactsView.path(at, survey.id());
        String own = known == null ? path : path + "/" + known.id();
        String version = Integer.toString(form.version() == null ? 0 : form.version());
        return new EditPage(
                words.lookup(known == null ? "survey.contact.add" : "survey.contact.change"),
                SurveyTexts.crumbs(at, survey, words),
                SurveyTexts.mark(survey, words),
                form.fields(errors, words),
                twin == null ? Map.of("version", version) : Map.of("version", version, "twin", "keep"),
                own,
                known == null,
                null,
                known == null
                        ? null
                        : new EditPage.Removal(
                                words.lookup("survey.contact.remove"),
                                words.lookup("survey.contact.remove.consequence"),
                                own + "/remove"),
                twin,
                known != null
                                && survey.state() == Survey.State.OPEN
                                && survey.ways().contains(Way.ROSTER)
                                && known.drawn()
                        ? own + "/reset"
                        : null,
                null);
    }

    private Survey require(AgencyYear at, UUID id) {
        return surveys.require(at.agency().id(), at.year(), id);
    }
}
