package org.prongsai.workgroup;

import org.prongsai.database.AboutPerson;
import org.prongsai.database.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What this module's tables know of a person, and for how long. The time begins with the end of the fiscal year.
@Configuration(proxyBeanMethods = false)
class PersonalRows {
    private final JdbcClient jdbc;

    PersonalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    AboutPerson groupSeatsAbout() {
        return AboutPerson.thatStays("workgroup.seat", () -> jdbc.sql("""
                        select distinct s.position, s.role, s.person_name from workgroup.seat s
                          join workgroup.attendance a on a.agency_id = s.agency_id and a.seat_id = s.id
                         where a.person_id = :id
                        """));
    }

    /// The seat stays, without the name.
    @Bean
    Kept groupSeatsKept() {
        return new Kept("workgroup.seat", () -> jdbc.sql("""
                        update workgroup.seat s set person_name = '' from workgroup.working_group g
                         where g.agency_id = s.agency_id and g.id = s.group_id and s.person_name <> ''
                           and make_date(g.fiscal_year - 543, 10, 1) < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }

    @Bean
    AboutPerson meetingsAbout() {
        return AboutPerson.thatStays("workgroup.meeting", () -> jdbc.sql("""
                        select m.day, m.written_by, m.checked_by from workgroup.meeting m
                          join workgroup.attendance a on a.agency_id = m.agency_id and a.meeting_id = m.id
                         where a.person_id = :id order by m.day
                        """));
    }

    /// The meeting stays, without who took and checked its minutes.
    @Bean
    Kept meetingsKept() {
        return new Kept("workgroup.meeting", () -> jdbc.sql("""
                        update workgroup.meeting m set written_by = '', checked_by = '' from workgroup.working_group g
                         where g.agency_id = m.agency_id and g.id = m.group_id
                           and m.written_by || m.checked_by <> ''
                           and make_date(g.fiscal_year - 543, 10, 1) < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }

    @Bean
    AboutPerson invitationsAbout() {
        return AboutPerson.thatStays("workgroup.invitation", () -> jdbc.sql("""
                        select m.day, i.reply, i.substitute, i.answered_at from workgroup.invitation i
                          join workgroup.meeting m on m.agency_id = i.agency_id and m.id = i.meeting_id
                         where i.person_id = :id order by m.day
                        """));
    }

    @Bean
    Kept invitationsKept() {
        return new Kept("workgroup.invitation", () -> jdbc.sql("""
                        delete from workgroup.invitation i using workgroup.meeting m, workgroup.working_group g
                         where m.agency_id = i.agency_id and m.id = i.meeting_id
                           and g.agency_id = m.agency_id and g.id = m.group_id
                           and make_date(g.fiscal_year - 543, 10, 1) < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }

    @Bean
    AboutPerson attendanceAbout() {
        return AboutPerson.thatStays("workgroup.attendance", () -> jdbc.sql("""
                        select m.day, a.presence, a.note from workgroup.attendance a
                          join workgroup.meeting m on m.agency_id = a.agency_id and m.id = a.meeting_id
                         where a.person_id = :id order by m.day
                        """));
    }

    @Bean
    Kept attendanceKept() {
        return new Kept("workgroup.attendance", () -> jdbc.sql("""
                        delete from workgroup.attendance a using workgroup.meeting m, workgroup.working_group g
                         where m.agency_id = a.agency_id and m.id = a.meeting_id
                           and g.agency_id = m.agency_id and g.id = m.group_id
                           and make_date(g.fiscal_year - 543, 10, 1) < (:moment at time zone 'Asia/Bangkok')::date
                        """));
    }
}
