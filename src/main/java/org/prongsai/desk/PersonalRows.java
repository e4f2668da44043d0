package org.prongsai.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.prongsai.database.AboutPerson;
import org.prongsai.database.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What this module's tables know of a person, and for how long.
@Configuration(value = "desk.personalRows", proxyBeanMethods = false)
class PersonalRows {
    private final JdbcClient jdbc;

    PersonalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    AboutPerson dutiesAbout() {
        return AboutPerson.thatStays(
                "desk.duty", id -> jdbc.sql("""
                                select title_key, link, until, raised_at, settled_at from desk.duty
                                 where :id in (person_id, raised_by, settled_by)
                                """).param("id", id).query().listOfRows());
    }

    @Bean
    Kept dutiesKept() {
        return new Kept(
                "desk.duty",
                moment -> jdbc.sql("delete from desk.duty where settled_at < :moment")
                        .param("moment", utc(moment))
                        .update());
    }

    @Bean
    AboutPerson announcementsAbout() {
        return AboutPerson.thatStays(
                "desk.announcement", id -> jdbc.sql("""
                                select title_th, posted_at from desk.announcement where posted_by = :id
                                """).param("id", id).query().listOfRows());
    }

    @Bean
    Kept announcementsKept() {
        return new Kept(
                "desk.announcement",
                moment -> jdbc.sql("delete from desk.announcement where posted_at < :moment")
                        .param("moment", utc(moment))
                        .update());
    }

    @Bean
    AboutPerson acknowledgementsAbout() {
        return new AboutPerson(
                "desk.acknowledgement",
                id -> jdbc.sql("""
                                select announcement_id, acknowledged_at from desk.acknowledgement where person_id = :id
                                """).param("id", id).query().listOfRows(),
                id -> jdbc.sql("delete from desk.acknowledgement where person_id = :id")
                        .param("id", id)
                        .update());
    }

    @Bean
    Kept acknowledgementsKept() {
        return new Kept(
                "desk.acknowledgement",
                moment -> jdbc.sql(
                                "delete from desk.acknowledgement seen using desk.announcement posted where posted.agency_id = seen.agency_id and posted.id = seen.announcement_id and posted.posted_at < :moment")
                        .param("moment", utc(moment))
                        .update());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
