package org.prongsai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.Credentials;
import org.prongsai.identity.signin.Credentials.Proof;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.OneTimeCodes;
import org.prongsai.identity.signin.Passkeys;
import org.prongsai.identity.signin.Refusals;
import org.prongsai.identity.signin.SecondStep;
import org.prongsai.identity.signin.SecondStep.Asked;
import org.prongsai.identity.signin.SecondStep.Outcome;
import org.prongsai.identity.signin.Secret;
import org.prongsai.identity.signin.SentCode;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.access.ReturnAddress;
import org.prongsai.web.ui.Field;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Signing in with a code that is sent, and with the second factor of whoever has one.
@Controller
@OpenToAll
@RequestMapping("/sign-in/link")
class LinkController {
    private static final String LINK = "identity/link";
    private static final String SECOND = "identity/second";

    private final SignedIn signedIn;
    private final Credentials credentials;
    private final SecondStep second;
    private final Passkeys passkeys;
    private final SignInPages pages;
    private final OneTimeCodes codes;
    private final Refusals refusals;

    LinkController(
            SignedIn signedIn,
            Credentials credentials,
            SecondStep second,
            Passkeys passkeys,
            SignInPages pages,
            OneTimeCodes codes,
            Refusals refusals) {
        this.signedIn = signedIn;
        this.credentials = credentials;
        this.second = second;
        this.passkeys = passkeys;
        this.pages = pages;
        this.codes = codes;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView link(@RequestParam(defaultValue = "/") String to, Words words) {
        return Answer.page(LINK, page(to, email(words), PasswordForm.sentCode(words), null, null));
    }

    /// Sends a code to the address, if it is that of a person; the answer is the same in any case.
    @PostMapping
    ModelAndView send(
            @RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "/") String to, Words words) {
        SentCode code = codes.send(email).orElse(null);
        String shown = code != null && pages.showsCodes() && !codes.areSent()
                ? code.code().grouped()
                : null;
        return Answer.page(
                LINK, page(to, email(words), PasswordForm.sentCode(words), words.lookup("identity.link.sent"), shown));
    }

    /// Takes a code that was sent, and asks for the second factor of whoever has one. Opening the link of the message
    /// does nothing yet: mail scanners do it, too.
    @PostMapping("/use")
    ModelAndView use(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String to,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (credentials.prove(new Secret(code)) instanceof Proof.Accepted(Person person, Means means)
                && signedIn.mayComeIn(person)) {
            Asked asked = second.ask(person).orElse(null);
            return asked == null
                    ? welcome(person, means, to, request, response)
                    : Answer.page(SECOND, page(asked, to, code(words)));
        }
        refusals.signIn(Means.LINK);
        return expired(to, words);
    }

    /// Takes the code of the authenticator, or a recovery code; a passkey answers at its own address.
    @PostMapping("/second")
    ModelAndView second(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String to,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (second.answer(token, code)) {
            case Outcome.Right(Person person)
            when signedIn.mayComeIn(person) -> welcome(person, Means.LINK_AND_CODE, to, request, response);
            case Outcome.Right _, Outcome.Stale _ -> expired(to, words);
            case Outcome.TooMany(Asked again) -> again(again, to, words.lookup("identity.tooMany"), words);
            case Outcome.Wrong(Person person, Asked again) -> {
                refusals.signIn(Means.LINK_AND_CODE, OwnProof.email(person));
                yield again(again, to, words.lookup("identity.code.wrong"), words);
            }
        };
    }

    private ModelAndView welcome(
            Person person, Means means, String to, HttpServletRequest request, HttpServletResponse response) {
        signedIn.begin(person.id(), means, request, response);
        DeviceCookie.set(request, response, credentials.know(person.id()));
        return Answer.seeOther(to(to));
    }

    private ModelAndView expired(String to, Words words) {
        Field again = PasswordForm.sentCode(words).error(words.lookup("identity.link.wrong"));
        return Answer.invalid(LINK, page(to, email(words), again, null, null));
    }

    private ModelAndView again(Asked asked, String to, String why, Words words) {
        return Answer.invalid(SECOND, page(asked, to, code(words).error(why)));
    }

    private SecondPage page(Asked asked, String to, Field code) {
        return new SecondPage(
                to(to),
                asked.token().text(),
                asked.authenticator() ? code : null,
                asked.passkey(),
                asked.passkey() ? passkeys.ask().orElse(null) : null);
    }

    private LinkPage page(String to, Field email, Field code, @Nullable String sent, @Nullable String shown) {
        return new LinkPage(to(to), email, code, codes.areSent() || pages.showsCodes(), sent, shown);
    }

    private static Field code(Words words) {
        return PasswordForm.code(words)
                .hint(words.lookup("identity.second.hint"))
                .required();
    }

    private static Field email(Words words) {
        return PasswordForm.email(words, "");
    }

    private static String to(String claimed) {
        return ReturnAddress.parse(claimed).path();
    }
}
