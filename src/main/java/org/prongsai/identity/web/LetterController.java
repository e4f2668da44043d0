package org.prongsai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.ActivationLetters;
import org.prongsai.identity.signin.Factors;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.Passkeys;
import org.prongsai.identity.signin.Refusals;
import org.prongsai.identity.signin.Session;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.ui.Field;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Starts an account from a letter: its code, and then the means by which the person signs in from then on.
@Controller
@OpenToAll
class LetterController {
    private static final String PAGE = "identity/letter";
    private static final String BEGIN = "/me/security/begin";

    private final ActivationLetters letters;
    private final Refusals refusals;
    private final SignedIn signedIn;
    private final OwnProof proof;
    private final Passkeys passkeys;

    LetterController(
            ActivationLetters letters, Refusals refusals, SignedIn signedIn, OwnProof proof, Passkeys passkeys) {
        this.letters = letters;
        this.refusals = refusals;
        this.signedIn = signedIn;
        this.proof = proof;
        this.passkeys = passkeys;
    }

    @GetMapping("/sign-in/letter")
    ModelAndView page(Words words) {
        return Answer.page(PAGE, new LetterPage(code(words)));
    }

    /// Takes the code of a letter; opening its address does nothing yet.
    @PostMapping("/sign-in/letter")
    ModelAndView use(
            @RequestParam(defaultValue = "") String code,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person = letters.take(code).filter(signedIn::mayComeIn).orElse(null);
        if (person == null) {
            refusals.signIn(Means.LETTER);
            return Answer.invalid(PAGE, new LetterPage(code(words).error(words.lookup("identity.letter.wrong"))));
        }
        signedIn.begin(person.id(), Means.LETTER, request, response);
        return Answer.seeOther(BEGIN);
    }

    /// The means that can be set up, and what is still missing.
    @OpenToSignedIn
    @GetMapping(BEGIN)
    ModelAndView begin(HttpServletRequest request) {
        Session session = proof.session(request);
        Factors.Held held = proof.held(session);
        return Answer.page(
                "identity/begin",
                new BeginPage(passkeys.ask().isPresent(), session.means() != Means.LETTER && held.password()));
    }

    private static Field code(Words words) {
        return PasswordForm.sentCode(words);
    }
}
