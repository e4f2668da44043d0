package org.prongsai.identity.web;

import java.util.List;
import java.util.regex.Pattern;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// What is typed to sign in; none of it is ever shown again but the address.
record PasswordForm(String email, String password, String code) {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{3,130}");
    static final PasswordForm EMPTY = new PasswordForm("", "", "");

    List<Field> fields(Words words) {
        return List.of(
                email(words, email),
                secret("password", words.lookup("identity.password"), "current-password")
                        .required(),
                code(words).hint(words.lookup("identity.code.hint")));
    }

    static Field email(Words words, String value) {
        return Field.text("email", words.lookup("identity.email"))
                .value(value)
                .required()
                .with("type", "email")
                .with("autocomplete", "username")
                .with("maxlength", "200");
    }

    static Field secret(String name, String label, String autocomplete) {
        return Field.text(name, label)
                .with("type", "password")
                .with("autocomplete", autocomplete)
                .with("maxlength", "512");
    }

    /// A code that came by mail or on paper.
    static Field sentCode(Words words) {
        return Field.text("code", words.lookup("identity.link.code"))
                .required()
                .with("autocomplete", "one-time-code")
                .with("maxlength", "40");
    }

    static boolean isAddress(String typed) {
        return ADDRESS.matcher(typed.strip()).matches();
    }

    static Field code(Words words) {
        return Field.text("code", words.lookup("identity.code"))
                .with("autocomplete", "one-time-code")
                .with("maxlength", "40");
    }
}
