package org.prongsai.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.check.Change;
import org.prongsai.disclosure.check.Finding;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.PagePicture;
import org.prongsai.fetcher.Seen;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of snapshots.
@Repository
class SnapshotStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    SnapshotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes that the program is to look.
    void ask(
            AgencyId agency,
            FiscalYear year,
            String code,
            Evidence evidence,
            UUID id,
            Snapshot.Occasion occasion,
            Instant at) {
        jdbc.sql("""
                        insert into disclosure.snapshot
                               (agency_id, id, fiscal_year, code, evidence_id, address, occasion, asked_at)
                        values (:agency, :id, :year, :code, :evidence, :address, :occasion, :at)
                        """)
                .param("agency", agency.value())
                .param("id", id)
                .param("year", year.buddhistYear())
                .param("code", code)
                .param("evidence", evidence.id())
                .param("address", evidence.address())
                .param("occasion", occasion.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Keeps what was found; false if something was before.
    boolean take(AgencyId agency, UUID id, Snapshot.Taken taken) {
        String png = taken.picture() instanceof PagePicture.Taken(var picture, var _) ? picture : null;
        String pdf = taken.picture() instanceof PagePicture.Taken(var _, var print) ? print : null;
        String none = taken.picture() instanceof PagePicture.Missing(var reason) ? reason.name() : null;
        return jdbc.sql("""
                        update disclosure.snapshot
                           set taken_at = :at, fetched = :fetched, seen = :seen, parts = :parts, picture_hash = :png, print_hash = :pdf,
                               no_picture = :none, findings = :findings, change = :change
                         where agency_id = :agency and id = :id and taken_at is null
                        """)
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("at", taken.at().atOffset(ZoneOffset.UTC))
                        .param("fetched", JSON.writeValueAsString(taken.fetched()))
                        .param("seen", taken.seen() == null ? null : JSON.writeValueAsString(taken.seen()))
                        .param("parts", JSON.writeValueAsString(taken.parts()))
                        .param("png", png)
                        .param("pdf", pdf)
                        .param("none", none)
                        .param("findings", JSON.writeValueAsString(taken.findings()))
                        .param("change", taken.change() == null ? null : JSON.writeValueAsString(taken.change()))
                        .update()
                == 1;
    }

    Optional<Snapshot> find(AgencyId agency, UUID id) {
        return jdbc.sql("select * from disclosure.snapshot where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query((row, _) -> snapshot(row))
                .optional();
    }

    /// The year of a snapshot.
    Optional<FiscalYear> year(AgencyId agency, UUID id) {
        return jdbc.sql("select fiscal_year from disclosure.snapshot where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query((row, _) -> new FiscalYear(row.getInt(1)))
                .optional();
    }

    boolean hasAny(AgencyId agency, FiscalYear year) {
        return jdbc.sql("""
                        select exists (select from disclosure.snapshot
                                        where agency_id = :agency and fiscal_year = :year)
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query(Boolean.class)
                .single();
    }

    /// Those of an item, the newest first, without what was read there, which may be a megabyte each.
    List<Snapshot> of(AgencyId agency, FiscalYear year, String code) {
        return jdbc.sql("""
                        select id, code, evidence_id, address, occasion, asked_at, taken_at, fetched, null as seen,
                               null as parts, picture_hash, print_hash, no_picture, findings, change
                          from disclosure.snapshot
                         where agency_id = :agency and fiscal_year = :year and code = :code order by asked_at desc, id
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .param("code", code)
                .query((row, _) -> snapshot(row))
                .list();
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        return new Snapshot(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("evidence_id", UUID.class),
                row.getString("address"),
                Snapshot.Occasion.valueOf(row.getString("occasion")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                taken(row));
    }

    private static Snapshot.@Nullable Taken taken(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("taken_at", OffsetDateTime.class);
        if (at == null) {
            return null;
        }
        String seen = row.getString("seen");
        String change = row.getString("change");
        String parts = row.getString("parts");
        String png = row.getString("picture_hash");
        return new Snapshot.Taken(
                at.toInstant(),
                JSON.readValue(row.getString("fetched"), Fetched.class),
                seen == null ? null : JSON.readValue(seen, Seen.class),
                parts == null ? Map.of() : JSON.readValue(parts, new TypeReference<Map<String, Snapshot.Part>>() {}),
                png == null
                        ? new PagePicture.Missing(
                                PagePicture.Reason.valueOf(Objects.requireNonNull(row.getString("no_picture"))))
                        : new PagePicture.Taken(png, row.getString("print_hash")),
                JSON.readValue(row.getString("findings"), new TypeReference<List<Finding>>() {}),
                change == null ? null : JSON.readValue(change, Change.class));
    }
}
