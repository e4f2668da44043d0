package org.prongsai.identity.signin;

import org.prongsai.database.AboutPerson;
import org.prongsai.database.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What signing in tells of a person, and for how long; what proves who someone is never leaves these tables.
@Configuration(proxyBeanMethods = false)
class PersonalRows {
    private final JdbcClient jdbc;

    PersonalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    AboutPerson passkeysAbout() {
        return new AboutPerson(
                "identity.passkey",
                () -> jdbc.sql("select name, created_at, used_at from identity.passkey where person_id = :id"),
                () -> jdbc.sql("delete from identity.passkey where person_id = :id"));
    }

    @Bean
    AboutPerson subjectsAbout() {
        return new AboutPerson(
                "identity.oidc_subject",
                () -> jdbc.sql("select issuer, subject, linked_at from identity.oidc_subject where person_id = :id"),
                () -> jdbc.sql("delete from identity.oidc_subject where person_id = :id"));
    }

    @Bean
    AboutPerson lettersAbout() {
        return new AboutPerson(
                "identity.activation",
                () -> jdbc.sql("""
                        select issued_at, expires_at, used_at, revoked_at
                          from identity.activation where person_id = :id
                        """),
                () -> jdbc.sql("delete from identity.activation where person_id = :id"));
    }

    @Bean
    Kept lettersKept() {
        return new Kept(
                "identity.activation", () -> jdbc.sql("delete from identity.activation where expires_at <= :moment"));
    }

    @Bean
    AboutPerson graceAbout() {
        return new AboutPerson(
                "identity.factor_grace",
                () -> jdbc.sql("select began_at from identity.factor_grace where person_id = :id"),
                () -> jdbc.sql("delete from identity.factor_grace where person_id = :id"));
    }

    @Bean
    AboutPerson sessionsAbout() {
        return new AboutPerson(
                "identity.session",
                () -> jdbc.sql("select means, device, began_at, seen_at from identity.session where person_id = :id"),
                () -> jdbc.sql("delete from identity.session where person_id = :id"));
    }

    @Bean
    Kept sessionsKept() {
        return new Kept(
                "identity.session",
                () -> jdbc.sql("""
                                delete from identity.session
                                 where seen_at <= cast(:moment as timestamptz) - make_interval(secs => :idle)
                                    or began_at <= cast(:moment as timestamptz) - make_interval(secs => :absolute)
                                """)
                        .param("idle", Session.IDLE.toSeconds())
                        .param("absolute", Session.ABSOLUTE.toSeconds()));
    }

    @Bean
    AboutPerson passwordAbout() {
        return new AboutPerson(
                "identity.password",
                () -> jdbc.sql("select changed_at from identity.password where person_id = :id"),
                () -> jdbc.sql("delete from identity.password where person_id = :id"));
    }

    @Bean
    AboutPerson authenticatorAbout() {
        return new AboutPerson(
                "identity.authenticator",
                () -> jdbc.sql("select begun_at, confirmed_at from identity.authenticator where person_id = :id"),
                () -> jdbc.sql("delete from identity.authenticator where person_id = :id"));
    }

    @Bean
    AboutPerson recoveryCodesAbout() {
        return new AboutPerson(
                "identity.recovery_code",
                () -> jdbc.sql("select used_at from identity.recovery_code where person_id = :id"),
                () -> jdbc.sql("delete from identity.recovery_code where person_id = :id"));
    }

    @Bean
    AboutPerson signInLinksAbout() {
        return new AboutPerson(
                "identity.sign_in_link",
                () -> jdbc.sql("select expires_at, used_at from identity.sign_in_link where person_id = :id"),
                () -> jdbc.sql("delete from identity.sign_in_link where person_id = :id"));
    }

    @Bean
    Kept signInLinksKept() {
        return new Kept(
                "identity.sign_in_link",
                () -> jdbc.sql("delete from identity.sign_in_link where expires_at <= :moment"));
    }

    @Bean
    AboutPerson devicesAbout() {
        return new AboutPerson(
                "identity.known_device",
                () -> jdbc.sql("select seen_at from identity.known_device where person_id = :id"),
                () -> jdbc.sql("delete from identity.known_device where person_id = :id"));
    }

    @Bean
    Kept devicesKept() {
        return new Kept(
                "identity.known_device", () -> jdbc.sql("delete from identity.known_device where seen_at <= :moment"));
    }

    @Bean
    AboutPerson emailChangesAbout() {
        return new AboutPerson(
                "identity.email_change",
                () -> jdbc.sql(
                        "select former, wanted, expires_at, used_at from identity.email_change where person_id = :id"),
                () -> jdbc.sql("delete from identity.email_change where person_id = :id"));
    }

    @Bean
    Kept emailChangesKept() {
        return new Kept(
                "identity.email_change",
                () -> jdbc.sql("delete from identity.email_change where expires_at <= :moment"));
    }
}
