package org.prongsai.workgroup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of invitations.
@Repository
class InvitationStore {
    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order of the seats.
    List<Invited> of(AgencyId agency, UUID meeting) {
        return jdbc.sql("""
                        select i.* from workgroup.invitation i
                          join workgroup.seat s on s.agency_id = i.agency_id and s.id = i.seat_id
                         where i.agency_id = :agency and i.meeting_id = :meeting and s.removed_at is null
                         order by s.place, i.person_id
                        """)
                .param("agency", agency.value())
                .param("meeting", meeting)
                .query((row, _) -> {
                    @Nullable String reply = row.getString("reply");
                    return new Invited(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            row.getObject("seat_id", UUID.class),
                            reply == null ? null : Reply.valueOf(reply),
                            row.getString("substitute"),
                            moment(row.getObject("answered_at", OffsetDateTime.class)));
                })
                .list();
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    void add(AgencyId agency, UUID meeting, PersonId person, UUID seat, @Nullable UUID duty) {
        jdbc.sql("""
                        insert into workgroup.invitation (agency_id, meeting_id, person_id, seat_id, duty_id)
                        values (:agency, :meeting, :person, :seat, :duty)
                        on conflict (agency_id, meeting_id, person_id) do nothing
                        """)
                .param("agency", agency.value())
                .param("meeting", meeting)
                .param("person", person.value())
                .param("seat", seat)
                .param("duty", duty)
                .update();
    }

    /// Keeps an answer; false if he was not invited.
    boolean reply(AgencyId agency, UUID meeting, PersonId person, Reply reply, String substitute, Instant at) {
        return jdbc.sql("""
                        update workgroup.invitation set reply = :reply, substitute = :substitute, answered_at = :at
                         where agency_id = :agency and meeting_id = :meeting and person_id = :person
                        """)
                        .param("reply", reply.name())
                        .param("substitute", substitute)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("meeting", meeting)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /// The duty on someone's desk, which is taken from here; empty if there is none.
    Optional<UUID> take(AgencyId agency, UUID meeting, PersonId person) {
        Optional<UUID> duty = jdbc.sql("""
                        select duty_id from workgroup.invitation
                         where agency_id = :agency and meeting_id = :meeting and person_id = :person
                           and duty_id is not null for update
                        """)
                .param("agency", agency.value())
                .param("meeting", meeting)
                .param("person", person.value())
                .query(UUID.class)
                .optional();
        duty.ifPresent(id -> forget(agency, id));
        return duty;
    }

    void forget(AgencyId agency, UUID duty) {
        jdbc.sql("update workgroup.invitation set duty_id = null where agency_id = :agency and duty_id = :duty")
                .param("agency", agency.value())
                .param("duty", duty)
                .update();
    }

    /// Takes everyone's invitation back.
    ///
    /// @return the duties that were on desks
    List<UUID> remove(AgencyId agency, UUID meeting) {
        return jdbc
                .sql("""
                        delete from workgroup.invitation where agency_id = :agency and meeting_id = :meeting
                        returning duty_id
                        """)
                .param("agency", agency.value())
                .param("meeting", meeting)
                .query((row, _) -> Optional.ofNullable(row.getObject("duty_id", UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// The duties of meetings that were held before `day`.
    List<UUID> over(AgencyId agency, LocalDate day) {
        return jdbc.sql("""
                        select i.duty_id from workgroup.invitation i
                          join workgroup.meeting m on m.agency_id = i.agency_id and m.id = i.meeting_id
                         where i.agency_id = :agency and i.duty_id is not null and m.day < :day
                        """)
                .param("agency", agency.value())
                .param("day", day)
                .query((row, _) -> row.getObject("duty_id", UUID.class))
                .list();
    }
}
