package org.prongsai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.Credentials;
import org.prongsai.identity.signin.Credentials.Proof;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.PasswordFault;
import org.prongsai.identity.signin.Secret;
import org.prongsai.identity.signin.Session;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.ui.Field;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A person sets what he proves himself by. That is a grave act: he must have proved himself just now, and a post of
/// the
/// sample data, who never does, may not.
@Controller
@OpenToSignedIn
class ProofController {
    private static final String SECURITY = "/me/security";
    private static final String PASSWORD = "identity/password";
    private static final String AUTHENTICATOR = "identity/authenticator";

    private final SignedIn signedIn;
    private final People people;
    private final Sessions sessions;
    private final Credentials credentials;
    private final Clock clock;

    ProofController(SignedIn signedIn, People people, Sessions sessions, Credentials credentials, Clock clock) {
        this.signedIn = signedIn;
        this.people = people;
        this.sessions = sessions;
        this.credentials = credentials;
        this.clock = clock;
    }

    @GetMapping(SECURITY + "/password")
    ModelAndView password(Words words, HttpServletRequest request) {
        Person person = person(session(request));
        return Answer.page(PASSWORD, new ProofPage(passwordFields(person, words), null, null));
    }

    /// Sets the password; whoever has one must show it, and all other sessions end.
    @PostMapping(SECURITY + "/password")
    ModelAndView set(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        Session session = session(request);
        Person person = person(session);
        List<Field> fields = passwordFields(person, words);
        Means means = session.means();
        if (credentials.hasPassword(person.id())) {
            if (!(credentials.prove(email(person), current, code, DeviceCookie.read(request))
                    instanceof Proof.Accepted accepted)) {
                return Answer.invalid(
                        PASSWORD, new ProofPage(with(fields, 0, words.lookup("identity.refused")), null, null));
            }
            means = accepted.means();
        } else if (!session.isFreshAt(clock.instant())) {
            return again();
        }
        Optional<PasswordFault> fault = credentials.setPassword(person, password);
        if (fault.isPresent()) {
            String why = words.lookup("identity.password." + fault.get());
            return Answer.invalid(PASSWORD, new ProofPage(with(fields, fields.size() - 1, why), null, null));
        }
        sessions.endAll(person.id());
        signedIn.begin(person.id(), means, request, response);
        return Answer.seeOther(SECURITY + "?told=password");
    }

    @GetMapping(SECURITY + "/authenticator")
    ModelAndView authenticator(Words words, HttpServletRequest request) {
        return authenticator(session(request), PasswordForm.code(words).required());
    }

    /// Takes the authenticator into use by a code of it, shows the recovery codes once, and ends all other sessions.
    @PostMapping(SECURITY + "/authenticator")
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String code,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        Session session = session(request);
        Person person = person(session);
        if (!session.isFreshAt(clock.instant())) {
            return again();
        }
        List<Secret> codes = credentials.confirmAuthenticator(person.id(), code);
        if (codes.isEmpty()) {
            return authenticator(
                    session, PasswordForm.code(words).required().error(words.lookup("identity.code.wrong")));
        }
        sessions.endAll(person.id());
        Means means = session.means() == Means.PASSWORD ? Means.PASSWORD_AND_CODE : session.means();
        signedIn.begin(person.id(), means, request, response);
        return Answer.page(
                "identity/recovery",
                new RecoveryPage(codes.stream()
                        .map(secret -> secret.text().replaceAll("(.{6})(?=.)", "$1-"))
                        .toList()));
    }

    private ModelAndView authenticator(Session session, Field code) {
        Person person = person(session);
        if (!session.isFreshAt(clock.instant())) {
            return again();
        }
        String secret = credentials.beginAuthenticator(person.id()).orElse(null);
        if (secret == null) {
            return Answer.seeOther(SECURITY);
        }
        String label = URLEncoder.encode(email(person), StandardCharsets.UTF_8);
        Qr qr = Qr.of("otpauth://totp/Prongsai:" + label + "?secret=" + secret + "&issuer=Prongsai");
        var page = new ProofPage(List.of(code), qr, secret.replaceAll("(.{4})(?=.)", "$1 "));
        return code.error() == null ? Answer.page(AUTHENTICATOR, page) : Answer.invalid(AUTHENTICATOR, page);
    }

    private Session session(HttpServletRequest request) {
        return signedIn.session(request)
                .filter(session -> session.means() != Means.SAMPLE)
                .orElseThrow(() -> new AccessDeniedException("a post of the sample data proves nothing"));
    }

    private Person person(Session session) {
        return people.find(session.person()).orElseThrow();
    }

    private static String email(Person person) {
        String email = person.email();
        return email == null ? "" : email;
    }

    private static ModelAndView again() {
        return Answer.seeOther("/sign-in?to=" + URLEncoder.encode(SECURITY, StandardCharsets.UTF_8));
    }

    private List<Field> passwordFields(Person person, Words words) {
        Field wanted = PasswordForm.secret("password", words.lookup("identity.password.new"), "new-password")
                .hint(words.lookup("identity.password.hint"))
                .required();
        return credentials.hasPassword(person.id())
                ? List.of(
                        PasswordForm.secret("current", words.lookup("identity.password"), "current-password")
                                .required(),
                        PasswordForm.code(words).hint(words.lookup("identity.code.hint")),
                        wanted)
                : List.of(wanted);
    }

    private static List<Field> with(List<Field> fields, int index, String error) {
        return java.util.stream.IntStream.range(0, fields.size())
                .mapToObj(i -> i == index ? fields.get(i).error(error) : fields.get(i))
                .toList();
    }
}
