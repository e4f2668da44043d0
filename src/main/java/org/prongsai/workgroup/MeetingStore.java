package org.prongsai.workgroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The rows of meetings.
@Repository
class MeetingStore {
    private static final String SELECT = """
            select m.*, g.fiscal_year from workgroup.meeting m
              join workgroup.working_group g on g.agency_id = m.agency_id and g.id = m.group_id and g.removed_at is null
             where m.agency_id = :agency and m.removed_at is null""";

    private final JdbcClient jdbc;
    private final AgendaStore agenda;
    private final ResolutionStore resolutions;
    private final AttendanceStore attendance;

    MeetingStore(JdbcClient jdbc, AgendaStore agenda, ResolutionStore resolutions, AttendanceStore attendance) {
        this.jdbc = jdbc;
        this.agenda = agenda;
        this.resolutions = resolutions;
        this.attendance = attendance;
    }

    List<Meeting> of(AgencyId agency, FiscalYear year) {
        return jdbc.sql(SELECT + " and g.fiscal_year = :year order by m.day, m.begins, m.id")
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> meeting(agency, row))
                .list();
    }

    List<Meeting> ofGroup(AgencyId agency, UUID group) {
        return jdbc.sql(SELECT + " and m.group_id = :group order by m.day, m.begins, m.id")
                .param("agency", agency.value())
                .param("group", group)
                .query((row, _) -> meeting(agency, row))
                .list();
    }

    Optional<Meeting> find(AgencyId agency, UUID id) {
        return jdbc.sql(SELECT + " and m.id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query((row, _) -> meeting(agency, row))
                .optional();
    }

    /// Adds a meeting; false if the id is taken.
    boolean add(AgencyId agency, UUID group, UUID id, Convening.Wish wish) {
        return wish(jdbc.sql("""
                        insert into workgroup.meeting (agency_id, id, group_id, number, day, begins, ends, place, link,
                                                       on_calendar, version)
                        values (:agency, :id, :group, :number, :day, :begins, :ends, :place, :link, :onCalendar, 1)
                        on conflict (agency_id, id) do nothing
                        """), agency, id, wish).param("group", group).update() == 1;
    }

    /// Changes the version that the caller read; false if it is there no more.
    boolean change(AgencyId agency, UUID id, int version, Convening.Wish wish) {
        return wish(jdbc.sql("""
                        update workgroup.meeting
                           set number = :number, day = :day, begins = :begins, ends = :ends, place = :place,
                               link = :link, on_calendar = :onCalendar, version = version + 1
                         where agency_id = :agency and id = :id and version = :version and removed_at is null
                        """), agency, id, wish).param("version", version).update() == 1;
    }

    private static StatementSpec wish(StatementSpec statement, AgencyId agency, UUID id, Convening.Wish wish) {
        Invitation invitation = wish.invitation();
        return statement
                .param("agency", agency.value())
                .param("id", id)
                .param("number", wish.number())
                .param("day", invitation.day())
                .param("begins", invitation.begins())
                .param("ends", invitation.ends())
                .param("place", invitation.place())
                .param("link", invitation.link())
                .param("onCalendar", wish.onCalendar());
    }

    /// Keeps what the minutes say of the meeting as a whole, upon the version that the caller read.
    boolean minute(AgencyId agency, UUID id, int version, Minutes minutes) {
        return jdbc.sql("""
                        update workgroup.meeting
                           set opened = :opened, closed = :closed, written_by = :writtenBy, checked_by = :checkedBy,
                               version = version + 1
                         where agency_id = :agency and id = :id and version = :version and removed_at is null
                        """)
                        .param("opened", minutes.opened())
                        .param("closed", minutes.closed())
                        .param("writtenBy", minutes.writtenBy())
                        .param("checkedBy", minutes.checkedBy())
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /// What the code of the meeting is derived from.
    int serial(AgencyId agency, UUID id) {
        return jdbc.sql("select code_serial from workgroup.meeting where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void renewCode(AgencyId agency, UUID id) {
        jdbc.sql("update workgroup.meeting set code_serial = code_serial + 1 where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .update();
    }

    /// Removes a meeting, or brings it back where `at` is null; false if it is not in the other state.
    boolean remove(AgencyId agency, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update workgroup.meeting set removed_at = :at, version = version + 1
                         where agency_id = :agency and id = :id
                           and (removed_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private Meeting meeting(AgencyId agency, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Meeting(
                id,
                row.getObject("group_id", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getInt("number"),
                new Invitation(
                        row.getObject("day", LocalDate.class),
                        row.getObject("begins", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getString("place"),
                        row.getString("link")),
                agenda.of(agency, id),
                attendance.of(agency, id),
                new Minutes(
                        row.getObject("opened", LocalTime.class),
                        row.getObject("closed", LocalTime.class),
                        agenda.said(agency, id),
                        row.getString("written_by"),
                        row.getString("checked_by")),
                resolutions.of(agency, id),
                row.getBoolean("on_calendar"),
                row.getInt("version"));
    }
}
