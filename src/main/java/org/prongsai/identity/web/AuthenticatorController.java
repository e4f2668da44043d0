package org.prongsai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.Authenticators;
import org.prongsai.identity.signin.Factors;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.Secret;
import org.prongsai.identity.signin.Session;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Qr;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A person sets up an authenticator app, puts another in its place, or does without.
@Controller
@OpenToSignedIn
@RequestMapping("/me/security/authenticator")
class AuthenticatorController {
    private static final String HERE = "/me/security/authenticator";
    private static final String PAGE = "identity/authenticator";

    private final SignedIn signedIn;
    private final OwnProof proof;
    private final Sessions sessions;
    private final Authenticators authenticators;

    AuthenticatorController(SignedIn signedIn, OwnProof proof, Sessions sessions, Authenticators authenticators) {
        this.signedIn = signedIn;
        this.proof = proof;
        this.sessions = sessions;
        this.authenticators = authenticators;
    }

    @GetMapping
    ModelAndView page(Words words, HttpServletRequest request) {
        Session session = proof.session(request);
        return proof.missingToSet(session, HERE)
                .orElseGet(() -> Answer.page(
                        PAGE,
                        page(proof.person(session), PasswordForm.code(words).required())));
    }

    /// Takes the app into use by a code of it, shows the recovery codes once, and ends all other sessions.
    @PostMapping
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String code,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        Session session = proof.session(request);
        Person person = proof.person(session);
        Optional<ModelAndView> missing = proof.missingToSet(session, HERE);
        if (missing.isPresent()) {
            return missing.get();
        }
        List<Secret> codes = authenticators.confirm(person.id(), code);
        if (codes.isEmpty()) {
            Field again = PasswordForm.code(words).required().error(words.lookup("identity.code.wrong"));
            return Answer.invalid(PAGE, page(person, again));
        }
        sessions.endAll(person.id());
        signedIn.renew(person.id(), after(session), request, response);
        return Answer.page(
                "identity/recovery",
                new RecoveryPage(codes.stream().map(Secret::grouped).toList()));
    }

    /// Does without the app, if a passkey stays.
    @PostMapping("/remove")
    ModelAndView remove(HttpServletRequest request) {
        Session session = proof.session(request);
        Optional<ModelAndView> missing = proof.missing(session, "/me/security");
        if (missing.isPresent()) {
            return missing.get();
        }
        Factors.Held held = proof.held(session);
        if (held.passkeys() == 0) {
            return Answer.seeOther("/me/security?told=last");
        }
        authenticators.remove(session.person());
        return Answer.seeOther("/me/security?told=authenticator");
    }

    /// A password or a code by mail that was shown before, and now the app: that is two.
    private Means after(Session session) {
        if (session.means() == Means.LINK) {
            return Means.LINK_AND_CODE;
        }
        boolean both = session.means().isHalf() && proof.held(session).password();
        return both ? Means.PASSWORD_AND_CODE : session.means();
    }

    private ProofPage page(Person person, Field code) {
        String secret = authenticators.begin(person.id());
        String label = URLEncoder.encode(OwnProof.email(person), StandardCharsets.UTF_8);
        Qr qr = Qr.of("otpauth://totp/Prongsai:" + label + "?secret=" + secret + "&issuer=Prongsai");
        return new ProofPage(List.of(code), qr, secret.replaceAll("(.{4})(?=.)", "$1 "));
    }
}
