package org.prongsai.national.release;

import org.prongsai.database.AboutPerson;
import org.prongsai.database.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What this package's tables know of a person, and for how long. The time begins with the end of the year.
@Configuration(proxyBeanMethods = false)
class PersonalRows {
    private final JdbcClient jdbc;

    PersonalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    AboutPerson publicationsAbout() {
        return AboutPerson.thatStays("national.publication", () -> jdbc.sql("""
                        select fiscal_year, release, begun_at, proposed_at, approved_at from national.publication
                         where :id in (begun_by, proposed_by, approved_by) order by begun_at
                        """));
    }

    /// What was published stays where it was published.
    @Bean
    Kept publicationsKept() {
        return new Kept("national.publication", () -> jdbc.sql("""
                        delete from national.publication
                         where make_date(fiscal_year - 543, 10, 1) < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }

    @Bean
    AboutPerson heldBackAbout() {
        return AboutPerson.thatStays("national.held_back", () -> jdbc.sql("""
                        select fiscal_year, held_at from national.held_back where held_by = :id order by held_at
                        """));
    }

    @Bean
    Kept heldBackKept() {
        return new Kept("national.held_back", () -> jdbc.sql("""
                        delete from national.held_back
                         where make_date(fiscal_year - 543, 10, 1) < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }
}
