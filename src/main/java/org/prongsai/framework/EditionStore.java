package org.prongsai.framework;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The editions that were imported here, in their canonical form.
@Repository
class EditionStore {
    private final JdbcClient jdbc;
    private final Map<String, Edition> byHash = new ConcurrentHashMap<>();

    EditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The earliest fiscal year first, then by id.
    List<Edition> all() {
        return jdbc.sql(
                        "select id, hash, file from framework.edition where removed_at is null order by fiscal_year, id")
                .query((row, _) -> edition(row))
                .list();
    }

    Optional<Edition> find(String id) {
        return jdbc.sql("select id, hash, file from framework.edition where id = :id and removed_at is null")
                .param("id", id)
                .query((row, _) -> edition(row))
                .optional();
    }

    /// Lets nobody else import under `id` until the transaction ends.
    void lock(String id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('framework.edition.' || :id))")
                .param("id", id)
                .query((_, _) -> id)
                .single();
    }

    /// Puts `edition` in the place of the draft under its id, if there is one.
    void put(Edition edition, Instant now) {
        jdbc.sql("""
                        insert into framework.edition (id, fiscal_year, status, hash, file, imported_at)
                        values (:id, :year, :status, :hash, :file, :now)
                        on conflict (id) do update
                           set fiscal_year = excluded.fiscal_year, status = excluded.status, hash = excluded.hash,
                               file = excluded.file, imported_at = excluded.imported_at, removed_at = null
                        """)
                .param("id", edition.id())
                .param("year", edition.year().buddhistYear())
                .param("status", edition.status().name())
                .param("hash", edition.hash())
                .param("file", EditionFile.text(edition))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes the draft under `id` out of use, or with `null` back into it; false if there is none to be taken.
    boolean remove(String id, @Nullable Instant now) {
        return jdbc.sql("""
                        update framework.edition set removed_at = :now
                         where id = :id and status = 'DRAFT' and (removed_at is null) = (cast(:now as timestamptz) is not null)
                        """)
                        .param("id", id)
                        .param("now", now == null ? null : now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Edition edition(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String file = row.getString("file");
        return byHash.computeIfAbsent(row.getString("hash"), _ -> read(id, file));
    }

    private static Edition read(String id, String file) {
        return switch (EditionFile.read(file.getBytes(StandardCharsets.UTF_8), id)) {
            case EditionFile.Reading.Sound(var edition) -> edition;
            case EditionFile.Reading.Faulty(var faults) ->
                throw new IllegalStateException(
                        faults.stream().map(fault -> fault.text(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        };
    }
}
