package org.prongsai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.Credentials;
import org.prongsai.identity.signin.Credentials.Proof;
import org.prongsai.identity.signin.FirstOperator;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.PasswordFault;
import org.prongsai.identity.signin.Refusals;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.access.ReturnAddress;
import org.prongsai.web.ui.Field;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Signing in with a password and the authenticator's code, or with the code of a first start.
@Controller
@OpenToAll
class PasswordController {
    private static final String FIRST = "identity/first";
    private static final String AUTHENTICATOR = "/me/security/authenticator";

    private final SignedIn signedIn;
    private final Credentials credentials;
    private final FirstOperator first;
    private final SignInPages pages;
    private final Refusals refusals;

    PasswordController(
            SignedIn signedIn, Credentials credentials, FirstOperator first, SignInPages pages, Refusals refusals) {
        this.signedIn = signedIn;
        this.credentials = credentials;
        this.first = first;
        this.pages = pages;
        this.refusals = refusals;
    }

    /// Signs in by password and code; what was wrong of it is not said.
    @PostMapping("/sign-in/password")
    ModelAndView password(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String to,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        Proof proof = credentials.prove(email, password, code, DeviceCookie.read(request));
        return switch (proof) {
            case Proof.Accepted accepted
            when signedIn.mayComeIn(accepted.person()) -> welcome(accepted, to, request, response);
            case Proof.Accepted _, Proof.Refused _ -> refused(words.lookup("identity.refused"), email, to, words);
            case Proof.TooMany _ -> refused(words.lookup("identity.tooMany"), email, to, words);
        };
    }

    @GetMapping("/sign-in/first")
    ModelAndView first(Words words) {
        return Answer.page(FIRST, new FirstPage(first.isWanted(), firstFields("", "", words)));
    }

    /// Makes the first operator of an installation without people.
    @PostMapping("/sign-in/first")
    ModelAndView first(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<Field> fields = firstFields(name, email, words);
        if (!first.isRight(code)) {
            return first(Fields.with(fields, 0, words.lookup("identity.first.wrong")));
        }
        if (name.isBlank() || name.length() > 200) {
            return first(Fields.with(fields, 1, words.lookup("web.invalid.NotBlank")));
        }
        if (!PasswordForm.isAddress(email)) {
            return first(Fields.with(fields, 2, words.lookup("identity.email.wrong")));
        }
        PasswordFault fault = first.hire(name.strip(), email, password).orElse(null);
        if (fault != null) {
            return first(Fields.with(fields, 3, words.lookup("identity.password." + fault)));
        }
        return switch (credentials.prove(email, password, "", DeviceCookie.read(request))) {
            case Proof.Accepted accepted -> welcome(accepted, "/", request, response);
            case Proof.Refused _, Proof.TooMany _ -> Answer.seeOther("/sign-in");
        };
    }

    private ModelAndView welcome(
            Proof.Accepted accepted, String to, HttpServletRequest request, HttpServletResponse response) {
        Person person = accepted.person();
        signedIn.begin(person.id(), accepted.means(), request, response);
        DeviceCookie.set(request, response, credentials.know(person.id()));
        return Answer.seeOther(accepted.means() == Means.PASSWORD ? AUTHENTICATOR : to(to));
    }

    private ModelAndView refused(String why, String email, String to, Words words) {
        refusals.signIn(Means.PASSWORD, email);
        return Answer.invalid(SignInPages.PAGE, pages.page(to, new PasswordForm(email, "", ""), why, false, words));
    }

    private static ModelAndView first(List<Field> fields) {
        return Answer.invalid(FIRST, new FirstPage(true, fields));
    }

    private static List<Field> firstFields(String name, String email, Words words) {
        return List.of(
                Field.text("code", words.lookup("identity.first.code"))
                        .required()
                        .with("autocomplete", "off"),
                Field.text("name", words.lookup("identity.name")).value(name).required(),
                PasswordForm.email(words, email),
                PasswordForm.secret("password", words.lookup("identity.password.new"), "new-password")
                        .hint(words.lookup("identity.password.hint"))
                        .required());
    }

    private static String to(String claimed) {
        return ReturnAddress.parse(claimed).path();
    }
}
