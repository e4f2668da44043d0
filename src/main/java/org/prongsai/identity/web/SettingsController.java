package org.prongsai.identity.web;

import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencySettings;
import org.prongsai.identity.KindProfile;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
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

/// What an agency says of itself.
@Controller
@KeepsAgency
@RequestMapping("/agencies/{agency}/settings")
class SettingsController {
    private static final String PAGE = SettingsView.PAGE;

    private final Agencies agencies;
    private final AgencySettings settings;
    private final SettingsView view;

    SettingsController(Agencies agencies, AgencySettings settings, SettingsView view) {
        this.agencies = agencies;
        this.settings = settings;
        this.view = view;
    }

    @GetMapping
    ModelAndView page(@PathVariable String agency, @RequestParam(defaultValue = "") String told, Words words) {
        Agency found = agencies.require(agency);
        return Answer.page(PAGE, view.present(found, told, words));
    }

    @PostMapping
    ModelAndView keep(
            @PathVariable String agency, @Valid @ModelAttribute SettingsForm form, BindingResult binding, Words words) {
        Agency found = agencies.require(agency);
        FieldErrors errors = FieldErrors.of(binding, words);
        errors = known("parent", form.parent(), found, errors, words);
        errors = known("successor", form.successor(), found, errors, words);
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, view.again(found, form, errors, words, null));
        }
        try {
            settings.keep(found.id(), form.settings());
        } catch (OptimisticLockingFailureException e) {
            AgencySettings.Settings theirs = settings.of(found.id());
            return Answer.conflict(
                    PAGE,
                    view.again(
                            found,
                            form.over(theirs.version()),
                            FieldErrors.NONE,
                            words,
                            theirs(found, form, theirs, words)));
        }
        return Answer.seeOther(found.path() + "/settings?told=kept");
    }

    private static Theirs theirs(Agency agency, SettingsForm mine, AgencySettings.Settings stored, Words words) {
        KindProfile kind = KindProfile.of(agency.kind());
        return Theirs.of(
                mine.fields(kind, FieldErrors.NONE, words),
                SettingsForm.of(stored).fields(kind, FieldErrors.NONE, words),
                words);
    }

    /// With a fault if `code` names no agency, or this one itself.
    private FieldErrors known(String field, @Nullable String code, Agency agency, FieldErrors errors, Words words) {
        String given = SettingsForm.given(code);
        if (given == null) {
            return errors;
        }
        Optional<Agency> named = agencies.find(given);
        return named.isPresent() && !named.get().id().equals(agency.id())
                ? errors
                : errors.and(field, words.lookup("identity.settings.code.wrong"));
    }
}
