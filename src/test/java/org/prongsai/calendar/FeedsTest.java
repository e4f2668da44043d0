package org.prongsai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@WithinTenant
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "jobs")
class FeedsTest {
    private static final Set<Role> READERS = Set.of(Role.AUDITOR);

    @Autowired
    Feeds feeds;

    @Autowired
    People people;

    @Autowired
    Assignments assignments;

    @Autowired
    Clock clock;

    private AgencyId agency = new AgencyId(UUID.randomUUID());

    @BeforeEach
    void worksForTheTenant() {
        agency = new AgencyId(Tenant.current().orElseThrow().agency());
    }

    @Test
    void aSecretOpensUntilItIsChangedOrGivenUp() {
        PersonId person = holding(Role.AUDITOR);
        assertThat(feeds.secret(agency, person)).isEmpty();
        feeds.make(agency, person);
        String secret = feeds.secret(agency, person).orElseThrow();
        assertThat(secret).hasSize(32);
        assertThat(opens(person, secret)).isTrue();
        assertThat(opens(person, secret.substring(1) + "A")).isFalse();
        feeds.make(agency, person);
        assertThat(opens(person, secret)).as("the one before").isFalse();
        String newer = feeds.secret(agency, person).orElseThrow();
        assertThat(opens(person, newer)).isTrue();
        assertThat(opens(holding(Role.AUDITOR), newer)).as("someone else").isFalse();
        feeds.revoke(agency, person);
        assertThat(opens(person, newer)).isFalse();
    }

    @Test
    void aSecretOpensOnlyWhatItsOwnerMaySee() {
        PersonId stranger = people.add(Bilingual.same("คนอื่น"), UUID.randomUUID() + "@example.go.th")
                .id();
        PersonId suspended = holding(Role.AUDITOR);
        people.activate(suspended, false);
        for (PersonId person : Set.of(stranger, suspended)) {
            feeds.make(agency, person);
            assertThat(opens(person, feeds.secret(agency, person).orElseThrow()))
                    .isFalse();
        }
    }

    private boolean opens(PersonId person, String secret) {
        return feeds.opens(agency, person, secret, READERS);
    }

    private PersonId holding(Role role) {
        PersonId person = people.add(Bilingual.same("เจ้าหน้าที่"), UUID.randomUUID() + "@example.go.th")
                .id();
        assignments.grant(new Assignment(
                agency.value(),
                UUID.randomUUID(),
                person,
                role,
                null,
                LocalDate.now(clock).minusDays(1),
                null,
                null));
        return person;
    }
}
