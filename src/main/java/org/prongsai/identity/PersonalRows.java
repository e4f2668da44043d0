package org.prongsai.identity;

import org.prongsai.database.AboutPerson;
import org.prongsai.database.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the tables of people and their roles know of a person, and for how long.
@Configuration(proxyBeanMethods = false)
class PersonalRows {
    private final JdbcClient jdbc;

    PersonalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    AboutPerson personAbout() {
        return new AboutPerson(
                "identity.person",
                () -> jdbc.sql(
                        "select name_th, name_en, email, language, state, created_at from identity.person where id = :id"),
                () -> jdbc.sql("""
                                update identity.person
                                   set name_th = 'ลบข้อมูลแล้ว', name_en = 'Erased', email = null, language = null, state = 'SUSPENDED',
                                       erased_at = statement_timestamp()
                                 where id = :id
                                """));
    }

    @Bean
    AboutPerson assignmentsAbout() {
        return AboutPerson.thatStays("identity.assignment", () -> jdbc.sql("""
                        select role, fiscal_year, held_from, held_until, granted_at
                          from identity.assignment where person_id = :id
                         order by held_from
                        """));
    }

    @Bean
    Kept assignmentsKept() {
        return new Kept(
                "identity.assignment",
                () -> jdbc.sql(
                        "delete from identity.assignment where held_until < (:moment at time zone 'Asia/Bangkok')::date"));
    }

    @Bean
    AboutPerson membershipsAbout() {
        return AboutPerson.thatStays(
                "identity.member",
                () -> jdbc.sql("select added_at, suspended_at from identity.member where person_id = :id"));
    }

    @Bean
    AboutPerson handoversAbout() {
        return AboutPerson.thatStays("identity.handover", () -> jdbc.sql("""
                        select day, handed_at, passed_at, taken_back_at
                          from identity.handover where :id in (leaver_id, successor_id) order by handed_at
                        """));
    }

    @Bean
    AboutPerson holdingsAbout() {
        return AboutPerson.thatStays("identity.holding", () -> jdbc.sql("""
                        select post_id, kind, order_number, held_from, held_until
                          from identity.holding where person_id = :id order by held_from
                        """));
    }
}
