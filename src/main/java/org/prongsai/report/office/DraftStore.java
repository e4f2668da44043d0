package org.prongsai.report.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.DocumentKind;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of drafts and of what was edited in them.
@Repository
class DraftStore {
    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The drafts of a year that were not removed, the last changed first; their edits are left out.
    List<Draft> all(AgencyId agency, FiscalYear year) {
        return jdbc.sql("""
                        select * from report.draft
                         where agency_id = :agency and fiscal_year = :year and removed_at is null
                         order by changed_at desc, id
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> draft(row))
                .list();
    }

    /// The same as [#find], locked until the transaction ends.
    Optional<Draft> lock(AgencyId agency, UUID id) {
        jdbc.sql("select id from report.draft where agency_id = :agency and id = :id for update")
                .param("agency", agency.value())
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(agency, id);
    }

    /// One that was not removed, with its edits.
    Optional<Draft> find(AgencyId agency, UUID id) {
        return jdbc.sql("""
                        select * from report.draft
                         where agency_id = :agency and id = :id and removed_at is null
                        """)
                .param("agency", agency.value())
                .param("id", id)
                .query((row, _) -> draft(row))
                .optional()
                .map(draft -> draft.with(edits(agency, id, draft.version())));
    }

    Optional<Draft> byCode(AgencyId agency, String code) {
        return jdbc.sql("select * from report.draft where agency_id = :agency and code = :code")
                .param("agency", agency.value())
                .param("code", code)
                .query((row, _) -> draft(row))
                .optional();
    }

    Map<String, String> edits(AgencyId agency, UUID id, int version) {
        var edits = new HashMap<String, String>();
        jdbc.sql("""
                        select place, said from report.edit
                         where agency_id = :agency and draft_id = :id and version = :version
                        """)
                .param("agency", agency.value())
                .param("id", id)
                .param("version", version)
                .query(row -> {
                    edits.put(row.getString("place"), row.getString("said"));
                });
        return edits;
    }

    /// Adds a draft; false if there is one of this id.
    boolean add(AgencyId agency, Draft draft) {
        boolean added = jdbc.sql("""
                        insert into report.draft (agency_id, id, fiscal_year, kind, subject_id, code, corrects, changed_at, version)
                        values (:agency, :id, :year, :kind, :subject, :code, :corrects, :at, 1)
                        on conflict (agency_id, id) do nothing
                        """)
                        .param("agency", agency.value())
                        .param("id", draft.id())
                        .param("year", draft.year().buddhistYear())
                        .param("kind", draft.kind().name())
                        .param("subject", draft.subject())
                        .param("code", draft.code())
                        .param("corrects", draft.corrects())
                        .param("at", draft.changed().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (added) {
            write(agency, draft.id(), 1, draft.edits());
        }
        return added;
    }

    /// Keeps other words as the version after `version`; false if there is another version already, or it was issued.
    boolean save(AgencyId agency, UUID id, int version, Map<String, String> edits, Instant at) {
        boolean saved = jdbc.sql("""
                        update report.draft set version = version + 1, changed_at = :at
                         where agency_id = :agency and id = :id and version = :version
                           and paper_id is null and removed_at is null
                        """)
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("version", version)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (saved) {
            write(agency, id, version + 1, edits);
        }
        return saved;
    }

    private void write(AgencyId agency, UUID id, int version, Map<String, String> edits) {
        edits.forEach((place, said) -> jdbc.sql("""
                        insert into report.edit (agency_id, draft_id, version, place, said)
                        values (:agency, :id, :version, :place, :said)
                        """)
                .param("agency", agency.value())
                .param("id", id)
                .param("version", version)
                .param("place", place)
                .param("said", said)
                .update());
    }

    /// Says that a paper was issued from it.
    void issued(AgencyId agency, UUID id, UUID paper) {
        jdbc.sql("update report.draft set paper_id = :paper where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .param("paper", paper)
                .update();
    }

    /// Removes a draft, or brings it back where `at` is null; false if it is not in the other state or was issued.
    boolean remove(AgencyId agency, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update report.draft set removed_at = :at
                         where agency_id = :agency and id = :id and paper_id is null
                           and (removed_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Draft draft(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return new Draft(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                DocumentKind.valueOf(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                row.getString("code"),
                row.getObject("corrects", UUID.class),
                row.getObject("paper_id", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                version,
                Map.of(),
                version > 1);
    }
}
