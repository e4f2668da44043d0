package org.prongsai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.audit.Actor;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Who acts is whoever is signed in.
@SpringBootTest
class TrailNamesTest {
    @Autowired
    private TrailNames names;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @Test
    void knowsWhoActsAndWhatHeIsCalled() {
        var name = new Bilingual("เจ้าหน้าที่", "Officer");
        PersonId person = people.add(name, UUID.randomUUID() + "@example.go.th").id();
        var request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        assertThat(names.actor()).isEqualTo(Actor.VISITOR);

        var signedIn = new MockHttpServletRequest();
        signedIn.setCookies(
                new Cookie("session", sessions.begin(person, Means.LINK, "").text()));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(signedIn));
        assertThat(names.actor()).isEqualTo(Actor.person(person.value()));

        RequestContextHolder.resetRequestAttributes();
        assertThat(names.actor()).isEqualTo(Actor.PROGRAM);
        assertThat(names.names(List.of(person.value(), UUID.randomUUID())))
                .containsOnly(java.util.Map.entry(person.value(), name));
    }
}
