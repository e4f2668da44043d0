package org.prongsai.assessment;

import org.prongsai.database.AboutPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What findings and decisions know of who made them, which stays with the item.
@Configuration(proxyBeanMethods = false)
class JudgeRows {
    private final JdbcClient jdbc;

    JudgeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    AboutPerson findingsAbout() {
        return AboutPerson.thatStays("assessment.finding", () -> jdbc.sql("""
                        select fiscal_year, code, place, verdict, comment, recommendation, submitted_at
                          from assessment.finding where person_id = :id order by begun_at
                        """));
    }

    @Bean
    AboutPerson rulingsAbout() {
        return AboutPerson.thatStays("assessment.ruling", () -> jdbc.sql("""
                        select fiscal_year, code, decided_at from assessment.ruling where decided_by = :id
                         order by decided_at
                        """));
    }
}
