package org.prongsai.report.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.Contents;
import org.prongsai.scoring.Results;
import org.prongsai.scoring.StoredResult;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The papers of an agency's results. What is asked must run for the agency, as the current tenant.
@Service
public class ResultPapers {
    private final JdbcClient jdbc;
    private final Contents contents;
    private final Results results;
    private final ResultPrinter printer;
    private final Trail trail;
    private final Clock clock;

    ResultPapers(JdbcClient jdbc, Contents contents, Results results, ResultPrinter printer, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.results = results;
        this.printer = printer;
        this.trail = trail;
        this.clock = clock;
    }

    /// The paper of a year, of the newest version of the result that one was made from.
    @Transactional(readOnly = true)
    public Optional<ResultPaper> latest(AgencyId agency, FiscalYear year) {
        return jdbc.sql("""
                        select * from report.result_paper
                         where agency_id = :agency and fiscal_year = :year order by version desc limit 1
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> paper(row))
                .optional();
    }

    /// The file of the latest paper of a year.
    @Transactional(readOnly = true)
    public Optional<byte[]> file(AgencyId agency, FiscalYear year) {
        return latest(agency, year).flatMap(paper -> contents.find(agency, paper.hash()));
    }

    /// Makes the paper of a year's current result, unless there is one.
    ///
    /// @return false where the agency has no result of the year
    /// @throws PaperFault if something of the agency's is in the way
    @Transactional(propagation = Propagation.MANDATORY)
    boolean make(Agency agency, FiscalYear year) {
        List<StoredResult> all = read(agency.id());
        Optional<StoredResult> result =
                all.stream().filter(one -> one.year().equals(year)).findFirst();
        result.filter(one -> !exists(agency.id(), one)).ifPresent(one -> make(agency, one, all));
        return result.isPresent();
    }

    private List<StoredResult> read(AgencyId agency) {
        try {
            return results.all(agency);
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            throw new PaperFault(PaperFault.Reason.RESULT, "");
        }
    }

    private boolean exists(AgencyId agency, StoredResult result) {
        return latest(agency, result.year())
                .filter(paper -> paper.version() >= result.version())
                .isPresent();
    }

    private void make(Agency agency, StoredResult result, List<StoredResult> all) {
        String hash = contents.keep(agency.id(), printer.pdf(agency, result, all));
        boolean added = jdbc.sql("""
                        insert into report.result_paper (agency_id, fiscal_year, version, hash, made_at)
                        values (:agency, :year, :version, :hash, :at)
                        on conflict on constraint one_paper_for_a_version do nothing
                        """)
                        .param("agency", agency.id().value())
                        .param("year", result.year().buddhistYear())
                        .param("version", result.version())
                        .param("hash", hash)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (added) {
            trail.append(Act.of(
                    "report.log.resultPaper",
                    Act.subject("scoring.log.result", result.year().buddhistYear() + "/" + result.version())));
        }
    }

    private static ResultPaper paper(ResultSet row) throws SQLException {
        return new ResultPaper(
                new FiscalYear(row.getInt("fiscal_year")),
                row.getInt("version"),
                row.getString("hash"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
