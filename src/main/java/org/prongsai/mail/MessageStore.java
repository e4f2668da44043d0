package org.prongsai.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the outbox.
@Repository
class MessageStore {
    private final JdbcClient jdbc;
    private final PartText parts;

    MessageStore(JdbcClient jdbc, PartText parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /// Adds a message; false if it was written before.
    boolean add(Message message, Instant now) {
        Letter letter = message.letter();
        return jdbc.sql("""
                        insert into mail.message (agency_id, id, channel, person_id, template, parts, link, urgency, state,
                                                  due, attempts, written_at)
                        values (:agency, :id, :channel, :person, :template, :parts, :link, :urgency, :state,
                                :due, :attempts, :now)
                        on conflict (agency_id, id, channel) do nothing
                        """)
                        .param("agency", letter.agency())
                        .param("id", letter.id())
                        .param("channel", message.channel().name())
                        .param("person", letter.person())
                        .param("template", letter.template())
                        .param(
                                "parts",
                                letter.parts().stream()
                                        .map(part -> parts.of(part, letter.id()))
                                        .toArray(String[]::new))
                        .param("link", letter.link())
                        .param("urgency", letter.urgency().name())
                        .param("state", message.state().name())
                        .param("due", moment(message.due()))
                        .param("attempts", message.attempts())
                        .param("now", moment(now))
                        .update()
                == 1;
    }

    /// The message, kept for the one who asked until his transaction ends.
    Optional<Message> lock(Message.Key key) {
        return jdbc.sql("""
                        select agency_id, id, channel, person_id, template, parts, link, urgency, state, due, attempts
                          from mail.message
                         where agency_id = :agency and id = :id and channel = :channel
                           for update
                        """)
                .param("agency", key.agency())
                .param("id", key.id())
                .param("channel", key.channel().name())
                .query(this::message)
                .optional();
    }

    void save(Message message, @Nullable String error) {
        jdbc.sql("""
                        update mail.message
                           set state = :state, due = :due, attempts = :attempts,
                               last_error = coalesce(:error, last_error),
                               parts = case when :state in ('WAITING', 'SENDING') then parts else array(
                                 select case when part like '*%' then '=' else part end
                                   from unnest(parts) with ordinality as kept (part, place) order by place) end
                         where agency_id = :agency and id = :id and channel = :channel
                        """)
                .param("state", message.state().name())
                .param("due", moment(message.due()))
                .param("attempts", message.attempts())
                .param("error", error)
                .param("agency", message.letter().agency())
                .param("id", message.letter().id())
                .param("channel", message.channel().name())
                .update();
    }

    /// What became of these letters' mails.
    Map<UUID, Fate> fates(UUID agency, Collection<UUID> letters) {
        var fates = new HashMap<UUID, Fate>();
        jdbc.sql("""
                        select id, state, last_error from mail.message
                         where agency_id = :agency and channel = 'MAIL' and id = any(cast(:letters as uuid[]))
                        """)
                .param("agency", agency)
                .param("letters", letters.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> fates.put(
                        row.getObject("id", UUID.class),
                        new Fate(fate(Message.State.valueOf(row.getString("state"))), row.getString("last_error"))))
                .list();
        return fates;
    }

    private static Fate.State fate(Message.State state) {
        return switch (state) {
            case WAITING, SENDING -> Fate.State.WAITING;
            case SENT -> Fate.State.SENT;
            case FAILED -> Fate.State.FAILED;
            case UNSURE -> Fate.State.UNSURE;
            case DROPPED -> Fate.State.DROPPED;
        };
    }

    private Message message(ResultSet rs, int row) throws SQLException {
        var kept = (String[]) rs.getArray("parts").getArray();
        UUID id = rs.getObject("id", UUID.class);
        return new Message(
                new Letter(
                        rs.getObject("agency_id", UUID.class),
                        id,
                        rs.getObject("person_id", UUID.class),
                        rs.getString("template"),
                        Stream.of(kept).map(part -> parts.parse(part, id)).toList(),
                        rs.getString("link"),
                        Urgency.valueOf(rs.getString("urgency"))),
                Channel.valueOf(rs.getString("channel")),
                Message.State.valueOf(rs.getString("state")),
                rs.getObject("due", OffsetDateTime.class).toInstant(),
                rs.getInt("attempts"));
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
