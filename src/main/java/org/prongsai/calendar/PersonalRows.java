package org.prongsai.calendar;

import org.prongsai.database.AboutPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What this module's tables know of a person.
@Configuration(proxyBeanMethods = false)
class PersonalRows {
    private final JdbcClient jdbc;

    PersonalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    AboutPerson feedsAbout() {
        return new AboutPerson(
                "calendar.feed",
                () -> jdbc.sql("select made_at from calendar.feed where person_id = :id"),
                () -> jdbc.sql("delete from calendar.feed where person_id = :id"));
    }
}
