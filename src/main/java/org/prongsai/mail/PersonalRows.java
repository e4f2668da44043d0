package org.prongsai.mail;

import org.prongsai.database.AboutPerson;
import org.prongsai.database.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What this module's tables know of a person, and for how long.
@Configuration(proxyBeanMethods = false)
class PersonalRows {
    private final JdbcClient jdbc;

    PersonalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    AboutPerson messagesAbout() {
        return new AboutPerson(
                "mail.message", () -> jdbc.sql("""
                                select channel, template, link, state, written_at from mail.message where person_id = :id
                                """), () -> jdbc.sql("delete from mail.message where person_id = :id"));
    }

    @Bean
    Kept messagesKept() {
        return new Kept(
                "mail.message",
                () -> jdbc.sql(
                        "delete from mail.message where written_at < :moment and state not in ('WAITING', 'SENDING')"));
    }

    @Bean
    AboutPerson preferenceAbout() {
        return new AboutPerson(
                "mail.preference",
                () -> jdbc.sql("""
                                select delivery, quiet_from, quiet_until, quiet_days_off from mail.preference where person_id = :id
                                """),
                () -> jdbc.sql("delete from mail.preference where person_id = :id"));
    }
}
