package org.prongsai.disclosure.web;

import java.util.List;
import org.prongsai.disclosure.Website;
import org.prongsai.disclosure.Websites;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.FormPage;
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

/// Under which domains an agency discloses.
@Controller
@KeepsDisclosures
@RequestMapping("/agencies/{agency}/websites")
class WebsiteController {
    private static final String FORM = "ui/form_page";

    private final Agencies agencies;
    private final Websites websites;

    WebsiteController(Agencies agencies, Websites websites) {
        this.agencies = agencies;
        this.websites = websites;
    }

    @GetMapping
    ModelAndView website(@PathVariable String agency, @RequestParam(defaultValue = "") String told, Visit visit) {
        Agency of = agencies.require(agency);
        FormPage page = page(of, WebsiteForm.of(websites.of(of.id())), FieldErrors.NONE, visit.words());
        return Answer.page(
                FORM, told.equals("kept") ? page.lead(visit.words().lookup("disclosure.website.kept")) : page);
    }

    @PostMapping
    ModelAndView set(@PathVariable String agency, @ModelAttribute WebsiteForm form, Visit visit) {
        Agency of = agencies.require(agency);
        Words words = visit.words();
        FieldErrors errors = form.check(words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(of, form, errors, words));
        }
        try {
            websites.set(of.id(), form.website());
            return Answer.seeOther(of.path() + "/websites?told=kept");
        } catch (OptimisticLockingFailureException e) {
            Website theirs = websites.of(of.id());
            return Answer.conflict(
                    FORM,
                    page(of, form.over(theirs.version()), FieldErrors.NONE, words)
                            .theirs(Theirs.of(
                                    form.fields(FieldErrors.NONE, words),
                                    WebsiteForm.of(theirs).fields(FieldErrors.NONE, words),
                                    words)));
        }
    }

    private static FormPage page(Agency of, WebsiteForm form, FieldErrors errors, Words words) {
        return FormPage.of(
                        words.lookup("disclosure.website"),
                        "disclosures",
                        List.of(),
                        form.fields(errors, words),
                        of.path() + "/websites",
                        words.lookup("disclosure.keep"))
                .lead(words.lookup("disclosure.website.lead"))
                .version(form.website().version());
    }
}
