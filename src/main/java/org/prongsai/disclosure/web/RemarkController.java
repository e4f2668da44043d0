package org.prongsai.disclosure.web;

import jakarta.validation.Valid;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
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
import org.springframework.web.servlet.ModelAndView;

/// What an agency remarks on an item.
@Controller
@PreparesDisclosures
@RequestMapping("/agencies/{agency}/{year}/disclosures/{code}/remark")
class RemarkController {
    private static final String FORM = "ui/form_page";

    private final Agencies agencies;
    private final Disclosures disclosures;
    private final PreparedItems prepared;

    RemarkController(Agencies agencies, Disclosures disclosures, PreparedItems prepared) {
        this.agencies = agencies;
        this.disclosures = disclosures;
        this.prepared = prepared;
    }

    @GetMapping
    ModelAndView remarkForm(
            @PathVariable String agency, @PathVariable int year, @PathVariable String code, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = prepared.require(at, code);
        return Answer.page(
                FORM, remarking(at, item, new RemarkForm(item.known().remark()), FieldErrors.NONE, visit.words()));
    }

    @PostMapping
    ModelAndView remark(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @Valid @ModelAttribute RemarkForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Item item = prepared.require(at, code);
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
