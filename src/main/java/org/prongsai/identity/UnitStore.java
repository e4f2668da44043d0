package org.prongsai.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [Units].
@Repository
class UnitStore {
    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Unit> all(AgencyId agency) {
        Map<UUID, List<String>> items = items(agency);
        return jdbc.sql("""
                        select id, parent_id, name_th, name_en, version from identity.unit
                         where agency_id = :agency and removed_at is null order by place, name_th collate "th-x-icu"
                        """)
                .param("agency", agency.value())
                .query((rs, _) -> {
                    var id = rs.getObject("id", UUID.class);
                    return new Unit(
                            id,
                            rs.getObject("parent_id", UUID.class),
                            new Bilingual(rs.getString("name_th"), rs.getString("name_en")),
                            rs.getInt("version"),
                            ItemCodes.sorted(items.getOrDefault(id, List.of())));
                })
                .list();
    }

    /// The unit above each, removed ones too; a unit at the top is left out.
    Map<UUID, UUID> parents(AgencyId agency) {
        var parents = new HashMap<UUID, UUID>();
        jdbc.sql("select id, parent_id from identity.unit where agency_id = :agency and parent_id is not null")
                .param("agency", agency.value())
                .query(row -> {
                    parents.put(row.getObject("id", UUID.class), row.getObject("parent_id", UUID.class));
                });
        return parents;
    }

    private Map<UUID, List<String>> items(AgencyId agency) {
        record Owned(UUID unit, String code) {}
        return jdbc
                .sql("select unit_id, item_code from identity.item_owner where agency_id = :agency")
                .param("agency", agency.value())
                .query((rs, _) -> new Owned(rs.getObject("unit_id", UUID.class), rs.getString("item_code")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Owned::unit, Collectors.mapping(Owned::code, Collectors.toList())));
    }

    /// Adds a unit behind its siblings; false if one of them has that name.
    boolean add(AgencyId agency, UUID id, @Nullable UUID parent, Bilingual name) {
        return jdbc.sql("""
                        insert into identity.unit (agency_id, id, parent_id, name_th, name_en, place, version)
                        select :agency, :id, cast(:parent as uuid), :th, :en, coalesce(max(place), 0) + 1, 1
                          from identity.unit
                         where agency_id = :agency and parent_id is not distinct from cast(:parent as uuid)
                        on conflict do nothing
                        """)
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("parent", parent)
                        .param("th", name.th())
                        .param("en", name.en())
                        .update()
                == 1;
    }

    /// Renames and moves a unit; false if it no longer has this version.
    boolean change(AgencyId agency, UUID id, int version, @Nullable UUID parent, Bilingual name) {
        return jdbc.sql("""
                        update identity.unit
                           set name_th = :th, name_en = :en, parent_id = cast(:parent as uuid), version = version + 1
                         where agency_id = :agency and id = :id and version = :version and removed_at is null
                        """)
                        .param("th", name.th())
                        .param("en", name.en())
                        .param("parent", parent)
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /// Marks a unit as removed, or as there again when `at` is null; false if it was so already.
    boolean remove(AgencyId agency, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update identity.unit set removed_at = cast(:at as timestamptz)
                         where agency_id = :agency and id = :id
                           and (removed_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Makes the unit answer for exactly these items; each leaves the unit that had it.
    void own(AgencyId agency, UUID unit, List<String> items) {
        jdbc.sql("delete from identity.item_owner where agency_id = :agency and unit_id = :unit")
                .param("agency", agency.value())
                .param("unit", unit)
                .update();
        for (String item : items) {
            jdbc.sql("""
                            insert into identity.item_owner (agency_id, item_code, unit_id) values (:agency, :item, :unit)
                            on conflict (agency_id, item_code) do update set unit_id = excluded.unit_id
                            """)
                    .param("agency", agency.value())
                    .param("item", item)
                    .param("unit", unit)
                    .update();
        }
    }
}
