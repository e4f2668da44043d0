package org.prongsai.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.IdentitySettings;
import org.prongsai.identity.People;
import org.prongsai.identity.oidc.OidcSettings;
import org.prongsai.identity.signin.FirstOperator;
import org.prongsai.identity.signin.Passkeys;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Words;
import org.prongsai.web.access.ReturnAddress;
import org.prongsai.web.ui.Action;
import org.springframework.stereotype.Component;

/// Lays out the sign-in page.
@Component
class SignInPages {
    static final String PAGE = "identity/sign_in";

    private final People people;
    private final FirstOperator first;
    private final Passkeys passkeys;
    private final OidcSettings oidc;
    private final IdentitySettings settings;

    SignInPages(People people, FirstOperator first, Passkeys passkeys, OidcSettings oidc, IdentitySettings settings) {
        this.people = people;
        this.first = first;
        this.passkeys = passkeys;
        this.oidc = oidc;
        this.settings = settings;
    }

    /// @param again whether someone who is signed in must prove himself anew
    /// @param wrong why signing in was refused; null before the first try
    SignInPage page(String to, PasswordForm form, @Nullable String wrong, boolean again, Words words) {
        return new SignInPage(
                ReturnAddress.parse(to).path(),
                posts(words),
                form.fields(words),
                wrong,
                oidc(to, words),
                passkeys.ask().orElse(null),
                first.isWanted(),
                again);
    }

    /// Whether codes that would be sent are shown instead.
    boolean showsCodes() {
        return settings.samples();
    }

    private @Nullable Action oidc(String to, Words words) {
        if (!oidc.isOn()) {
            return null;
        }
        String name = words.pick(new Bilingual(oidc.nameTh(), oidc.nameEn()));
        String back = URLEncoder.encode(ReturnAddress.parse(to).path(), StandardCharsets.UTF_8);
        return Action.secondary(words.text("identity.oidc.begin", name), "/sign-in/oidc?to=" + back);
    }

    private List<SignInPage.Post> posts(Words words) {
        return settings.samples()
                ? people.samples().stream()
                        .map(person -> new SignInPage.Post(person.id().value().toString(), words.pick(person.name())))
                        .toList()
                : List.of();
    }
}
