package org.prongsai.report.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ScanFile;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.office.IssuedPaper.Scan;
import org.prongsai.report.office.IssuedPaper.Withdrawal;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of issued papers.
@Repository
class IssuedStore {
    private static final String ROWS = """
            select p.*, d.subject_id as about, (select c.id from report.paper c
                          where c.agency_id = p.agency_id and c.corrects = p.id and c.withdrawn_at is null
                          order by c.edition desc limit 1) as corrected
              from report.paper p
              join report.draft d on d.agency_id = p.agency_id and d.id = p.draft_id
             where p.agency_id = :agency
            """;

    private final JdbcClient jdbc;

    IssuedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<IssuedPaper> all(AgencyId agency, FiscalYear year) {
        return jdbc.sql(ROWS + " and p.fiscal_year = :year order by p.dated desc, p.issued_at desc")
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> paper(row))
                .list();
    }

    Optional<IssuedPaper> find(AgencyId agency, UUID id) {
        return jdbc.sql(ROWS + " and p.id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query((row, _) -> paper(row))
                .optional();
    }

    Optional<IssuedPaper> byCode(AgencyId agency, String code) {
        return jdbc.sql(ROWS + " and p.code = :code")
                .param("agency", agency.value())
                .param("code", code)
                .query((row, _) -> paper(row))
                .optional();
    }

    void add(AgencyId agency, IssuedPaper paper) {
        Scan scan = paper.scan();
        jdbc.sql("""
                        insert into report.paper (agency_id, id, draft_id, fiscal_year, kind, title, subject, number, dated,
                               signer_post, signer_name, code, docx, pdf, scan, scan_type, edition, corrects, issued_at)
                        values (:agency, :id, :draft, :year, :kind, :title, :subject, :number, :dated,
                               :post, :name, :code, :docx, :pdf, :scan, :scanType, :edition, :corrects, :issued)
                        """)
                .param("agency", agency.value())
                .param("id", paper.id())
                .param("draft", paper.draft())
                .param("year", paper.year().buddhistYear())
                .param("kind", paper.kind().name())
                .param("title", paper.title())
                .param("subject", paper.subject())
                .param("number", paper.number())
                .param("dated", paper.dated())
                .param("post", paper.signerPost())
                .param("name", paper.signerName())
                .param("code", paper.code())
                .param("docx", paper.docx())
                .param("pdf", paper.pdf())
                .param("scan", scan == null ? null : scan.hash())
                .param("scanType", scan == null ? null : scan.kind().name())
                .param("edition", paper.edition())
                .param("corrects", paper.corrects())
                .param("issued", paper.issued().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Withdraws a paper, or lets it hold again where `at` is null; false if it is not in the other state.
    boolean withdraw(AgencyId agency, UUID id, @Nullable Instant at, String reason) {
        return jdbc.sql("""
                        update report.paper set withdrawn_at = :at, withdrawn_reason = :reason
                         where agency_id = :agency and id = :id
                           and (withdrawn_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static IssuedPaper paper(ResultSet row) throws SQLException {
        @Nullable String scan = row.getString("scan");
        @Nullable OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new IssuedPaper(
                row.getObject("id", UUID.class),
                row.getObject("draft_id", UUID.class),
                row.getObject("about", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("subject"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getString("signer_post"),
                row.getString("signer_name"),
                row.getString("code"),
                row.getString("docx"),
                row.getString("pdf"),
                scan == null ? null : new Scan(scan, ScanFile.Kind.valueOf(row.getString("scan_type"))),
                row.getInt("edition"),
                row.getObject("corrects", UUID.class),
                row.getObject("corrected", UUID.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : new Withdrawal(withdrawn.toInstant(), row.getString("withdrawn_reason")));
    }
}
