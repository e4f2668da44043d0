package org.prongsai.identity.signin;

import java.time.ZoneOffset;
import org.prongsai.database.AboutPerson;
import org.prongsai.database.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the means of proof tell of a person, and for how long; what proves who someone is never leaves them.
@Configuration(value = "identity.signin.personalRows", proxyBeanMethods = false)
class PersonalRows {
    private final JdbcClient jdbc;

    PersonalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    AboutPerson passkeysAbout() {
        return new AboutPerson(
                "identity.passkey",
                id -> jdbc.sql("select name, created_at, used_at from identity.passkey where person_id = :id")
                        .param("id", id)
                        .query()
                        .listOfRows(),
                id -> jdbc.sql("delete from identity.passkey where person_id = :id")
                        .param("id", id)
                        .update());
    }

    @Bean
    AboutPerson subjectsAbout() {
        return new AboutPerson(
                "identity.oidc_subject",
                id -> jdbc.sql("select issuer, subject, linked_at from identity.oidc_subject where person_id = :id")
                        .param("id", id)
                        .query()
                        .listOfRows(),
                id -> jdbc.sql("delete from identity.oidc_subject where person_id = :id")
                        .param("id", id)
                        .update());
    }

    @Bean
    AboutPerson lettersAbout() {
        return new AboutPerson(
                "identity.activation",
                id -> jdbc.sql("""
                        select issued_at, expires_at, used_at, revoked_at
                          from identity.activation where person_id = :id
                        """).param("id", id).query().listOfRows(),
                id -> jdbc.sql("delete from identity.activation where person_id = :id")
                        .param("id", id)
                        .update());
    }

    @Bean
    Kept lettersKept() {
        return new Kept(
                "identity.activation",
                moment -> jdbc.sql("delete from identity.activation where expires_at < :moment")
                        .param("moment", moment.atOffset(ZoneOffset.UTC))
                        .update());
    }

    @Bean
    AboutPerson graceAbout() {
        return new AboutPerson(
                "identity.factor_grace",
                id -> jdbc.sql("select began_at from identity.factor_grace where person_id = :id")
                        .param("id", id)
                        .query()
                        .listOfRows(),
                id -> jdbc.sql("delete from identity.factor_grace where person_id = :id")
                        .param("id", id)
                        .update());
    }
}
