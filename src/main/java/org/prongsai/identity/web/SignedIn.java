package org.prongsai.identity.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.IdentitySettings;
import org.prongsai.identity.Languages;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.SecondFactor;
import org.prongsai.identity.signin.Secret;
import org.prongsai.identity.signin.Session;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.ReaderCookie;
import org.prongsai.web.access.HeldRole;
import org.prongsai.web.access.Visitor;
import org.prongsai.web.access.VisitorSource;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Knows the person behind a request by the session that the browser bears, and lets sessions begin and end.
///
/// Person, roles and session are read anew for each request: who was suspended or lost a role feels it at once.
@Component
class SignedIn implements VisitorSource {
    private static final String KNOWN = SignedIn.class.getName();

    private final Sessions sessions;
    private final People people;
    private final Assignments assignments;
    private final Agencies agencies;
    private final IdentitySettings settings;
    private final SecondFactor secondFactor;
    private final Languages languages;
    private final CsrfTokenRepository forms;
    private final Clock clock;

    SignedIn(
            Sessions sessions,
            People people,
            Assignments assignments,
            Agencies agencies,
            IdentitySettings settings,
            SecondFactor secondFactor,
            Languages languages,
            CsrfTokenRepository forms,
            Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.assignments = assignments;
        this.agencies = agencies;
        this.settings = settings;
        this.secondFactor = secondFactor;
        this.languages = languages;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public Optional<Visitor> visitor(HttpServletRequest request) {
        return session(request)
                .flatMap(session ->
                        people.find(session.person()).filter(this::mayComeIn).map(person -> visitor(person, session)));
    }

    /// The session that the browser bears, if it goes on.
    Optional<Session> session(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Optional<?> known) {
            return known.map(Session.class::cast);
        }
        Optional<Session> session = SessionCookie.read(request).flatMap(sessions::resume);
        request.setAttribute(KNOWN, session);
        return session;
    }

    /// Whether the person may be signed in at all, however he proves who he is.
    boolean mayComeIn(Person person) {
        return person.active() && (!person.sample() || settings.samples());
    }

    /// Begins the session of someone who comes in: his pages open in his language.
    void begin(PersonId person, Means means, HttpServletRequest request, HttpServletResponse response) {
        renew(person, means, request, response);
        if (means != Means.SAMPLE) {
            languages
                    .arrive(person, ReaderCookie.chosenToSignIn(request), ReaderCookie.chosen(request))
                    .ifPresent(language -> ReaderCookie.open(language, request, response));
        }
    }

    /// Begins a session in the place of any that the browser bore, with a new token and a new token for forms.
    void renew(PersonId person, Means means, HttpServletRequest request, HttpServletResponse response) {
        request.removeAttribute(KNOWN);
        SessionCookie.read(request).ifPresent(sessions::end);
        Secret token = sessions.begin(person, means, Device.of(request));
        SessionCookie.set(request, response, token);
        forms.saveToken(null, request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        request.removeAttribute(KNOWN);
        SessionCookie.read(request).ifPresent(sessions::end);
        SessionCookie.clear(request, response);
        forms.saveToken(null, request, response);
    }

    /// Whoever should have set up a second factor by now only reads.
    private List<Assignment> opened(Session session, List<Assignment> held) {
        return secondFactor.isOverdue(session)
                ? held.stream()
                        .filter(it -> !SecondFactor.isNeededBy(it.role()))
                        .toList()
                : held;
    }

    private Visitor visitor(Person person, Session session) {
        List<Assignment> held = session.means().isHalf()
                ? List.of() // until what is missing is set up
                : opened(session, assignments.heldBy(person.id()));
        Map<UUID, List<Assignment>> byAgency = held.stream().collect(groupingBy(Assignment::agency));
        var byCode = new LinkedHashMap<String, List<HeldRole>>();
        for (Agency agency : agencies.among(byAgency.keySet())) {
            byCode.put(
                    agency.code(),
                    byAgency.getOrDefault(agency.id().value(), List.of()).stream()
                            .map(SignedIn::held)
                            .toList());
        }
        return new Visitor(
                person.id().value(),
                person.name(),
                byCode,
                byAgency.getOrDefault(Assignment.INSTALLATION, List.of()).stream()
                        .map(Assignment::role)
                        .collect(toSet()),
                FiscalYear.containing(LocalDate.now(clock)).buddhistYear());
    }

    private static HeldRole held(Assignment assignment) {
        FiscalYear year = assignment.year();
        return new HeldRole(assignment.role(), assignment.unit(), year == null ? null : year.buddhistYear());
    }
}
