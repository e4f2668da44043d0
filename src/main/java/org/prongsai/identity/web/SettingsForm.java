package org.prongsai.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencySettings.Settings;
import org.prongsai.identity.KindProfile;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// What an agency says of itself; whatever is left empty is as its kind has it.
///
/// @param version of the settings when the form was shown
public record SettingsForm(
        @NotBlank @Size(min = 2, max = 200) @Nullable String nameTh,
        @Size(max = 200) @Nullable String nameEn,
        @NotBlank @Size(max = 60) @Nullable String shortTh,
        @Size(max = 60) @Nullable String shortEn,
        @Size(max = 60) @Nullable String province,
        @Size(max = 60) @Nullable String district,
        @Size(max = 120) @Nullable String head,
        @Size(max = 120) @Nullable String integrity,
        @Size(max = 40) @Nullable String parent,
        @Size(max = 40) @Nullable String successor,
        int version) {
    static SettingsForm of(Settings settings) {
        return new SettingsForm(
                settings.name().th(),
                settings.name().en(),
                settings.shortName().th(),
                settings.shortName().en(),
                settings.province(),
                settings.district(),
                settings.head(),
                settings.integrity(),
                settings.parent(),
                settings.successor(),
                settings.version());
    }

    /// The same words over another version.
    SettingsForm over(int other) {
        return new SettingsForm(
                nameTh, nameEn, shortTh, shortEn, province, district, head, integrity, parent, successor, other);
    }

    Settings settings() {
        return new Settings(
                Bilingual.typed(Objects.requireNonNull(nameTh), nameEn),
                Bilingual.typed(Objects.requireNonNull(shortTh), shortEn),
                given(province),
                given(district),
                given(head),
                given(integrity),
                given(parent),
                given(successor),
                version);
    }

    List<Field> fields(KindProfile kind, FieldErrors errors, Words words) {
        return List.of(
                text("nameTh", nameTh, "200", errors, words)
                        .required()
                        .hint(words.lookup("identity.settings.nameTh.hint")),
                text("nameEn", nameEn, "200", errors, words),
                text("shortTh", shortTh, "60", errors, words).required(),
                text("shortEn", shortEn, "60", errors, words),
                text("head", head, "120", errors, words)
                        .hint(words.text(
                                "identity.settings.kindHas", kind.head().th())),
                text("integrity", integrity, "120", errors, words)
                        .hint(words.text("identity.settings.kindHas", kind.integrityUnit())),
                text("province", province, "60", errors, words),
                text("district", district, "60", errors, words).hint(words.lookup("identity.settings.district.hint")),
                text("parent", parent, "40", errors, words).hint(words.lookup("identity.settings.parent.hint")),
                text("successor", successor, "40", errors, words)
                        .hint(words.lookup("identity.settings.successor.hint")));
    }

    private static Field text(String name, @Nullable String value, String longest, FieldErrors errors, Words words) {
        return Field.text(name, words.lookup("identity.settings." + name))
                .value(value)
                .with("maxlength", longest)
                .error(errors.on(name));
    }

    static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
