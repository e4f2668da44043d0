package org.prongsai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.IdentitySettings;
import org.prongsai.identity.signin.SecondFactor;
import org.prongsai.web.FrameParts;
import org.prongsai.web.PersonMenu;
import org.prongsai.web.Switch;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.ReturnAddress;
import org.prongsai.web.access.Role;
import org.prongsai.web.access.Visitor;
import org.springframework.stereotype.Component;

/// What sign-in adds to the frame: who is signed in, or where to sign in; and that the data is a sample.
@Component
class SignInParts implements FrameParts {
    private static final String SECURITY = "/me/security";

    private final Agencies agencies;
    private final IdentitySettings settings;
    private final SignedIn signedIn;
    private final SecondFactor secondFactor;
    private final HttpServletRequest request;

    SignInParts(
            Agencies agencies,
            IdentitySettings settings,
            SignedIn signedIn,
            SecondFactor secondFactor,
            HttpServletRequest request) {
        this.agencies = agencies;
        this.settings = settings;
        this.signedIn = signedIn;
        this.secondFactor = secondFactor;
        this.request = request;
    }

    @Override
    public Optional<PersonMenu> person(Visit visit) {
        return visit.visitor()
                .map(visitor -> new PersonMenu(
                        visit.words().pick(visitor.name()),
                        place(visitor, visit),
                        List.of(new Switch.Way(
                                visit.words().lookup("identity.security"),
                                SECURITY,
                                visit.path().equals(SECURITY))),
                        "/sign-out"));
    }

    @Override
    public Optional<String> signIn(Visit visit) {
        return visit.visitor().isPresent() || visit.path().startsWith("/sign-in")
                ? Optional.empty()
                : Optional.of(ReturnAddress.parse(visit.here()).signIn());
    }

    @Override
    public List<String> banners(Visit visit) {
        Optional<String> due = signedIn.session(request)
                .filter(_ ->
                        visit.visitor().filter(SignInParts::doesMoreThanRead).isPresent())
                .flatMap(secondFactor::due)
                .map(day -> visit.words()
                        .text("identity.secondFactor.due", visit.words().moment(day)));
        Optional<String> sample =
                settings.samples() ? Optional.of(visit.words().lookup("identity.sample.banner")) : Optional.empty();
        return Stream.of(sample, due).flatMap(Optional::stream).toList();
    }

    private static boolean doesMoreThanRead(Visitor visitor) {
        return Stream.concat(
                        visitor.agencyCodes().stream().flatMap(agency -> visitor.roles(agency).stream()),
                        visitor.installation().stream())
                .anyMatch(SecondFactor::isNeededBy);
    }

    private String place(Visitor visitor, Visit visit) {
        Words words = visit.words();
        return visit.agency()
                .flatMap(agencies::find)
                .map(agency -> words.text(
                        "identity.place", roles(visitor.roles(agency.code()), words), words.pick(agency.shortName())))
                .orElseGet(() -> words.text(
                        "identity.place",
                        roles(visitor.installation(), words),
                        words.lookup("identity.place.installation")));
    }

    private static String roles(java.util.Set<Role> roles, Words words) {
        return roles.stream()
                .sorted()
                .map(role -> words.lookup("identity.role." + role.tag()))
                .collect(Collectors.joining(" · "));
    }
}
