package org.prongsai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.IdentitySettings;
import org.prongsai.identity.signin.EmailChanges;
import org.prongsai.identity.signin.OneTimeCodes;
import org.prongsai.identity.signin.Secret;
import org.prongsai.identity.signin.Session;
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

/// A person changes his address: a code goes to the new one, and the old one is told.
@Controller
@OpenToSignedIn
@RequestMapping("/me/security/email")
class EmailController {
    private static final String HERE = "/me/security/email";
    private static final String PAGE = "identity/email";

    private final OwnProof proof;
    private final EmailChanges changes;
    private final OneTimeCodes codes;
    private final IdentitySettings settings;

    EmailController(OwnProof proof, EmailChanges changes, OneTimeCodes codes, IdentitySettings settings) {
        this.proof = proof;
        this.changes = changes;
        this.codes = codes;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView page(Words words, HttpServletRequest request) {
        Session session = proof.session(request);
        return proof.missing(session, HERE)
                .orElseGet(() -> Answer.page(PAGE, page(session, email("", words), code(words), null, null)));
    }

    /// Sends a code to the new address; the answer is the same if somebody has it already.
    @PostMapping
    ModelAndView send(@RequestParam(defaultValue = "") String email, Words words, HttpServletRequest request) {
        Session session = proof.session(request);
        Optional<ModelAndView> missing = proof.missing(session, HERE);
        if (missing.isPresent()) {
            return missing.get();
        }
        if (!PasswordForm.isAddress(email)) {
            Field again = email(email, words).error(words.lookup("identity.email.wrong"));
            return Answer.invalid(PAGE, page(session, again, code(words), null, null));
        }
        Secret sent = changes.begin(proof.person(session), email).orElse(null);
        String shown = sent != null && settings.samples() && !codes.areSent() ? sent.grouped() : null;
        String said = words.text("identity.email.sent", email.strip());
        return Answer.page(PAGE, page(session, email(email, words), code(words), said, shown));
    }

    /// Changes the address by the code that was sent to it.
    @PostMapping("/use")
    ModelAndView use(@RequestParam(defaultValue = "") String code, Words words, HttpServletRequest request) {
        Session session = proof.session(request);
        Optional<ModelAndView> missing = proof.missing(session, HERE);
        if (missing.isPresent()) {
            return missing.get();
        }
        if (changes.confirm(session.person(), code)) {
            return Answer.seeOther("/me/security?told=email");
        }
        Field again = code(words).error(words.lookup("identity.link.wrong"));
        return Answer.invalid(PAGE, page(session, email("", words), again, null, null));
    }

    private EmailPage page(Session session, Field email, Field code, @Nullable String sent, @Nullable String shown) {
        return new EmailPage(
                OwnProof.email(proof.person(session)), email, code, codes.areSent() || settings.samples(), sent, shown);
    }

    private static Field email(String value, Words words) {
        return PasswordForm.email(words, value).with("autocomplete", "email");
    }

    private static Field code(Words words) {
        return PasswordForm.sentCode(words);
    }
}
