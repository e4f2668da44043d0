package org.prongsai.assessment;

import org.prongsai.database.AboutPerson;
import org.prongsai.database.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the tables of rounds know of an assessor, and for how long. The time begins with the end of the fiscal year.
@Configuration(proxyBeanMethods = false)
class RoundRows {
    private final JdbcClient jdbc;

    RoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    AboutPerson assessorsAbout() {
        return AboutPerson.thatStays("assessment.assessor", () -> jdbc.sql("""
                        select fiscal_year, active from assessment.assessor where person_id = :id order by fiscal_year
                        """));
    }

    /// An assessor is forgotten after all that refers to him.
    @Bean
    Kept assessorsKept() {
        return new Kept("assessment.assessor", () -> jdbc.sql("""
                        delete from assessment.assessor a
                         where make_date(a.fiscal_year - 543, 10, 1) < (:moment at time zone 'Asia/Bangkok')::date
                           and not exists (select from assessment.seat s
                                            where s.fiscal_year = a.fiscal_year and s.person_id = a.person_id)
                           and not exists (select from assessment.declaration d
                                            where d.fiscal_year = a.fiscal_year and d.person_id = a.person_id)
                           and not exists (select from assessment.calibration_answer c
                                            where c.fiscal_year = a.fiscal_year and c.person_id = a.person_id)
                        """));
    }

    @Bean
    AboutPerson seatsAbout() {
        return AboutPerson.thatStays("assessment.seat", () -> jdbc.sql("""
                        select fiscal_year, agency_id, place, given_at from assessment.seat
                         where person_id = :id order by fiscal_year, given_at
                        """));
    }

    @Bean
    Kept seatsKept() {
        return new Kept("assessment.seat", () -> jdbc.sql("""
                        delete from assessment.seat
                         where make_date(fiscal_year - 543, 10, 1) < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }

    @Bean
    AboutPerson declarationsAbout() {
        return AboutPerson.thatStays("assessment.declaration", () -> jdbc.sql("""
                        select fiscal_year, agency_id, conflict, reason, declared_at from assessment.declaration
                         where person_id = :id order by declared_at
                        """));
    }

    @Bean
    Kept declarationsKept() {
        return new Kept("assessment.declaration", () -> jdbc.sql("""
                        delete from assessment.declaration
                         where make_date(fiscal_year - 543, 10, 1) < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }
}
