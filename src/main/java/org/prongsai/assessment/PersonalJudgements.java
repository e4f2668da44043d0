package org.prongsai.assessment;

import org.prongsai.database.AboutPerson;
import org.prongsai.database.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the calibration set and mock assessments know of a person: what he found, which stays as long
/// as the table says.
@Configuration(proxyBeanMethods = false)
class PersonalJudgements {
    private final JdbcClient jdbc;

    PersonalJudgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    AboutPerson calibrationAbout() {
        return AboutPerson.thatStays("assessment.calibration_answer", () -> jdbc.sql("""
                        select a.fiscal_year, i.code, a.attempt, a.answered_at
                          from assessment.calibration_answer a
                          join assessment.calibration_item i on i.fiscal_year = a.fiscal_year and i.id = a.item_id
                         where a.person_id = :id order by a.answered_at
                        """));
    }

    @Bean
    AboutPerson mockFindingsAbout() {
        return AboutPerson.thatStays("assessment.mock_finding", () -> jdbc.sql("""
                        select fiscal_year, code, verdict, comment, submitted_at from assessment.mock_finding
                         where person_id = :id order by fiscal_year, code
                        """));
    }

    @Bean
    Kept calibrationKept() {
        return new Kept("assessment.calibration_answer", () -> jdbc.sql("""
                        delete from assessment.calibration_answer
                         where make_date(fiscal_year - 543, 10, 1) < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }

    @Bean
    Kept mockFindingsKept() {
        return new Kept("assessment.mock_finding", () -> jdbc.sql("""
                        delete from assessment.mock_finding
                         where make_date(fiscal_year - 543, 10, 1) < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }
}
