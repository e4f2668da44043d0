package org.prongsai.audit;

import org.prongsai.database.AboutPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the trail knows of a person: what he did. It stays, because nothing may be taken out of a chain; he is named in
/// it by an id only.
@Configuration(proxyBeanMethods = false)
class PersonalRows {
    @Bean
    AboutPerson eventsAbout(JdbcClient jdbc) {
        return AboutPerson.thatStays(
                "audit.event",
                () -> jdbc.sql(
                        "select at, action, subject from audit.event where agency_id = tenant.agency() and actor = :id::text order by seq"));
    }
}
