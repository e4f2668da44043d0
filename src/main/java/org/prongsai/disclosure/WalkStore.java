package org.prongsai.disclosure;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.fetcher.Seen;
import org.prongsai.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of walks, and which documents are known of which agency.
@Repository
class WalkStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    WalkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last walk from this home page; none of another one.
    Optional<Walk> find(AgencyId agency, String home) {
        return jdbc.sql("select * from disclosure.walk where agency_id = :agency and home = :home")
                .param("agency", agency.value())
                .param("home", home)
                .query((row, _) -> new Walk(
                        row.getString("home"),
                        row.getObject("walked_at", OffsetDateTime.class).toInstant(),
                        JSON.readValue(row.getString("front"), Seen.class),
                        JSON.readValue(row.getString("pages"), new TypeReference<Map<String, List<String>>>() {})))
                .optional();
    }

    void keep(AgencyId agency, Walk walk) {
        jdbc.sql("""
                        insert into disclosure.walk (agency_id, home, walked_at, front, pages)
                        values (:agency, :home, :at, :front, :pages)
                        on conflict (agency_id) do update
                           set home = :home, walked_at = :at, front = :front, pages = :pages
                        """)
                .param("agency", agency.value())
                .param("home", walk.home())
                .param("at", walk.at().atOffset(ZoneOffset.UTC))
                .param("front", JSON.writeValueAsString(walk.front()))
                .param("pages", JSON.writeValueAsString(walk.pages()))
                .update();
    }

    /// Notes that an agency handed a document in.
    ///
    /// @return whether another agency had done so
    boolean isForeign(AgencyId agency, String sha256, OffsetDateTime at) {
        jdbc.sql("""
                        insert into disclosure.document (sha256, owner, first_seen_at) values (:sha256, :agency, :at)
                        on conflict (sha256, owner) do nothing
                        """)
                .param("sha256", sha256)
                .param("agency", agency.value())
                .param("at", at)
                .update();
        return jdbc.sql("select exists (select from disclosure.document where sha256 = :sha256 and owner <> :agency)")
                .param("sha256", sha256)
                .param("agency", agency.value())
                .query(Boolean.class)
                .single();
    }
}
