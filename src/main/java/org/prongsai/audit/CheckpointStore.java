package org.prongsai.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The checkpoints and the heads of which they were made.
@Repository
class CheckpointStore {
    /// A checkpoint with the public key as it was then.
    record Kept(Checkpoint checkpoint, String key) {}

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    CheckpointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Head> heads() {
        return jdbc.sql("select agency_id, seq, hash from audit.heads()")
                .query(CheckpointStore::head)
                .list();
    }

    List<Head> headsAt(long number) {
        return jdbc.sql("select agency_id, seq, hash from audit.heads_at(:number)")
                .param("number", number)
                .query(CheckpointStore::head)
                .list();
    }

    static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getObject(1, UUID.class), row.getLong(2), Hash.of(row.getBytes(3)));
    }

    Optional<Kept> newest() {
        return jdbc.sql("select note, key from audit.checkpoint order by number desc limit 1")
                .query(CheckpointStore::kept)
                .optional();
    }

    List<Kept> before(long before, int limit) {
        return jdbc.sql(
                        "select note, key from audit.checkpoint where number < :before order by number desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query(CheckpointStore::kept)
                .list();
    }

    /// All of them, oldest first; to be closed.
    Stream<Kept> all() {
        return jdbc
                .sql("select note, key from audit.checkpoint order by number")
                .withFetchSize(ROWS_AT_ONCE)
                .query(CheckpointStore::kept)
                .stream();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(Checkpoint.read(row.getString(1)), row.getString(2));
    }

    void add(Checkpoint checkpoint, String key) {
        jdbc.sql("""
                        select 1 from (select audit.add_checkpoint(:number, :at, :size, :root, :key, :note)) added
                        """)
                .param("number", checkpoint.number())
                .param("at", Timestamp.from(checkpoint.at()))
                .param("size", checkpoint.size())
                .param("root", checkpoint.root().bytes())
                .param("key", key)
                .param("note", checkpoint.note())
                .query(Integer.class)
                .single();
    }
}
