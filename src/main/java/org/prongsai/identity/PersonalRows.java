package org.prongsai.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.prongsai.database.AboutPerson;
import org.prongsai.database.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What this module's tables know of a person, and for how long. What proves who someone is never leaves them.
@Configuration(value = "identity.personalRows", proxyBeanMethods = false)
class PersonalRows {
    private final JdbcClient jdbc;

    PersonalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    AboutPerson personAbout() {
        return new AboutPerson(
                "identity.person",
                id -> jdbc.sql("select name_th, name_en, email, state, created_at from identity.person where id = :id")
                        .param("id", id)
                        .query()
                        .listOfRows(),
                id -> jdbc.sql("""
                                update identity.person
                                   set name_th = 'ลบข้อมูลแล้ว', name_en = 'Erased', email = null, state = 'SUSPENDED',
                                       erased_at = statement_timestamp()
                                 where id = :id
                                """).param("id", id).update());
    }

    @Bean
    AboutPerson assignmentsAbout() {
        return AboutPerson.thatStays(
                "identity.assignment",
                id -> jdbc.sql("""
                        select role, fiscal_year, held_from, held_until, granted_at
                          from identity.assignment where person_id = :id
                         order by held_from
                        """).param("id", id).query().listOfRows());
    }

    @Bean
    Kept assignmentsKept() {
        return new Kept(
                "identity.assignment",
                moment -> jdbc.sql(
                                "delete from identity.assignment where held_until < (:moment at time zone 'Asia/Bangkok')::date")
                        .param("moment", utc(moment))
                        .update());
    }

    @Bean
    AboutPerson sessionsAbout() {
        return new AboutPerson(
                "identity.session",
                id -> jdbc.sql("select means, device, began_at, seen_at from identity.session where person_id = :id")
                        .param("id", id)
                        .query()
                        .listOfRows(),
                id -> jdbc.sql("delete from identity.session where person_id = :id")
                        .param("id", id)
                        .update());
    }

    @Bean
    Kept sessionsKept() {
        return new Kept(
                "identity.session",
                moment -> jdbc.sql("delete from identity.session where seen_at < :moment")
                        .param("moment", utc(moment))
                        .update());
    }

    @Bean
    AboutPerson passwordAbout() {
        return new AboutPerson(
                "identity.password",
                id -> jdbc.sql("select changed_at from identity.password where person_id = :id")
                        .param("id", id)
                        .query()
                        .listOfRows(),
                id -> jdbc.sql("delete from identity.password where person_id = :id")
                        .param("id", id)
                        .update());
    }

    @Bean
    AboutPerson authenticatorAbout() {
        return new AboutPerson(
                "identity.authenticator",
                id -> jdbc.sql("select begun_at, confirmed_at from identity.authenticator where person_id = :id")
                        .param("id", id)
                        .query()
                        .listOfRows(),
                id -> jdbc.sql("delete from identity.authenticator where person_id = :id")
                        .param("id", id)
                        .update());
    }

    @Bean
    AboutPerson recoveryCodesAbout() {
        return new AboutPerson(
                "identity.recovery_code",
                id -> jdbc.sql("select used_at from identity.recovery_code where person_id = :id")
                        .param("id", id)
                        .query()
                        .listOfRows(),
                id -> jdbc.sql("delete from identity.recovery_code where person_id = :id")
                        .param("id", id)
                        .update());
    }

    @Bean
    AboutPerson signInLinksAbout() {
        return new AboutPerson(
                "identity.sign_in_link",
                id -> jdbc.sql("select expires_at, used_at from identity.sign_in_link where person_id = :id")
                        .param("id", id)
                        .query()
                        .listOfRows(),
                id -> jdbc.sql("delete from identity.sign_in_link where person_id = :id")
                        .param("id", id)
                        .update());
    }

    @Bean
    Kept signInLinksKept() {
        return new Kept(
                "identity.sign_in_link",
                moment -> jdbc.sql("delete from identity.sign_in_link where expires_at < :moment")
                        .param("moment", utc(moment))
                        .update());
    }

    @Bean
    AboutPerson devicesAbout() {
        return new AboutPerson(
                "identity.known_device",
                id -> jdbc.sql("select seen_at from identity.known_device where person_id = :id")
                        .param("id", id)
                        .query()
                        .listOfRows(),
                id -> jdbc.sql("delete from identity.known_device where person_id = :id")
                        .param("id", id)
                        .update());
    }

    @Bean
    Kept devicesKept() {
        return new Kept(
                "identity.known_device",
                moment -> jdbc.sql("delete from identity.known_device where seen_at < :moment")
                        .param("moment", utc(moment))
                        .update());
    }

    @Bean
    AboutPerson membershipsAbout() {
        return AboutPerson.thatStays(
                "identity.member",
                id -> jdbc.sql("select added_at, suspended_at from identity.member where person_id = :id")
                        .param("id", id)
                        .query()
                        .listOfRows());
    }

    @Bean
    AboutPerson holdingsAbout() {
        return AboutPerson.thatStays(
                "identity.holding", id -> jdbc.sql("""
                        select post_id, kind, order_number, held_from, held_until
                          from identity.holding where person_id = :id order by held_from
                        """).param("id", id).query().listOfRows());
    }

    @Bean
    AboutPerson emailChangesAbout() {
        return new AboutPerson(
                "identity.email_change",
                id -> jdbc.sql(
                                "select former, wanted, expires_at, used_at from identity.email_change where person_id = :id")
                        .param("id", id)
                        .query()
                        .listOfRows(),
                id -> jdbc.sql("delete from identity.email_change where person_id = :id")
                        .param("id", id)
                        .update());
    }

    @Bean
    Kept emailChangesKept() {
        return new Kept(
                "identity.email_change",
                moment -> jdbc.sql("delete from identity.email_change where expires_at < :moment")
                        .param("moment", utc(moment))
                        .update());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
