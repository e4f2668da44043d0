package org.prongsai.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.signin.Credentials;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rule: PDPA B.E. 2562, ss. 30 and 33; a person sees everything that is known of him and can have it erased.
@SpringBootTest
class ErasureTest {
    @Autowired
    private PersonalData data;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Credentials credentials;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void erasesNameAddressAndProofs() {
        String email = UUID.randomUUID() + "@example.go.th";
        Person person = people.add(Bilingual.same("ชื่อที่ต้องลบ"), email);
        PersonId id = person.id();
        sessions.begin(id, Means.PASSWORD, "Firefox");
        credentials.setPassword(person, "สามัคคีธรรม-บนดอย-27");
        assertThat(tables(id)).contains("identity.person", "identity.session", "identity.password");
        data.erase(id.value());
        Person erased = people.find(id).orElseThrow();
        assertThat(erased.name().th()).isEqualTo("ลบข้อมูลแล้ว");
        assertThat(erased.email()).isNull();
        assertThat(erased.active()).isFalse();
        assertThat(tables(id)).containsExactly("identity.person");
        assertThat(jdbc.sql("select count(*) from identity.person where email = :email or name_th like '%ที่ต้องลบ%'")
                        .param("email", email)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsWhoStillHoldsARole() {
        PersonId officer = people.samples().getFirst().id();
        assertThatIllegalStateException().isThrownBy(() -> data.erase(officer.value()));
        assertThat(people.find(officer).map(Person::active)).contains(true);
    }

    @Test
    void showsNoProofs() {
        Person person = people.add(Bilingual.same("ผู้ทดสอบ"), UUID.randomUUID() + "@example.go.th");
        PersonId id = person.id();
        credentials.setPassword(person, "สามัคคีธรรม-บนดอย-27");
        assertThat(data.of(id.value()).stream()
                        .flatMap(part -> part.rows().stream())
                        .flatMap(row -> row.keySet().stream()))
                .isNotEmpty()
                .noneMatch(column -> column.matches(".*(hash|secret|token|code).*"));
    }

    private Set<String> tables(PersonId id) {
        return data.of(id.value()).stream().map(part -> part.table().table()).collect(Collectors.toSet());
    }
}
