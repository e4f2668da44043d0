package org.prongsai.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [Announcements].
@Repository
class AnnouncementStore {
    private static final String SELECT = """
            select agency_id, id, title_th, title_en, text_th, text_en, until, posted_at,
                   exists (select from desk.acknowledgement seen
                            where seen.agency_id = posted.agency_id and seen.announcement_id = posted.id
                              and seen.person_id = :person) as acknowledged
              from desk.announcement posted
             where agency_id = :agency
            """;

    private final JdbcClient jdbc;

    AnnouncementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest hundred; those that `person` has not acknowledged first.
    List<Announcement> all(UUID agency, UUID person) {
        return jdbc.sql(SELECT + " order by acknowledged, posted_at desc, id limit 100")
                .param("agency", agency)
                .param("person", person)
                .query(AnnouncementStore::announcement)
                .list();
    }

    Optional<Announcement> find(UUID agency, UUID id, UUID person) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("agency", agency)
                .param("person", person)
                .param("id", id)
                .query(AnnouncementStore::announcement)
                .optional();
    }

    /// Adds an announcement; false if it was posted before.
    boolean add(Announcement posted, @Nullable UUID postedBy) {
        return jdbc.sql("""
                        insert into desk.announcement (agency_id, id, title_th, title_en, text_th, text_en, until,
                                                       posted_by, posted_at)
                        values (:agency, :id, :titleTh, :titleEn, :textTh, :textEn, :until, :by, :at)
                        on conflict (agency_id, id) do nothing
                        """)
                        .param("agency", posted.agency())
                        .param("id", posted.id())
                        .param("titleTh", posted.title().th())
                        .param("titleEn", posted.title().en())
                        .param("textTh", posted.text().th())
                        .param("textEn", posted.text().en())
                        .param("until", posted.until())
                        .param("by", postedBy)
                        .param("at", posted.postedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Keeps that `person` acknowledged it; the first time counts.
    void acknowledge(UUID agency, UUID id, UUID person, Instant at) {
        jdbc.sql("""
                        insert into desk.acknowledgement (agency_id, announcement_id, person_id, acknowledged_at)
                        values (:agency, :id, :person, :at)
                        on conflict (agency_id, announcement_id, person_id) do nothing
                        """)
                .param("agency", agency)
                .param("id", id)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Set<UUID> acknowledgedBy(UUID agency, UUID id) {
        return jdbc.sql("""
                        select person_id from desk.acknowledgement
                         where agency_id = :agency and announcement_id = :id
                        """)
                .param("agency", agency)
                .param("id", id)
                .query((rs, _) -> rs.getObject("person_id", UUID.class))
                .set();
    }

    private static Announcement announcement(ResultSet rs, int row) throws SQLException {
        return new Announcement(
                rs.getObject("agency_id", UUID.class),
                rs.getObject("id", UUID.class),
                new Bilingual(rs.getString("title_th"), rs.getString("title_en")),
                new Bilingual(rs.getString("text_th"), rs.getString("text_en")),
                rs.getObject("until", LocalDate.class),
                rs.getObject("posted_at", OffsetDateTime.class).toInstant(),
                rs.getBoolean("acknowledged"));
    }
}
