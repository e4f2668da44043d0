package org.prongsai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.Credentials;
import org.prongsai.identity.signin.Factors;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.Passkeys;
import org.prongsai.identity.signin.Refusals;
import org.prongsai.identity.signin.Session;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.access.ReturnAddress;
import org.prongsai.web.ui.Field;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// People sign in by passkeys, add some and remove some.
@Controller
@OpenToSignedIn
class PasskeyController {
    private static final String SECURITY = "/me/security";
    private static final String HERE = "/me/security/passkey";
    private static final String PAGE = "identity/passkey";
    private static final int LONGEST_NAME = 80;

    private final SignedIn signedIn;
    private final OwnProof proof;
    private final Passkeys passkeys;
    private final Credentials credentials;
    private final Sessions sessions;
    private final Refusals refusals;
    private final SignInPages pages;

    PasskeyController(
            SignedIn signedIn,
            OwnProof proof,
            Passkeys passkeys,
            Credentials credentials,
            Sessions sessions,
            Refusals refusals,
            SignInPages pages) {
        this.signedIn = signedIn;
        this.proof = proof;
        this.passkeys = passkeys;
        this.credentials = credentials;
        this.sessions = sessions;
        this.refusals = refusals;
        this.pages = pages;
    }

    /// Signs in by the device that answered.
    @OpenToAll
    @PostMapping("/sign-in/passkey")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "/") String to,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person =
                passkeys.prove(token, answer).filter(signedIn::mayComeIn).orElse(null);
        if (person == null) {
            refusals.signIn(Means.PASSKEY);
            String why = words.lookup("identity.passkey.refused");
            return Answer.invalid(SignInPages.PAGE, pages.page(to, PasswordForm.EMPTY, why, false, words));
        }
        signedIn.begin(person.id(), Means.PASSKEY, request, response);
        DeviceCookie.set(request, response, credentials.know(person.id()));
        return Answer.seeOther(ReturnAddress.parse(to).path());
    }

    @GetMapping(HERE)
    ModelAndView page(Words words, HttpServletRequest request) {
        Session session = proof.session(request);
        return proof.missingToSet(session, HERE)
                .orElseGet(() -> Answer.page(PAGE, page(proof.person(session), name("", words))));
    }

    /// Adds the device that answered, and ends all other sessions.
    @PostMapping(HERE)
    ModelAndView add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String answer,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        Session session = proof.session(request);
        Optional<ModelAndView> missing = proof.missingToSet(session, HERE);
        if (missing.isPresent()) {
            return missing.get();
        }
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.indexOf('\0') >= 0) {
            return again(session, name(called, words).error(words.lookup("web.invalid.NotBlank")));
        }
        if (!passkeys.add(session.person(), token, answer, called)) {
            return again(session, name(called, words).error(words.lookup("identity.passkey.wrong")));
        }
        sessions.endAll(session.person());
        signedIn.renew(session.person(), Means.PASSKEY, request, response);
        return Answer.seeOther(SECURITY + "?told=passkey");
    }

    /// Removes a device, unless nothing as strong would be left.
    @PostMapping(SECURITY + "/passkeys/{id}/remove")
    ModelAndView remove(@PathVariable UUID id, HttpServletRequest request) {
        Session session = proof.session(request);
        Optional<ModelAndView> missing = proof.missing(session, SECURITY);
        if (missing.isPresent()) {
            return missing.get();
        }
        Factors.Held held = proof.held(session);
        if (held.passkeys() == 1 && !(held.password() && held.authenticator())) {
            return Answer.seeOther(SECURITY + "?told=last");
        }
        passkeys.remove(session.person(), id);
        return Answer.seeOther(SECURITY + "?told=passkeyRemoved");
    }

    private ModelAndView again(Session session, Field name) {
        return Answer.invalid(PAGE, page(proof.person(session), name));
    }

    private PasskeyPage page(Person person, Field name) {
        return new PasskeyPage(name, passkeys.askToAdd(person).orElse(null));
    }

    private static Field name(String value, Words words) {
        return Field.text("name", words.lookup("identity.passkey.name"))
                .value(value)
                .hint(words.lookup("identity.passkey.name.hint"))
                .with("maxlength", Integer.toString(LONGEST_NAME))
                .required();
    }
}
