package org.prongsai.survey;

import org.prongsai.database.AboutPerson;
import org.prongsai.database.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What this module's tables know of a person, and for how long. The time begins with the last day of the survey.
@Configuration(proxyBeanMethods = false)
class PersonalRows {
    private final JdbcClient jdbc;

    PersonalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Their invitations go with them.
    @Bean
    Kept surveyContactsKept() {
        return new Kept("survey.contact", () -> jdbc.sql("""
                        delete from survey.contact c using survey.survey s
                         where s.agency_id = c.agency_id and s.id = c.survey_id
                           and s.closes < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }

    @Bean
    Kept surveyInvitationsKept() {
        return new Kept("survey.invitation", () -> jdbc.sql("""
                        delete from survey.invitation i using survey.survey s
                         where s.agency_id = i.agency_id and s.id = i.survey_id
                           and s.closes < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }

    @Bean
    Kept surveyLettersKept() {
        return new Kept("survey.letter", () -> jdbc.sql("""
                        delete from survey.letter l using survey.survey s
                         where s.agency_id = l.agency_id and s.id = l.survey_id
                           and s.closes < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }

    @Bean
    Kept surveyCommentsKept() {
        return new Kept("survey.comment", () -> jdbc.sql("""
                        delete from survey.comment c using survey.survey s
                         where s.agency_id = c.agency_id and s.id = c.survey_id
                           and s.closes < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }

    @Bean
    AboutPerson surveyClosingsAbout() {
        return AboutPerson.thatStays("survey.closing", () -> jdbc.sql("""
                        select s.fiscal_year, s.instrument, c.asked_at, c.approved_at
                          from survey.closing c
                          join survey.survey s on s.agency_id = c.agency_id and s.id = c.survey_id
                         where c.asked_by = :id or c.approved_by = :id order by c.asked_at
                        """));
    }

    @Bean
    AboutPerson surveyBulksAbout() {
        return AboutPerson.thatStays("survey.bulk", () -> jdbc.sql("""
                        select fiscal_year, act, proposed_at, started_at
                          from survey.bulk where proposed_by = :id or confirmed_by = :id order by proposed_at
                        """));
    }

    @Bean
    Kept surveyBulksKept() {
        return new Kept("survey.bulk", () -> jdbc.sql("""
                        delete from survey.bulk
                         where make_date(fiscal_year - 543, 10, 1) < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }

    @Bean
    AboutPerson surveyTranslationsAbout() {
        return AboutPerson.thatStays("survey.translation", () -> jdbc.sql("""
                        select fiscal_year, instrument, language, changed_at, wished_at, proposed_at, agreed_at
                          from survey.translation
                         where :id in (changed_by, wished_by, proposed_by, agreed_by) order by changed_at
                        """));
    }

    @Bean
    Kept surveyTranslationsKept() {
        return new Kept("survey.translation", () -> jdbc.sql("""
                        delete from survey.translation
                         where make_date(fiscal_year - 543, 10, 1) < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }

    /// What was published of a close stays where it was published.
    @Bean
    Kept surveyClosingsKept() {
        return new Kept("survey.closing", () -> jdbc.sql("""
                        delete from survey.closing c using survey.survey s
                         where s.agency_id = c.agency_id and s.id = c.survey_id
                           and make_date(s.fiscal_year - 543, 10, 1) < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }
}
