package org.prongsai.identity.oidc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Whom a provider means, and which roles its groups give him.
@Service
class OidcPeople {
    private final OidcSettings settings;
    private final OidcRoles roles;
    private final People people;
    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;
    private final TransactionOperations transaction;

    OidcPeople(
            OidcSettings settings,
            OidcRoles roles,
            People people,
            Agencies agencies,
            JdbcClient jdbc,
            Trail trail,
            Clock clock,
            TransactionOperations transaction) {
        this.settings = settings;
        this.roles = roles;
        this.people = people;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// The person whom the provider means: the one linked with its subject, or else the one whose address it vouches
    /// for, who is linked with it from now on. His roles become what his groups mean today.
    Optional<Person> known(String issuer, OidcClaims claims) {
        Optional<Person> person = Optional.ofNullable(transaction.execute(_ -> find(issuer, claims)));
        person.filter(Person::active).ifPresent(it -> grant(it.id(), claims));
        return person;
    }

    private @Nullable Person find(String issuer, OidcClaims claims) {
        Person linked = jdbc.sql("""
                        select person_id from identity.oidc_subject where issuer = :issuer and subject = :subject
                        """)
                .param("issuer", issuer)
                .param("subject", claims.subject())
                .query(UUID.class)
                .optional()
                .flatMap(id -> people.find(new PersonId(id)))
                .orElse(null);
        if (linked != null || claims.email() == null || !claims.verified()) {
            return linked;
        }
        Person found = people.byEmail(claims.email()).filter(Person::active).orElse(null);
        if (found != null) {
            link(issuer, claims.subject(), found.id());
        }
        return found;
    }

    private void link(String issuer, String subject, PersonId person) {
        jdbc.sql("""
                        insert into identity.oidc_subject (issuer, subject, person_id, linked_at)
                        values (:issuer, :subject, :person, :now)
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.appendForInstallation(Act.of(
                "identity.log.oidc.linked",
                Act.subject("identity.log.person", person.value().toString())));
    }

    private void grant(PersonId person, OidcClaims claims) {
        LocalDate today = LocalDate.now(clock);
        for (OidcSettings.Mapping mapping : settings.roles()) {
            @Nullable UUID agency = mapping.agency().isEmpty()
                    ? Assignment.INSTALLATION
                    : agencies.find(mapping.agency())
                            .map(found -> found.id().value())
                            .orElse(null);
            boolean held = claims.groups().contains(mapping.group());
            if (agency != null) {
                new Tenant(agency).run(() -> roles.set(agency, person, mapping, held, today));
            }
        }
    }
}
