package org.prongsai.identity.web;

import org.prongsai.document.Reading;
import org.prongsai.document.Table;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyList;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The register of all agencies, and lists that are taken into it.
@KeepsRegister
@Controller
@RequestMapping("/register")
class RegisterController {
    private static final String IMPORT = "identity/list_import";

    private final Agencies agencies;

    RegisterController(Agencies agencies) {
        this.agencies = agencies;
    }

    /// @param q    part of a code, a name or a place
    /// @param kind name of a kind; empty for all
    /// @param page from 1
    /// @param told how many agencies were just stored
    @OpenToAll
    @GetMapping
    ModelAndView register(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        return Answer.page(
                "identity/register",
                new RegisterView(agencies.all(), agencies.pasts(), agencies.parents(), visit)
                        .page(q, kind, page, told));
    }

    @GetMapping("/import")
    ModelAndView form(Words words) {
        return Answer.page(IMPORT, new RegisterImport(words).asked(null, FieldErrors.NONE));
    }

    /// Shows what the list would do; nothing is stored yet.
    @PostMapping("/import")
    ModelAndView preview(@ModelAttribute ListForm form, Words words) {
        var view = new RegisterImport(words);
        if (form.isEmpty()) {
            return Answer.invalid(
                    IMPORT, view.asked(null, FieldErrors.NONE.and("file", words.lookup("identity.list.nothing"))));
        }
        return switch (form.read("code", "รหัส", "รหัสหน่วยงาน")) {
            case Reading.Read(var tables) -> preview(tables.getFirst(), view);
            case Reading.TextLines _ -> refused(form, words.lookup("identity.list.no.table"), view);
            case Reading.Refused(var reason) ->
                refused(form, words.text(reason.messageKey(), reason.arguments().toArray()), view);
        };
    }

    private static ModelAndView refused(ListForm form, String why, RegisterImport view) {
        return Answer.invalid(IMPORT, view.asked(form.paste(), FieldErrors.NONE.and("file", why)));
    }

    private ModelAndView preview(Table table, RegisterImport view) {
        AgencyList.Plan plan = AgencyList.compare(table, agencies.all(), agencies.pasts(), agencies.parents());
        var page = view.shown(plan, ListForm.text(table));
        return plan.faults().isEmpty() ? Answer.page(IMPORT, page) : Answer.invalid(IMPORT, page);
    }

    /// Stores what the preview showed, unless it would be something else by now.
    @PostMapping("/import/store")
    ModelAndView store(@RequestParam String text, @RequestParam int count, Words words) {
        var view = new RegisterImport(words);
        if (!(new ListForm(null, text).read("code", "รหัส", "รหัสหน่วยงาน") instanceof Reading.Read(var tables))) {
            return Answer.invalid(IMPORT, view.asked(text, FieldErrors.NONE));
        }
        AgencyList.Plan plan =
                AgencyList.compare(tables.getFirst(), agencies.all(), agencies.pasts(), agencies.parents());
        if (!plan.faults().isEmpty() || plan.changes().size() != count) {
            return Answer.conflict(IMPORT, view.shown(plan, text));
        }
        agencies.store(plan);
        return Answer.seeOther("/register?told=" + count);
    }
}
