package org.prongsai.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [Crests].
@Repository
class CrestStore {
    private final JdbcClient jdbc;

    CrestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> hash(UUID agency) {
        return jdbc.sql("select hash from identity.crest where agency_id = :agency and removed_at is null")
                .param("agency", agency)
                .query(String.class)
                .optional();
    }

    Optional<byte[]> picture(UUID agency, String hash) {
        return jdbc.sql("select picture from identity.crest where agency_id = :agency and hash = :hash limit 1")
                .param("agency", agency)
                .param("hash", hash)
                .query(byte[].class)
                .optional();
    }

    boolean isKnown(UUID agency) {
        return jdbc.sql("select exists (select from identity.crest where agency_id = :agency)")
                .param("agency", agency)
                .query(Boolean.class)
                .single();
    }

    /// The crest that was removed last.
    Optional<UUID> former(UUID agency) {
        return jdbc.sql("""
                        select id from identity.crest where agency_id = :agency and removed_at is not null
                         order by removed_at desc limit 1
                        """).param("agency", agency).query(UUID.class).optional();
    }

    void add(UUID agency, byte[] picture, String hash, Instant now) {
        jdbc.sql("""
                        insert into identity.crest (agency_id, id, picture, hash, kept_at)
                        values (:agency, :id, :picture, :hash, :now)
                        """)
                .param("agency", agency)
                .param("id", UUID.randomUUID())
                .param("picture", picture)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Removes the one that is shown; false if there is none.
    boolean remove(UUID agency, Instant now) {
        return jdbc.sql("""
                        update identity.crest set removed_at = :now where agency_id = :agency and removed_at is null
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("agency", agency)
                        .update()
                == 1;
    }

    /// Of the removed ones only the last is kept.
    void forget(UUID agency) {
        jdbc.sql("""
                        delete from identity.crest
                         where agency_id = :agency and removed_at is not null
                           and id <> (select id from identity.crest where agency_id = :agency and removed_at is not null
                                       order by removed_at desc, id limit 1)
                        """).param("agency", agency).update();
    }

    void show(UUID agency, UUID id) {
        jdbc.sql("update identity.crest set removed_at = null where agency_id = :agency and id = :id")
                .param("agency", agency)
                .param("id", id)
                .update();
    }
}
