package org.prongsai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /// The provinces where there are agencies.
    Set<String> provinces() {
        return jdbc.sql("select distinct province from identity.agency where province is not null")
                .query((row, _) -> java.util.Objects.requireNonNull(row.getString(1)))
                .set();
    }

    /// The codes of agencies that belong to others, each with the code of the other.
    Map<String, String> parents() {
        var parents = new HashMap<String, String>();
        jdbc.sql("""
                        select a.code, p.code as parent
                          from identity.agency a join identity.agency p on p.id = a.parent_id
                        """).query(row -> {
            parents.put(row.getString("code"), row.getString("parent"));
        });
        return parents;
    }

    /// Says to which agency one belongs; null for none of the register.
    void belong(UUID agency, @Nullable String parent) {
        jdbc.sql("""
                        update identity.agency
                           set parent_id = (select p.id from identity.agency p where p.code = :parent), version = version + 1
                         where id = :agency
                        """).param("parent", parent).param("agency", agency).update();
    }

    /// Those of a province, by name.
    List<Agency> of(String province) {
        return jdbc.sql(SELECT + "where province = :province order by name_th collate \"th-x-icu\", code")
                .param("province", province)
                .query(AgencyStore::agency)
                .list();
    }

    /// Those that belong to an agency, by name.
    List<Agency> belonging(String parent) {
        return jdbc.sql(SELECT + """
                        where parent_id = (select p.id from identity.agency p where p.code = :parent)
                        order by name_th collate "th-x-icu", code
                        """)
                .param("parent", parent)
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
