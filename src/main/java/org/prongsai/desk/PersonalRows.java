package org.prongsai.desk;

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
    AboutPerson dutiesAbout() {
        return AboutPerson.thatStays("desk.duty", () -> jdbc.sql("""
                                select title_key, link, until, raised_at, settled_at from desk.duty
                                 where :id in (person_id, raised_by, settled_by)
                                """));
    }

    @Bean
    Kept dutiesKept() {
        return new Kept("desk.duty", () -> jdbc.sql("delete from desk.duty where settled_at < :moment"));
    }

    @Bean
    AboutPerson announcementsAbout() {
        return AboutPerson.thatStays("desk.announcement", () -> jdbc.sql("""
                                select title_th, posted_at from desk.announcement where posted_by = :id
                                """));
    }

    @Bean
    Kept announcementsKept() {
        return new Kept("desk.announcement", () -> jdbc.sql("delete from desk.announcement where posted_at < :moment"));
    }

    @Bean
    AboutPerson acknowledgementsAbout() {
        return new AboutPerson(
                "desk.acknowledgement",
                () -> jdbc.sql("""
                                select announcement_id, acknowledged_at from desk.acknowledgement where person_id = :id
                                """),
                () -> jdbc.sql("delete from desk.acknowledgement where person_id = :id"));
    }

    @Bean
    Kept acknowledgementsKept() {
        return new Kept(
                "desk.acknowledgement",
                () -> jdbc.sql(
                        "delete from desk.acknowledgement seen using desk.announcement posted where posted.agency_id = seen.agency_id and posted.id = seen.announcement_id and posted.posted_at < :moment"));
    }
}
