package org.prongsai.identity;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.Tenant;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.access.Role;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The person whom MockMvc signs in by default: the integrity officer, unit head and approver of every sample agency,
/// and a commission officer.
///
/// A request of a test that is not about who may do what is sent by him; one that bears a session of its own, or comes
/// [#signedOut], is not.
public final class Tester {
    private static final String COOKIE = "session";
    private static final List<Role> AT_AGENCIES = List.of(Role.UNIT_HEAD, Role.INTEGRITY_OFFICER, Role.APPROVER);

    private Tester() {}

    /// Sends a request without any session.
    public static RequestPostProcessor signedOut() {
        return request -> {
            request.setCookies(cookies(request)
                    .filter(cookie -> !cookie.getName().equals(COOKIE))
                    .toArray(Cookie[]::new));
            return request;
        };
    }

    /// Sends a request as that person.
    public static RequestPostProcessor as(ApplicationContext application, PersonId person) {
        String token = token(application, person);
        return request -> bearing(signedOut().postProcessRequest(request), token);
    }

    private static String token(ApplicationContext application, PersonId person) {
        return application
                .getBean(Sessions.class)
                .begin(person, Means.SAMPLE, "")
                .text();
    }

    private static MockHttpServletRequest bearing(MockHttpServletRequest request, String token) {
        if (cookies(request).noneMatch(cookie -> cookie.getName().equals(COOKIE))) {
            request.setCookies(Stream.concat(cookies(request), Stream.of(new Cookie(COOKIE, token)))
                    .toArray(Cookie[]::new));
        }
        return request;
    }

    private static Stream<Cookie> cookies(MockHttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null ? Stream.empty() : Arrays.stream(cookies);
    }

    private static PersonId hire(ApplicationContext application) {
        var people = application.getBean(People.class);
        var assignments = application.getBean(Assignments.class);
        PersonId id = people.add(Bilingual.same("ผู้ทดสอบ"), UUID.randomUUID() + "@example.go.th")
                .id();
        grant(assignments, Assignment.INSTALLATION, id, Role.COMMISSION_OFFICER);
        for (Agency agency : application.getBean(Agencies.class).all()) {
            if (agency.code().startsWith("demo-")) {
                continue; // made up, with nobody in it
            }
            AT_AGENCIES.forEach(role -> grant(assignments, agency.id().value(), id, role));
        }
        return id;
    }

    static void grant(Assignments assignments, UUID agency, PersonId person, Role role) {
        new Tenant(agency)
                .run(() -> assignments.grant(new Assignment(
                        agency, UUID.randomUUID(), person, role, null, LocalDate.of(2020, 10, 1), null, null)));
    }

    /// Signs him in wherever the application with its people and its sample starts; named in
    /// `META-INF/spring.factories`.
    static final class ForSpringTests implements ContextCustomizerFactory {
        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            return new Customizer();
        }

        /// All are equal, so that tests can share a context.
        private record Customizer() implements ContextCustomizer {
            @Override
            public void customizeContext(
                    ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
                var token = new Token();
                context.addApplicationListener(event -> {
                    if (event instanceof ContextRefreshedEvent
                            && context.getBeanProvider(People.class).getIfAvailable() != null
                            && context.getBean(IdentitySettings.class).samples()) {
                        token.text = token(context, hire(context));
                    }
                });
                ((GenericApplicationContext) context)
                        .registerBean(
                                "testerSignsIn",
                                MockMvcBuilderCustomizer.class,
                                () -> builder ->
                                        builder.defaultRequest(get("/").with(request -> bearing(request, token.text))));
            }
        }

        private static final class Token {
            private String text = "";
        }
    }
}
