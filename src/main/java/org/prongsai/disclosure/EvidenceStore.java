package org.prongsai.disclosure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of evidence.
@Repository
class EvidenceStore {
    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The evidence of a year by its items, each in order.
    Map<String, List<Evidence>> of(AgencyId agency, FiscalYear year) {
        record Of(String code, Evidence evidence) {}
        return jdbc
                .sql("""
                        select * from disclosure.evidence
                         where agency_id = :agency and fiscal_year = :year and removed_at is null order by place, id
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> new Of(
                        row.getString("code"),
                        new Evidence(
                                row.getObject("id", UUID.class),
                                row.getInt("place"),
                                row.getString("address"),
                                row.getString("note"),
                                row.getBoolean("carried"),
                                row.getInt("version"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::code, Collectors.mapping(Of::evidence, Collectors.toList())));
    }

    /// Adds evidence behind the others of its item; false if the id is taken.
    boolean add(AgencyId agency, FiscalYear year, String code, UUID id, Disclosures.Wish wish, boolean carried) {
        return jdbc.sql("""
                        insert into disclosure.evidence
                               (agency_id, id, fiscal_year, code, place, address, note, carried, version)
                        select :agency, :id, :year, :code, coalesce(max(place), 0) + 1, :address, :note, :carried, 1
                          from disclosure.evidence
                         where agency_id = :agency and fiscal_year = :year and code = :code
                        on conflict (agency_id, id) do nothing
                        """)
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("year", year.buddhistYear())
                        .param("code", code)
                        .param("address", wish.address())
                        .param("note", wish.note())
                        .param("carried", carried)
                        .update()
                == 1;
    }

    /// Changes the version that the caller read; false if it is there no more.
    boolean change(AgencyId agency, UUID id, int version, Disclosures.Wish wish) {
        return jdbc.sql("""
                        update disclosure.evidence
                           set address = :address, note = :note, carried = false, version = version + 1
                         where agency_id = :agency and id = :id and version = :version and removed_at is null
                        """)
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("version", version)
                        .param("address", wish.address())
                        .param("note", wish.note())
                        .update()
                == 1;
    }

    /// Takes evidence of an item away, or brings it back where `at` is null; false if it is not in the other state.
    boolean remove(AgencyId agency, FiscalYear year, String code, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update disclosure.evidence set removed_at = :at
                         where agency_id = :agency and id = :id and fiscal_year = :year and code = :code
                           and (removed_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("year", year.buddhistYear())
                        .param("code", code)
                        .update()
                == 1;
    }

    void order(AgencyId agency, List<UUID> ids) {
        for (int i = 0; i < ids.size(); i++) {
            jdbc.sql("update disclosure.evidence set place = :place where agency_id = :agency and id = :id")
                    .param("place", i + 1)
                    .param("agency", agency.value())
                    .param("id", ids.get(i))
                    .update();
        }
    }
}
