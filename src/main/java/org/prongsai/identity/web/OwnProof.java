package org.prongsai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.Factors;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.Session;
import org.prongsai.web.Answer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Who is about to change what he proves himself by, and whether he has proved himself well enough for that.
@Component
class OwnProof {
    private final SignedIn signedIn;
    private final People people;
    private final Factors factors;

    OwnProof(SignedIn signedIn, People people, Factors factors) {
        this.signedIn = signedIn;
        this.people = people;
        this.factors = factors;
    }

    /// @throws AccessDeniedException for a post of the sample data, who never proves anything
    Session session(HttpServletRequest request) {
        return signedIn.session(request)
                .filter(session -> session.means() != Means.SAMPLE)
                .orElseThrow(() -> new AccessDeniedException("a post of the sample data proves nothing"));
    }

    Person person(Session session) {
        return people.find(session.person()).orElseThrow();
    }

    Factors.Held held(Session session) {
        return factors.of(session.person());
    }

    /// To the sign-in page and back to `page`, unless the session may set means of proof now.
    Optional<ModelAndView> missingToSet(Session session, String page) {
        return factors.maySet(session) ? Optional.empty() : Optional.of(again(page));
    }

    /// The same, unless a grave act may follow.
    Optional<ModelAndView> missing(Session session, String page) {
        return factors.mayActGravely(session) ? Optional.empty() : Optional.of(again(page));
    }

    private static ModelAndView again(String page) {
        return Answer.seeOther("/sign-in?again=true&to=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
    }

    static String email(Person person) {
        String email = person.email();
        return email == null ? "" : email;
    }
}
