package org.prongsai.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.prongsai.database.AboutPerson;
import org.prongsai.database.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What this module's tables know of a person, and for how long.
@Configuration(value = "mail.personalRows", proxyBeanMethods = false)
class PersonalRows {
    private final JdbcClient jdbc;

    PersonalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    AboutPerson messagesAbout() {
        return new AboutPerson(
                "mail.message",
                id -> jdbc.sql("""
                                select channel, template, link, state, written_at from mail.message where person_id = :id
                                """).param("id", id).query().listOfRows(),
                id -> jdbc.sql("delete from mail.message where person_id = :id")
                        .param("id", id)
                        .update());
    }

    @Bean
    Kept messagesKept() {
        return new Kept(
                "mail.message",
                moment -> jdbc.sql(
                                "delete from mail.message where written_at < :moment and state not in ('WAITING', 'SENDING')")
                        .param("moment", utc(moment))
                        .update());
    }

    @Bean
    AboutPerson preferenceAbout() {
        return new AboutPerson(
                "mail.preference",
                id -> jdbc.sql("""
                                select delivery, quiet_from, quiet_until, quiet_days_off from mail.preference where person_id = :id
                                """).param("id", id).query().listOfRows(),
                id -> jdbc.sql("delete from mail.preference where person_id = :id")
                        .param("id", id)
                        .update());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
