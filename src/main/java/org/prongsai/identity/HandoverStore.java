package org.prongsai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [Handovers].
@Repository
class HandoverStore {
    private static final String SELECT = """
            select id, leaver_id, successor_id, day from identity.handover
             where agency_id = :agency and passed_at is null and taken_back_at is null
            """;

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a part of a handover is.
    enum Kind {
        HOLDING,
        ROLE
    }

    /// What a handover moved or ended.
    ///
    /// @param left        the leaver's
    /// @param untilBefore its last day before that
    /// @param byMark      whether it was ended by a mark and not by a last day
    /// @param taken       the successor's; null where it only ended
    record Part(
            Kind kind,
            UUID left,
            @Nullable LocalDate untilBefore,
            boolean byMark,
            @Nullable UUID taken) {}

    boolean exists(UUID agency, UUID id) {
        return jdbc.sql("select exists (select from identity.handover where agency_id = :agency and id = :id)")
                .param("agency", agency)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void add(UUID agency, Handovers.Planned planned, PersonId leaver, @Nullable PersonId by, Instant now) {
        jdbc.sql("""
                        insert into identity.handover (agency_id, id, leaver_id, successor_id, day, handed_by, handed_at)
                        values (:agency, :id, :leaver, :successor, :day, :by, :now)
                        """)
                .param("agency", agency)
                .param("id", planned.id())
                .param("leaver", leaver.value())
                .param("successor", planned.successor().value())
                .param("day", planned.day())
                .param("by", by == null ? null : by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(UUID agency, UUID handover, Part part) {
        jdbc.sql("""
                        insert into identity.handover_part
                          (agency_id, handover_id, kind, left_id, until_before, by_mark, taken_id)
                        values (:agency, :handover, :kind, :left, cast(:until as date), :byMark, :taken)
                        """)
                .param("agency", agency)
                .param("handover", handover)
                .param("kind", part.kind().name())
                .param("left", part.left())
                .param("until", part.untilBefore())
                .param("byMark", part.byMark())
                .param("taken", part.taken())
                .update();
    }

    List<Part> parts(UUID agency, UUID handover) {
        return jdbc.sql("""
                        select kind, left_id, until_before, by_mark, taken_id from identity.handover_part
                         where agency_id = :agency and handover_id = :handover
                        """)
                .param("agency", agency)
                .param("handover", handover)
                .query((row, _) -> new Part(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("left_id", UUID.class),
                        row.getObject("until_before", LocalDate.class),
                        row.getBoolean("by_mark"),
                        row.getObject("taken_id", UUID.class)))
                .list();
    }

    Optional<Handovers.Planned> planned(UUID agency, PersonId leaver) {
        return jdbc.sql(SELECT + " and leaver_id = :leaver")
                .param("agency", agency)
                .param("leaver", leaver.value())
                .query(HandoverStore::planned)
                .optional();
    }

    /// The planned handover with this id and its leaver, kept for the one who asked until his transaction ends.
    Optional<Due> lock(UUID agency, UUID id) {
        return jdbc.sql(SELECT + " and id = :id for update")
                .param("agency", agency)
                .param("id", id)
                .query((row, number) ->
                        new Due(planned(row, number), new PersonId(row.getObject("leaver_id", UUID.class))))
                .optional();
    }

    /// A planned handover.
    record Due(Handovers.Planned planned, PersonId leaver) {}

    void passed(UUID agency, UUID id, Instant now) {
        jdbc.sql("update identity.handover set passed_at = :now where agency_id = :agency and id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("agency", agency)
                .param("id", id)
                .update();
    }

    void takenBack(UUID agency, UUID id, Instant now) {
        jdbc.sql("update identity.handover set taken_back_at = :now where agency_id = :agency and id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("agency", agency)
                .param("id", id)
                .update();
    }

    private static Handovers.Planned planned(ResultSet row, int number) throws SQLException {
        return new Handovers.Planned(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("successor_id", UUID.class)),
                row.getObject("day", LocalDate.class));
    }
}
