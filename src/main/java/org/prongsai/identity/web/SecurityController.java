package org.prongsai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.identity.Languages;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.signin.Factors;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.Passkey;
import org.prongsai.identity.signin.Passkeys;
import org.prongsai.identity.signin.Session;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.web.Answer;
import org.prongsai.web.Language;
import org.prongsai.web.ReaderCookie;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a person sees and sets of his own signing in.
@Controller
@OpenToSignedIn
class SecurityController {
    private static final String HERE = "/me/security";
    private static final Set<String> TOLD =
            Set.of("password", "email", "authenticator", "last", "passkey", "passkeyRemoved", "language");

    private final SignedIn signedIn;
    private final Sessions sessions;
    private final Factors factors;
    private final Passkeys passkeys;
    private final People people;
    private final Languages languages;
    private final OwnProof proof;

    SecurityController(
            SignedIn signedIn,
            Sessions sessions,
            Factors factors,
            Passkeys passkeys,
            People people,
            Languages languages,
            OwnProof proof) {
        this.signedIn = signedIn;
        this.sessions = sessions;
        this.factors = factors;
        this.passkeys = passkeys;
        this.people = people;
        this.languages = languages;
        this.proof = proof;
    }

    @GetMapping(HERE)
    ModelAndView page(@RequestParam(defaultValue = "") String told, Visit visit, HttpServletRequest request) {
        Session here = signedIn.session(request).orElseThrow();
        List<SecurityPage.Shown> shown = sessions.of(here.person()).stream()
                .map(session -> shown(session, session.id().equals(here.id()), visit.words()))
                .toList();
        return Answer.page(
                "identity/security",
                new SecurityPage(
                        shown,
                        TOLD.contains(told) ? visit.words().lookup("identity.told." + told) : null,
                        here.means() != Means.SAMPLE,
                        language(here.person(), visit.words()),
                        factors.of(here.person()),
                        passkeys.of(here.person()).stream()
                                .map(it -> shown(it, visit.words()))
                                .toList(),
                        OwnProof.email(people.find(here.person()).orElseThrow())));
    }

    /// Sets the language of the person's pages and mails; a post of the sample data is many people's and has none.
    @PostMapping(HERE + "/language")
    ModelAndView language(
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        Session session = proof.session(request);
        Language wanted = Language.of(language).orElse(null);
        if (wanted != null) {
            languages.choose(session.person(), wanted);
            ReaderCookie.open(wanted, request, response);
        }
        return Answer.seeOther(HERE + "?told=language");
    }

    private Field language(PersonId person, Words words) {
        return Field.radio(
                        "language",
                        words.lookup("identity.language"),
                        Stream.of(Language.values())
                                .map(it -> Option.of(it.tag(), words.lookup("web.language." + it.tag())))
                                .toList())
                .value(languages.of(person).tag())
                .required();
    }

    /// Ends one of the person's sessions.
    @PostMapping(HERE + "/sessions/{id}/end")
    ModelAndView end(@PathVariable UUID id, Visit visit) {
        sessions.end(person(visit), id);
        return Answer.seeOther(HERE);
    }

    /// Ends all of them, this one too.
    @PostMapping(HERE + "/sessions/end")
    ModelAndView endAll(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(person(visit));
        signedIn.end(request, response);
        return Answer.seeOther("/sign-in");
    }

    private static PersonId person(Visit visit) {
        return new PersonId(visit.visitor().orElseThrow().person());
    }

    private static SecurityPage.Device shown(Passkey passkey, Words words) {
        Instant used = passkey.used();
        return new SecurityPage.Device(
                passkey.name(),
                words.moment(passkey.created()),
                used == null ? words.lookup("identity.passkey.unused") : words.moment(used),
                HERE + "/passkeys/" + passkey.id() + "/remove");
    }

    private static SecurityPage.Shown shown(Session session, boolean here, Words words) {
        return new SecurityPage.Shown(
                session.device().isEmpty() ? words.lookup("identity.session.unknown") : session.device(),
                here,
                words.lookup("identity.means." + session.means()),
                words.moment(session.began()),
                words.moment(session.seen()),
                HERE + "/sessions/" + session.id() + "/end");
    }
}
