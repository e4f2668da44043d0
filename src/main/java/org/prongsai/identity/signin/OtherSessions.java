package org.prongsai.identity.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sessions of other people, which those who look after the installation or an agency may end.
@Service
public class OtherSessions {
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    OtherSessions(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /// A session that goes on.
    public record Shown(PersonId person, Bilingual name, Means means, String device, Instant began, Instant seen) {}

    /// Some sessions, and how many there are.
    public record Found(List<Shown> shown, int count) {
        public Found {
            shown = List.copyOf(shown);
        }
    }

    /// Sessions that go on, the latest first.
    ///
    /// @param name  part of the person's name; empty for all
    /// @param first how many to leave out
    @Transactional(readOnly = true)
    public Found find(String name, int first, int rows) {
        Instant now = clock.instant();
        int count = jdbc.sql("""
                        select count(*)
                          from identity.session s join identity.person p on p.id = s.person_id
                         where s.seen_at > :seen and s.began_at > :began
                           and position(lower(:name) in lower(p.name_th || ' ' || p.name_en)) > 0
                        """)
                .param("seen", moment(now.minus(Session.IDLE)))
                .param("began", moment(now.minus(Session.ABSOLUTE)))
                .param("name", name)
                .query(Integer.class)
                .single();
        List<Shown> shown = jdbc.sql("""
                        select s.person_id, p.name_th, p.name_en, s.means, s.device, s.began_at, s.seen_at
                          from identity.session s join identity.person p on p.id = s.person_id
                         where s.seen_at > :seen and s.began_at > :began
                           and position(lower(:name) in lower(p.name_th || ' ' || p.name_en)) > 0
                         order by s.seen_at desc, s.id
                        offset :first limit :rows
                        """)
                .param("seen", moment(now.minus(Session.IDLE)))
                .param("began", moment(now.minus(Session.ABSOLUTE)))
                .param("name", name)
                .param("first", first)
                .param("rows", rows)
                .query((row, _) -> new Shown(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new Bilingual(row.getString("name_th"), row.getString("name_en")),
                        Means.valueOf(row.getString("means")),
                        row.getString("device"),
                        row.getObject("began_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .list();
        return new Found(shown, count);
    }

    /// Ends all sessions of a person. The agency on whose behalf this runs has it in its log, or else the installation.
    ///
    /// @return how many there were
    @Transactional
    public int end(PersonId person) {
        int ended = jdbc.sql("delete from identity.session where person_id = :person")
                .param("person", person.value())
                .update();
        trail.append(Act.of(
                "identity.log.sessions.ended",
                Act.subject("identity.log.person", person.value().toString())));
        return ended;
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
