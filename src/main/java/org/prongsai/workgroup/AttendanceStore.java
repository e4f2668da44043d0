package org.prongsai.workgroup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of attendance.
@Repository
class AttendanceStore {
    private final JdbcClient jdbc;

    AttendanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Attendance> of(AgencyId agency, UUID meeting) {
        return jdbc.sql("""
                        select a.* from workgroup.attendance a
                         where a.agency_id = :agency and a.meeting_id = :meeting order by a.note, a.id
                        """)
                .param("agency", agency.value())
                .param("meeting", meeting)
                .query((row, _) -> new Attendance(
                        row.getObject("id", UUID.class),
                        row.getObject("seat_id", UUID.class),
                        Presence.valueOf(row.getString("presence")),
                        row.getString("note"),
                        row.getObject("person_id", UUID.class)))
                .list();
    }

    /// Notes how a seat was filled, as the secretary saw it; who signed in there himself stays, if he came.
    void note(AgencyId agency, UUID meeting, UUID seat, Presence presence, String note) {
        jdbc.sql("""
                        insert into workgroup.attendance as a (agency_id, id, meeting_id, seat_id, presence, note)
                        values (:agency, :id, :meeting, :seat, :presence, :note)
                        on conflict (agency_id, meeting_id, seat_id) do update
                           set presence = excluded.presence, note = excluded.note,
                               person_id = case when a.presence = excluded.presence then a.person_id end
                        """)
                .param("agency", agency.value())
                .param("id", UUID.randomUUID())
                .param("meeting", meeting)
                .param("seat", seat)
                .param("presence", presence.name())
                .param("note", note)
                .update();
    }

    /// Forgets what was noted of a seat.
    void forget(AgencyId agency, UUID meeting, UUID seat) {
        jdbc.sql("""
                        delete from workgroup.attendance
                         where agency_id = :agency and meeting_id = :meeting and seat_id = :seat
                        """)
                .param("agency", agency.value())
                .param("meeting", meeting)
                .param("seat", seat)
                .update();
    }

    /// Makes those who took part without a seat these; who signed in himself stays as long as he is among them.
    void guests(AgencyId agency, UUID meeting, List<String> names) {
        jdbc.sql("""
                        delete from workgroup.attendance
                         where agency_id = :agency and meeting_id = :meeting and seat_id is null and note <> all (:names)
                        """)
                .param("agency", agency.value())
                .param("meeting", meeting)
                .param("names", names.toArray(String[]::new))
                .update();
        List<String> there = of(agency, meeting).stream()
                .filter(one -> one.seat() == null)
                .map(Attendance::note)
                .toList();
        names.stream()
                .filter(name -> !there.contains(name))
                .forEach(name -> came(agency, meeting, null, Presence.PRESENT, name, null));
    }

    /// Notes that someone came, unless the seat is taken.
    boolean came(
            AgencyId agency,
            UUID meeting,
            @Nullable UUID seat,
            Presence presence,
            String note,
            @Nullable PersonId person) {
        return jdbc.sql("""
                        insert into workgroup.attendance (agency_id, id, meeting_id, seat_id, presence, note, person_id)
                        values (:agency, :id, :meeting, :seat, :presence, :note, :person)
                        on conflict (agency_id, meeting_id, seat_id) do nothing
                        """)
                        .param("agency", agency.value())
                        .param("id", UUID.randomUUID())
                        .param("meeting", meeting)
                        .param("seat", seat)
                        .param("presence", presence.name())
                        .param("note", note)
                        .param("person", person == null ? null : person.value())
                        .update()
                == 1;
    }
}
