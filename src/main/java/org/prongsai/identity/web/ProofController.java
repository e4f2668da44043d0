package org.prongsai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.Credentials;
import org.prongsai.identity.signin.Credentials.Proof;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.PasswordFault;
import org.prongsai.identity.signin.Session;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.ui.Field;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A person sets his password: by the one that he has, or else by what else he has just proved himself by.
@Controller
@OpenToSignedIn
@RequestMapping("/me/security/password")
class ProofController {
    private static final String HERE = "/me/security/password";
    private static final String PASSWORD = "identity/password";

    private final SignedIn signedIn;
    private final OwnProof proof;
    private final Sessions sessions;
    private final Credentials credentials;

    ProofController(SignedIn signedIn, OwnProof proof, Sessions sessions, Credentials credentials) {
        this.signedIn = signedIn;
        this.proof = proof;
        this.sessions = sessions;
        this.credentials = credentials;
    }

    @GetMapping
    ModelAndView password(Words words, HttpServletRequest request) {
        Session session = proof.session(request);
        if (!asksForPresent(session)) {
            Optional<ModelAndView> missing = proof.missingToSet(session, HERE);
            if (missing.isPresent()) {
                return missing.get();
            }
        }
        return Answer.page(PASSWORD, new ProofPage(fields(session, words), null, null));
    }

    /// Sets the password; whoever has one must show it, and all other sessions end.
    @PostMapping
    ModelAndView set(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        Session session = proof.session(request);
        Person person = proof.person(session);
        List<Field> fields = fields(session, words);
        Means means = session.means();
        if (asksForPresent(session)) {
            if (!(credentials.prove(OwnProof.email(person), current, code, DeviceCookie.read(request))
                    instanceof Proof.Accepted accepted)) {
                return invalid(fields, 0, words.lookup("identity.refused"));
            }
            means = means.isStrong() ? means : accepted.means();
        } else {
            Optional<ModelAndView> missing = proof.missingToSet(session, HERE);
            if (missing.isPresent()) {
                return missing.get();
            }
        }
        Optional<PasswordFault> fault = credentials.setPassword(person, password);
        if (fault.isPresent()) {
            return invalid(fields, fields.size() - 1, words.lookup("identity.password." + fault.get()));
        }
        sessions.endAll(person.id());
        signedIn.renew(person.id(), means, request, response);
        return Answer.seeOther(means.isHalf() ? "/me/security/authenticator" : "/me/security?told=password");
    }

    /// A letter stands in for what was lost.
    private boolean asksForPresent(Session session) {
        return session.means() != Means.LETTER && credentials.hasPassword(session.person());
    }

    private List<Field> fields(Session session, Words words) {
        Field wanted = PasswordForm.secret("password", words.lookup("identity.password.new"), "new-password")
                .hint(words.lookup("identity.password.hint"))
                .required();
        return asksForPresent(session)
                ? List.of(
                        PasswordForm.secret("current", words.lookup("identity.password"), "current-password")
                                .required(),
                        PasswordForm.code(words).hint(words.lookup("identity.code.hint")),
                        wanted)
                : List.of(wanted);
    }

    private static ModelAndView invalid(List<Field> fields, int index, String error) {
        return Answer.invalid(PASSWORD, new ProofPage(Fields.with(fields, index, error), null, null));
    }
}
