package org.prongsai.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who may ask for what, of every address of the program: `access-matrix.txt` says it, the gate is asked.
///
/// Each address is asked for with each role, held at the agency of the address, held at another one, and not
/// at all.
@SpringBootTest
@AutoConfigureMockMvc
class AccessMatrixTest {
    private static final String OWN = "opdc";
    private static final String OTHER = "pdmo";
    private static final String ON_TRIAL = " · on trial";

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Autowired
    private Gate gate;

    @Test
    void isCompleteAndSaysWhatTheControllersSay() throws IOException {
        assertThat(endpoints().entrySet().stream()
                        .map(endpoint -> endpoint.getKey() + " – " + said(endpoint.getValue()))
                        .toList())
                .isEqualTo(matrix().entrySet().stream()
                        .map(line -> line.getKey() + " – " + line.getValue())
                        .toList());
    }

    @Test
    void everyAddressOfAnAgencyNamesItSo() {
        assertThat(endpoints().keySet())
                .filteredOn(address -> address.contains(" /agencies/"))
                .isNotEmpty()
                .allMatch(address -> address.contains(" /agencies/{agency}"));
    }

    @Test
    void holdsForEachRoleAtTheAgencyAtAnotherAndNowhere() throws IOException {
        Map<String, String> matrix = matrix();
        int asked = 0;
        for (var endpoint : endpoints().entrySet()) {
            String who = matrix.getOrDefault(endpoint.getKey(), "").replace(ON_TRIAL, "");
            boolean ofAgency = endpoint.getKey().contains("{agency}");
            assertThat(answer(endpoint.getValue(), ofAgency, Optional.empty()))
                    .as("%s without session", endpoint.getKey())
                    .isEqualTo(who.equals("all") ? Said.YES : Said.SIGN_IN);
            for (Role role : Role.values()) {
                for (var held : held(role).entrySet()) {
                    assertThat(answer(endpoint.getValue(), ofAgency, Optional.of(held.getValue())))
                            .as("%s for %s held %s", endpoint.getKey(), role, held.getKey())
                            .isEqualTo(expected(who, ofAgency, role, held.getKey()));
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(20 * Role.values().length);
    }

    /// At the place of a sheet on trial everyone is let in, where the line says so, and nobody anywhere else, whatever
    /// his roles.
    @Test
    void aSheetOnTrialIsSeenOnThosePagesOnly() throws IOException {
        Map<String, String> matrix = matrix();
        int open = 0;
        for (var endpoint : endpoints().entrySet()) {
            if (!endpoint.getKey().contains("{agency}")) {
                assertThat(matrix.get(endpoint.getKey())).doesNotContain(ON_TRIAL);
                continue;
            }
            Said said = matrix.getOrDefault(endpoint.getKey(), "").endsWith(ON_TRIAL) ? Said.YES : Said.NOT_FOUND;
            open += said == Said.YES ? 1 : 0;
            for (var who : List.of(
                    Optional.<Visitor>empty(),
                    Optional.of(visitor(Map.of(OWN, Set.of(Role.APPROVER)), Set.of(Role.SYSTEM_OPERATOR))))) {
                assertThat(answer(endpoint.getValue(), AlsoOnTrial.PLACE, who))
                        .as(endpoint.getKey())
                        .isEqualTo(said);
            }
        }
        assertThat(open).isGreaterThan(10);
    }

    /// The control: without a rule, or with two, nobody passes.
    @Test
    void withoutARuleNobodyPasses() throws Exception {
        var handler = new HandlerMethod(new Ruleless(), Ruleless.class.getDeclaredMethod("answer"));
        assertThatThrownBy(
                        () -> gate.preHandle(request(null, Optional.empty()), new MockHttpServletResponse(), handler))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> gate.preHandle(request(null, Optional.empty()), new MockHttpServletResponse(), "?"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Rule.on(Ruleless.class.getDeclaredMethod("two")))
                .isInstanceOf(IllegalStateException.class);
    }

    private enum Said {
        YES,
        SIGN_IN,
        FORBIDDEN,
        NOT_FOUND
    }

    private static Said expected(String who, boolean ofAgency, Role role, String held) {
        if (who.equals("all")) {
            return Said.YES;
        }
        if (ofAgency && !held.equals("own")) {
            return Said.NOT_FOUND;
        }
        if (who.equals("signed in")) {
            return Said.YES;
        }
        boolean named = Arrays.asList(who.split(" ", -1)).contains(role.name());
        boolean counts = ofAgency ? held.equals("own") : held.equals("installation");
        return named && counts ? Said.YES : Said.FORBIDDEN;
    }

    /// The ways to hold a role.
    private static Map<String, Visitor> held(Role role) {
        var held = new LinkedHashMap<String, Visitor>();
        if (role.isOfTheInstallation()) {
            held.put("installation", visitor(Map.of(), Set.of(role)));
        } else {
            held.put("own", visitor(Map.of(OWN, Set.of(role)), Set.of()));
            held.put("other", visitor(Map.of(OTHER, Set.of(role)), Set.of()));
        }
        held.put("none", visitor(Map.of(), Set.of()));
        return held;
    }

    private static Visitor visitor(Map<String, Set<Role>> agencies, Set<Role> installation) {
        return Visitor.unlimited(UUID.randomUUID(), Bilingual.same("x"), agencies, installation);
    }

    private Said answer(HandlerMethod handler, boolean ofAgency, Optional<Visitor> visitor) {
        return answer(handler, ofAgency ? OWN : null, visitor);
    }

    private Said answer(HandlerMethod handler, @Nullable String agency, Optional<Visitor> visitor) {
        try {
            return gate.preHandle(request(agency, visitor), new MockHttpServletResponse(), handler)
                    ? Said.YES
                    : Said.SIGN_IN;
        } catch (AccessDeniedException e) {
            return Said.FORBIDDEN;
        } catch (NoSuchElementException e) {
            return Said.NOT_FOUND;
        }
    }

    private static MockHttpServletRequest request(@Nullable String agency, Optional<Visitor> visitor) {
        var request = new MockHttpServletRequest("GET", "/");
        Visitors.know(request, visitor);
        var variables = new HashMap<String, String>();
        if (agency != null) {
            variables.put("agency", agency);
        }
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
        return request;
    }

    private Map<String, HandlerMethod> endpoints() {
        var endpoints = new TreeMap<String, HandlerMethod>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods()
                    .forEach((info, handler) -> addresses(info).forEach(address -> endpoints.put(address, handler)));
        }
        return endpoints;
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        String methods = info.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(","));
        return info.getPatternValues().stream().map(path -> (methods.isEmpty() ? "ANY" : methods) + " " + path);
    }

    private static String said(HandlerMethod handler) {
        return rule(handler) + (Rule.isAlsoOnTrial(handler.getMethod()) ? ON_TRIAL : "");
    }

    private static String rule(HandlerMethod handler) {
        return switch (Rule.of(handler).orElse(null)) {
            case null -> "no rule";
            case Rule.Everyone() -> "all";
            case Rule.SignedIn() -> "signed in";
            case Rule.Holders(var roles, var _) ->
                EnumSet.copyOf(roles).stream().map(Role::name).collect(Collectors.joining(" "));
        };
    }

    private static Map<String, String> matrix() throws IOException {
        var matrix = new TreeMap<String, String>();
        try (var file = AccessMatrixTest.class.getResourceAsStream("/access-matrix.txt")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] parts = line.split(" – ", 2);
                assertThat(matrix.put(parts[0], parts[1])).as(line).isNull();
            }
        }
        assertThat(new TreeSet<>(matrix.values())).contains("all", "signed in");
        return matrix;
    }

    static class Ruleless {
        @SuppressWarnings("unused") // asked for by its name
        void answer() {}

        @OpenToAll
        @OpenToSignedIn
        @SuppressWarnings("unused") // asked for by its name
        void two() {}
    }
}
