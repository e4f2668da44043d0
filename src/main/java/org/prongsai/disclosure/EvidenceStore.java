package org.prongsai.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.SiteAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of evidence.
@Repository
class EvidenceStore {
    private static final String SELECT = """
            select e.*, c.confirmed_by, c.confirmed_at
              from disclosure.evidence e
              left join disclosure.confirmation c
                on c.agency_id = e.agency_id and c.evidence_id = e.id and c.address = e.address
             where e.agency_id = :agency
            """;

    private final JdbcClient jdbc;
    private final WebsiteStore websites;
    private final SiteAddress site;

    EvidenceStore(JdbcClient jdbc, WebsiteStore websites, SiteAddress site) {
        this.jdbc = jdbc;
        this.websites = websites;
        this.site = site;
    }

    /// The evidence of a year by its items, each in order.
    Map<String, List<Evidence>> of(AgencyId agency, FiscalYear year) {
        record Of(String code, Evidence evidence) {}
        Website website = websites.find(agency);
        return jdbc
                .sql(SELECT + """
                         and e.fiscal_year = :year and e.removed_at is null order by e.place, e.id
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> new Of(row.getString("code"), evidence(row, website)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::code, Collectors.mapping(Of::evidence, Collectors.toList())));
    }

    /// Evidence by its id, also where it was taken away.
    Optional<Evidence> find(AgencyId agency, UUID id) {
        Website website = websites.find(agency);
        return jdbc.sql(SELECT + " and e.id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query((row, _) -> evidence(row, website))
                .optional();
    }

    private Evidence evidence(ResultSet row, Website website) throws SQLException {
        String hash = row.getString("file_hash");
        String address = row.getString("address");
        HeldFile file = hash == null
                ? null
                : new HeldFile(hash, row.getString("file_name"), row.getString("file_type"), row.getBoolean("live"));
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getInt("place"),
                file == null ? address : file.live() ? site.of(address) : site.files() + address,
                row.getString("note"),
                row.getBoolean("carried"),
                row.getInt("version"),
                file,
                file == null && website.isForeign(address) ? foreign(row) : null);
    }

    private static Evidence.Foreign foreign(ResultSet row) throws SQLException {
        UUID by = row.getObject("confirmed_by", UUID.class);
        OffsetDateTime at = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Evidence.Foreign(by == null ? null : new PersonId(by), at == null ? null : at.toInstant());
    }

    /// Adds evidence behind the others of its item; false if the id is taken.
    ///
    /// @param file that is kept here, the wish's address being the end of its public one; null for any other
    boolean add(
            AgencyId agency,
            FiscalYear year,
            String code,
            UUID id,
            Disclosures.Wish wish,
            @Nullable HeldFile file,
            boolean carried) {
        return jdbc.sql("""
                        insert into disclosure.evidence
                               (agency_id, id, fiscal_year, code, place, address, note, carried, version,
                                file_hash, file_name, file_type, live)
                        select :agency, :id, :year, :code, coalesce(max(place), 0) + 1, :address, :note, :carried, 1,
                               :hash, :name, :type, :live
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
                        .param("hash", file == null ? null : file.sha256())
                        .param("name", file == null ? null : file.name())
                        .param("type", file == null ? null : file.type())
                        .param("live", file != null && file.live())
                        .update()
                == 1;
    }

    /// Changes the version that the caller read; false if it is there no more. What is kept here stays where it is.
    boolean change(AgencyId agency, UUID id, int version, Disclosures.Wish wish) {
        return jdbc.sql("""
                        update disclosure.evidence
                           set address = case when file_hash is null then :address else address end, note = :note, carried = false, version = version + 1
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
