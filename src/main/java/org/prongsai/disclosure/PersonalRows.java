package org.prongsai.disclosure;

import org.prongsai.database.AboutPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What this module's tables know of a person: what he handed in and decided, which stays with the item.
@Configuration(proxyBeanMethods = false)
class PersonalRows {
    private final JdbcClient jdbc;

    PersonalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    AboutPerson submissionsAbout() {
        return AboutPerson.thatStays("disclosure.submission", () -> jdbc.sql("""
                        select fiscal_year, code, acted_as, submitted_at from disclosure.submission
                         where submitted_by = :id order by submitted_at
                        """));
    }

    @Bean
    AboutPerson confirmationsAbout() {
        return AboutPerson.thatStays("disclosure.confirmation", () -> jdbc.sql("""
                        select e.fiscal_year, e.code, c.address, c.confirmed_at
                          from disclosure.confirmation c
                          join disclosure.evidence e on e.agency_id = c.agency_id and e.id = c.evidence_id
                         where c.confirmed_by = :id order by c.confirmed_at
                        """));
    }

    @Bean
    AboutPerson decisionsAbout() {
        return AboutPerson.thatStays("disclosure.decision", () -> jdbc.sql("""
                        select s.fiscal_year, s.code, d.step, d.outcome, d.reason, d.decided_at
                          from disclosure.decision d
                          join disclosure.submission s on s.agency_id = d.agency_id and s.id = d.submission_id
                         where d.decided_by = :id order by d.decided_at
                        """));
    }
}
