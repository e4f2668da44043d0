package org.prongsai.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Member;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// What is said of a person.
///
/// @param en      the Thai name when left empty
/// @param email   empty where it is not asked for
/// @param version of the person when the form was shown; 0 for a new one
public record PersonForm(
        @NotBlank @Size(max = 200) @Nullable String th,
        @Size(max = 200) @Nullable String en,
        @Nullable String email,
        int version) {
    static final PersonForm EMPTY = new PersonForm(null, null, null, 0);
    private static final int LONGEST_EMAIL = 254;

    static PersonForm of(Member member) {
        var person = member.person();
        return new PersonForm(person.name().th(), person.name().en(), person.email(), member.version());
    }

    /// What Bean Validation lets through.
    FieldErrors check(FieldErrors errors, Words words) {
        return th != null && th.strip().isEmpty() ? errors.and("th", words.lookup("web.invalid.NotBlank")) : errors;
    }

    Bilingual name() {
        return Bilingual.typed(Objects.requireNonNull(th), en);
    }

    String address() {
        return Objects.requireNonNullElse(email, "").strip();
    }

    /// Whether what was typed can be written to.
    boolean hasAddress() {
        return isAddress(address());
    }

    static boolean isAddress(String text) {
        return text.length() <= LONGEST_EMAIL && text.matches("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+");
    }

    /// The same words over another version of the person.
    PersonForm over(int other) {
        return new PersonForm(th, en, email, other);
    }

    List<Field> fields(boolean withAddress, FieldErrors errors, Words words) {
        var fields = new ArrayList<Field>();
        fields.add(Field.text("th", words.lookup("identity.person.th"))
                .hint(words.lookup("identity.person.th.hint"))
                .with("maxlength", "200")
                .value(th)
                .error(errors.on("th"))
                .required());
        fields.add(Field.text("en", words.lookup("identity.person.en"))
                .with("maxlength", "200")
                .value(en)
                .error(errors.on("en")));
        if (withAddress) {
            fields.add(Field.text("email", words.lookup("identity.email"))
                    .hint(words.lookup("identity.person.email.hint"))
                    .with("type", "email")
                    .with("maxlength", Integer.toString(LONGEST_EMAIL))
                    .value(email)
                    .error(errors.on("email"))
                    .required());
        }
        return fields;
    }
}
