package org.prongsai.identity.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencySettings;
import org.prongsai.identity.Crests;
import org.prongsai.identity.KindProfile;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;
import org.springframework.stereotype.Component;

/// Lays out the page of an agency's settings.
@Component
class SettingsView {
    static final String PAGE = "identity/settings";
    private static final Set<String> TOLD = Set.of("kept", "crest", "crestRemoved", "crestBack");

    private final Agencies agencies;
    private final AgencySettings settings;
    private final Crests crests;
    private final Emblems emblems;

    SettingsView(Agencies agencies, AgencySettings settings, Crests crests, Emblems emblems) {
        this.agencies = agencies;
        this.settings = settings;
        this.crests = crests;
        this.emblems = emblems;
    }

    /// @param told what was just done
    SettingsPage present(Agency agency, String told, Words words) {
        boolean undo = Set.of("crest", "crestRemoved").contains(told)
                && crests.hasFormer(agency.id().value());
        return page(
                agency,
                SettingsForm.of(settings.of(agency.id())),
                FieldErrors.NONE,
                words,
                TOLD.contains(told) ? words.lookup("identity.settings.told." + told) : null,
                undo ? agency.path() + "/settings/crest/restore" : null,
                null);
    }

    /// @param theirs what someone else wrote meanwhile
    SettingsPage again(Agency agency, SettingsForm form, FieldErrors errors, Words words, @Nullable Theirs theirs) {
        return page(agency, form, errors, words, null, null, theirs);
    }

    /// The page after a crest was refused.
    SettingsPage refused(Agency agency, String why, Words words) {
        return page(
                agency,
                SettingsForm.of(settings.of(agency.id())),
                FieldErrors.NONE.and("crest", why),
                words,
                null,
                null,
                null);
    }

    private SettingsPage page(
            Agency agency,
            SettingsForm form,
            FieldErrors errors,
            Words words,
            @Nullable String told,
            @Nullable String undo,
            @Nullable Theirs theirs) {
        KindProfile kind = KindProfile.of(agency.kind());
        return new SettingsPage(
                words.pick(agency.name()),
                words.pick(kind.name()),
                told,
                undo,
                agency.path() + "/settings",
                form.fields(kind, errors, words),
                form.version(),
                emblems.of(agency, words),
                Field.file("crest", words.lookup("identity.crest.file"), "image/png,image/jpeg")
                        .hint(words.lookup("identity.crest.hint"))
                        .required()
                        .error(errors.on("crest")),
                theirs,
                settings.formerNames(agency.id()).stream()
                        .map(former -> words.text(
                                "identity.settings.former.until",
                                words.pick(former.name()),
                                words.date(former.until())))
                        .toList(),
                settings.predecessor(agency.id())
                        .flatMap(agencies::find)
                        .map(other -> words.pick(other.name()))
                        .orElse(null));
    }
}
