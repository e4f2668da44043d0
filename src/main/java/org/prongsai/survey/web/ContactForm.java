package org.prongsai.survey.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.survey.Contact;
import org.prongsai.survey.ContactList;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What is typed of somebody on a roster.
///
/// @param twin    `keep` where he was said to be on it already and is taken all the same
/// @param version that the form was made from; 0 for a new one
public record ContactForm(
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String kind,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String tongue,
        @Nullable String optedOut,
        @Nullable String twin,
        @Nullable Integer version) {
    static final ContactForm EMPTY = new ContactForm(null, null, null, null, null, "TH", null, null, 0);

    static ContactForm of(Contact contact) {
        return new ContactForm(
                contact.name(),
                contact.organisation(),
                contact.kind(),
                contact.phone(),
                contact.email(),
                contact.tongue().name(),
                Boolean.toString(contact.optedOut()),
                null,
                contact.version());
    }

    ContactForm over(int newer) {
        return new ContactForm(name, organisation, kind, phone, email, tongue, optedOut, twin, newer);
    }

    boolean keepsTwin() {
        return "keep".equals(twin);
    }

    FieldErrors check(Words words) {
        FieldErrors errors = FieldErrors.NONE;
        if (text(name).isEmpty() || text(name).length() > 200) {
            errors = errors.and("name", words.lookup("survey.contact.name.wrong"));
        }
        if (text(organisation).length() > 200) {
            errors = errors.and("organisation", words.lookup("survey.contact.long"));
        }
        if (text(kind).length() > 100) {
            errors = errors.and("kind", words.lookup("survey.contact.long"));
        }
        if (!text(phone).isEmpty() && (text(phone).length() > 40 || !ContactList.isPhone(text(phone)))) {
            errors = errors.and("phone", words.lookup("survey.contact.phone.wrong"));
        }
        return !text(email).isEmpty() && (text(email).length() > 254 || !ContactList.isEmail(text(email)))
                ? errors.and("email", words.lookup("survey.contact.email.wrong"))
                : errors;
    }

    /// What it says; call it where [#check] found nothing.
    Contact contact(UUID id) {
        return new Contact(
                id,
                text(name),
                text(organisation),
                text(kind),
                text(phone),
                text(email).toLowerCase(Locale.ROOT),
                "EN".equals(tongue) ? Contact.Tongue.EN : Contact.Tongue.TH,
                "true".equals(optedOut),
                true,
                Objects.requireNonNullElse(version, 0));
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                field("name", "200", name, errors, words).required(),
                field("organisation", "200", organisation, errors, words),
                field("kind", "100", kind, errors, words).hint(words.lookup("survey.contact.kind.hint")),
                field("phone", "40", phone, errors, words).with("type", "tel"),
                field("email", "254", email, errors, words).with("type", "email"),
                Field.radio(
                                "tongue",
                                words.lookup("survey.contact.tongue"),
                                List.of(
                                        Option.of("TH", words.lookup("survey.contact.tongue.TH")),
                                        Option.of("EN", words.lookup("survey.contact.tongue.EN"))))
                        .value(tongue),
                Field.check("optedOut", words.lookup("survey.contact.optedOut"))
                        .hint(words.lookup("survey.contact.optedOut.hint"))
                        .value(optedOut));
    }

    private static Field field(String name, String most, @Nullable String typed, FieldErrors errors, Words words) {
        return Field.text(name, words.lookup("survey.contact." + name))
                .with("maxlength", most)
                .value(typed)
                .error(errors.on(name));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
