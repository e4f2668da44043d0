package org.prongsai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.thai.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [Agencies].
@Repository
class AgencyStore {
    private static final String SELECT =
            "select id, code, kind, name_th, name_en, short_name_th, short_name_en, province, district from identity.agency ";

    private final JdbcClient jdbc;

    AgencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Agency> all() {
        return jdbc.sql(SELECT + "order by name_th collate \"th-x-icu\", code")
                .query(AgencyStore::agency)
                .list();
    }

    List<Agency> among(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids) order by name_th collate \"th-x-icu\", code")
                .param("ids", ids.toArray(UUID[]::new))
                .query(AgencyStore::agency)
                .list();
    }

    Optional<Agency> find(String code) {
        return jdbc.sql(SELECT + "where code = :code")
                .param("code", code)
                .query(AgencyStore::agency)
                .optional();
    }

    /// Those whose names, code or district have all the patterns.
    List<Agency> having(String[] patterns, int most) {
        return jdbc.sql(SELECT + """
                        where lower(concat_ws(' ', name_th, name_en, short_name_th, short_name_en, code, district, province))
                              like all(:patterns)
                        order by name_th collate "th-x-icu", code limit :most
                        """)
                .param("patterns", patterns)
                .param("most", most)
                .query(AgencyStore::agency)
                .list();
    }

    /// Adds an agency; one with the same id or code stays as it is.
    void add(Agency agency) {
        jdbc.sql("""
                        insert into identity.agency (id, code, kind, name_th, name_en, short_name_th, short_name_en)
                        values (:id, :code, :kind, :nameTh, :nameEn, :shortNameTh, :shortNameEn) on conflict do nothing
                        """)
                .param("id", agency.id().value())
                .param("code", agency.code())
                .param("kind", agency.kind().name())
                .param("nameTh", agency.name().th())
                .param("nameEn", agency.name().en())
                .param("shortNameTh", agency.shortName().th())
                .param("shortNameEn", agency.shortName().en())
                .update();
    }

    /// Adds an agency, or replaces what is said of the one with its id.
    void put(Agency agency) {
        jdbc.sql("""
                        insert into identity.agency
                               (id, code, kind, name_th, name_en, short_name_th, short_name_en, province, district)
                        values (:id, :code, :kind, :nameTh, :nameEn, :shortNameTh, :shortNameEn, :province, :district)
                        on conflict (id) do update
                           set kind = excluded.kind, name_th = excluded.name_th, name_en = excluded.name_en,
                               short_name_th = excluded.short_name_th, short_name_en = excluded.short_name_en,
                               province = excluded.province, district = excluded.district,
                               version = agency.version + 1
                        """)
                .param("id", agency.id().value())
                .param("code", agency.code())
                .param("kind", agency.kind().name())
                .param("nameTh", agency.name().th())
                .param("nameEn", agency.name().en())
                .param("shortNameTh", agency.shortName().th())
                .param("shortNameEn", agency.shortName().en())
                .param("province", agency.province())
                .param("district", agency.district())
                .update();
    }

    private static Agency agency(ResultSet rs, int number) throws SQLException {
        return new Agency(
                new AgencyId(rs.getObject("id", UUID.class)),
                rs.getString("code"),
                AgencyKind.valueOf(rs.getString("kind")),
                new Bilingual(rs.getString("name_th"), rs.getString("name_en")),
                new Bilingual(rs.getString("short_name_th"), rs.getString("short_name_en")),
                rs.getString("province"),
                rs.getString("district"));
    }
}
