package org.prongsai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The posts behind [Posts].
@Repository
class PostStore {
    private static final String SELECT = """
            select id, unit_id, title_th, title_en, roles, version from identity.post
             where agency_id = :agency and removed_at is null
            """;

    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Post> all(UUID agency) {
        return jdbc.sql(SELECT + " order by title_th collate \"th-x-icu\", id")
                .param("agency", agency)
                .query(PostStore::post)
                .list();
    }

    /// The post, and until the commit nobody else changes it or who holds it.
    Optional<Post> lock(UUID agency, UUID id) {
        return jdbc.sql(SELECT + " and id = :id for update")
                .param("agency", agency)
                .param("id", id)
                .query(PostStore::post)
                .optional();
    }

    /// Adds a post; false if its unit has one of that title.
    boolean add(UUID agency, Post post) {
        return jdbc.sql("""
                        insert into identity.post (agency_id, id, unit_id, title_th, title_en, roles, version)
                        values (:agency, :id, :unit, :th, :en, :roles, 1)
                        on conflict do nothing
                        """)
                        .param("agency", agency)
                        .param("id", post.id())
                        .param("unit", post.unit())
                        .param("th", post.title().th())
                        .param("en", post.title().en())
                        .param("roles", names(post.roles()))
                        .update()
                == 1;
    }

    /// Changes a post; false if it no longer has the version of `post`.
    boolean change(UUID agency, Post post) {
        return jdbc.sql("""
                        update identity.post
                           set unit_id = cast(:unit as uuid), title_th = :th, title_en = :en, roles = :roles,
                               version = version + 1
                         where agency_id = :agency and id = :id and version = :version and removed_at is null
                        """)
                        .param("unit", post.unit())
                        .param("th", post.title().th())
                        .param("en", post.title().en())
                        .param("roles", names(post.roles()))
                        .param("agency", agency)
                        .param("id", post.id())
                        .param("version", post.version())
                        .update()
                == 1;
    }

    /// Marks a post as removed, or as there again when `at` is null; false if it was so already.
    boolean remove(UUID agency, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update identity.post set removed_at = cast(:at as timestamptz)
                         where agency_id = :agency and id = :id
                           and (removed_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static String[] names(List<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                new Bilingual(row.getString("title_th"), row.getString("title_en")),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .toList(),
                row.getInt("version"));
    }
}
