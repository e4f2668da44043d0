package org.prongsai.survey.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.Contact;
import org.prongsai.survey.ContactColumn;
import org.prongsai.survey.ContactList;
import org.prongsai.survey.Contacts;
import org.prongsai.survey.Survey;
import org.prongsai.survey.Surveys;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.sheet.SheetForm;
import org.prongsai.web.sheet.SheetIntake;
import org.prongsai.web.sheet.SheetView;
import org.prongsai.web.sheet.Workbooks;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Icon;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Takes a roster in as a list. Those who seem to be on it twice are left out and said, unless they are wanted.
@Controller
@KeepsSurveys
@RequestMapping("/agencies/{agency}/{year}/surveys/{id}/contacts/import")
class ContactFileController {
    private static final String KEEP = "keep";
    private static final List<String> HEADINGS = SheetIntake.headings(Stream.of(ContactColumn.values()));

    private final Agencies agencies;
    private final Surveys surveys;
    private final Contacts contacts;

    ContactFileController(Agencies agencies, Surveys surveys, Contacts contacts) {
        this.agencies = agencies;
        this.surveys = surveys;
        this.contacts = contacts;
    }

    /// @param twins `keep` where those who seem to be on it twice are taken all the same
    @GetMapping
    ModelAndView form(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String twins,
            Words words) {
        return intake(agencies.year(agency, year), id, twins, words).asked();
    }

    /// Shows what the list would do; nothing is stored yet.
    @PostMapping
    ModelAndView preview(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String twins,
            @ModelAttribute SheetForm form,
            Words words) {
        return intake(agencies.year(agency, year), id, twins, words).preview(form);
    }

    /// Stores what the preview showed, unless it would be something else by now.
    ///
    /// @param once idempotency key, from which the ids of those who are new are made
    @PostMapping("/store")
    ModelAndView store(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String twins,
            @RequestParam String text,
            @RequestParam String fingerprint,
            @RequestParam UUID once,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = require(at, id);
        return intake(at, id, twins, words).store(text, fingerprint, once, file -> {
            contacts.addAll(survey, file.wishes(false));
            return Answer.seeOther(ContactsView.path(at, id) + "?told=contactList");
        });
    }

    /// An empty list to fill in.
    @GetMapping("/template")
    ResponseEntity<byte[]> template(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Words words) {
        require(agencies.year(agency, year), id);
        return Workbooks.answer(
                "roster.xlsx",
                Workbooks.of(
                        ContactColumn.values(),
                        List.of(),
                        words.lookup("survey.contacts"),
                        words.lookup("survey.desk.contacts.hint"),
                        words.language()));
    }

    private SheetIntake<Contact> intake(AgencyYear at, UUID id, String twins, Words words) {
        Survey survey = require(at, id);
        boolean keeps = twins.equals(KEEP);
        String path = ContactsView.path(at, id) + "/import";
        return new SheetIntake<>(
                new SheetView(
                        "survey.desk.contacts",
                        "surveys",
                        ".xlsx,.csv,.tsv,.txt",
                        path,
                        Stream.concat(
                                        SurveyTexts.crumbs(at, survey, words).stream(),
                                        Stream.of(
                                                new Crumb(words.lookup("survey.contacts"), ContactsView.path(at, id))))
                                .toList(),
                        List.of(
                                Action.secondary(words.lookup("survey.desk.template"), path + "/template")
                                        .icon(Icon.DOWNLOAD),
                                keeps
                                        ? Action.quiet(words.lookup("survey.desk.twins.leave"), path)
                                        : Action.quiet(
                                                words.lookup("survey.desk.twins.keep"), path + "?twins=" + KEEP)),
                        keeps ? Map.of("twins", KEEP) : Map.of(),
                        words),
                HEADINGS,
                (table, seed) -> ContactList.compare(table, contacts.of(survey), keeps, seed));
    }

    private Survey require(AgencyYear at, UUID id) {
        return surveys.require(at.agency().id(), at.year(), id);
    }
}
