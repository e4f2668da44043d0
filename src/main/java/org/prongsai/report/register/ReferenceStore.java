package org.prongsai.report.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ScanFile;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the register.
@Repository
class ReferenceStore {
    private static final String ROWS = """
            select r.*, p.withdrawn_at is not null as withdrawn
              from report.reference r
              left join report.paper p on p.agency_id = r.agency_id and p.id = r.paper_id
             where r.agency_id = :agency and r.removed_at is null
            """;

    private final JdbcClient jdbc;

    ReferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reference> all(AgencyId agency, Search search) {
        return jdbc.sql(ROWS + """
                               and (cast(:calendar as int) is null or r.calendar_year = :calendar)
                               and (cast(:first as date) is null or r.dated between :first and :last)
                               and (cast(:series as text) is null or r.series = :series)
                               and (r.number || ' ' || r.subject || ' ' || r.party) ilike :words
                             order by r.dated, r.series, r.prefix, r.ordinal, r.id
                            """)
                .param("agency", agency.value())
                .param("calendar", search.calendarYear())
                .param("first", first(search.fiscalYear()))
                .param("last", last(search.fiscalYear()))
                .param(
                        "series",
                        search.series() == null ? null : search.series().name())
                .param("words", "%" + search.words().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .query((row, _) -> reference(row))
                .list();
    }

    private static @Nullable LocalDate first(@Nullable Integer year) {
        return year == null ? null : new FiscalYear(year).days().first();
    }

    private static @Nullable LocalDate last(@Nullable Integer year) {
        return year == null ? null : new FiscalYear(year).days().last();
    }

    Optional<Reference> find(AgencyId agency, UUID id) {
        return jdbc.sql(ROWS + " and r.id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query((row, _) -> reference(row))
                .optional();
    }

    /// The calendar years of which there are entries, the latest first.
    List<Integer> years(AgencyId agency) {
        return jdbc.sql("""
                        select distinct calendar_year from report.reference
                         where agency_id = :agency and removed_at is null order by calendar_year desc
                        """)
                .param("agency", agency.value())
                .query((row, _) -> row.getInt("calendar_year"))
                .list();
    }

    /// Adds an entry; false if there is one of this id.
    boolean add(AgencyId agency, Reference reference) {
        RegisterNumber number = RegisterNumber.read(reference.number());
        return jdbc.sql("""
                        insert into report.reference (agency_id, id, series, calendar_year, number, prefix, ordinal, dated,
                               subject, party, link, scan, scan_type, paper_id, version)
                        values (:agency, :id, :series, :year, :number, :prefix, :ordinal, :dated,
                               :subject, :party, :link, :scan, :scanType, :paper, 1)
                        on conflict (agency_id, id) do nothing
                        """)
                        .param("agency", agency.value())
                        .param("id", reference.id())
                        .param("series", reference.series().name())
                        .param("year", reference.calendarYear())
                        .param("number", reference.number())
                        .param("prefix", number.prefix())
                        .param("ordinal", number.ordinal())
                        .param("dated", reference.dated())
                        .param("subject", reference.subject())
                        .param("party", reference.party())
                        .param("link", reference.link())
                        .param("scan", reference.scan())
                        .param("scanType", type(reference))
                        .param("paper", reference.paper())
                        .update()
                == 1;
    }

    /// Changes an entry that no issued paper made; false if someone changed it since.
    boolean change(AgencyId agency, Reference reference) {
        RegisterNumber number = RegisterNumber.read(reference.number());
        return jdbc.sql("""
                        update report.reference
                           set series = :series, calendar_year = :year, number = :number, prefix = :prefix, ordinal = :ordinal,
                               dated = :dated, subject = :subject, party = :party, link = :link, scan = :scan,
                               scan_type = :scanType, version = version + 1
                         where agency_id = :agency and id = :id and version = :version
                           and paper_id is null and removed_at is null
                        """)
                        .param("agency", agency.value())
                        .param("id", reference.id())
                        .param("version", reference.version())
                        .param("series", reference.series().name())
                        .param("year", reference.calendarYear())
                        .param("number", reference.number())
                        .param("prefix", number.prefix())
                        .param("ordinal", number.ordinal())
                        .param("dated", reference.dated())
                        .param("subject", reference.subject())
                        .param("party", reference.party())
                        .param("link", reference.link())
                        .param("scan", reference.scan())
                        .param("scanType", type(reference))
                        .update()
                == 1;
    }

    private static @Nullable String type(Reference reference) {
        ScanFile.Kind kind = reference.scanKind();
        return kind == null ? null : kind.name();
    }

    /// Removes an entry, or brings it back where `at` is null; false if it is not in the other state.
    boolean remove(AgencyId agency, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update report.reference set removed_at = :at
                         where agency_id = :agency and id = :id and paper_id is null
                           and (removed_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Reference reference(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("scan_type");
        return new Reference(
                row.getObject("id", UUID.class),
                Series.valueOf(row.getString("series")),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getString("subject"),
                row.getString("party"),
                row.getString("link"),
                row.getString("scan"),
                kind == null ? null : ScanFile.Kind.valueOf(kind),
                row.getObject("paper_id", UUID.class),
                row.getBoolean("withdrawn"),
                row.getInt("version"));
    }
}
