package org.prongsai.disclosure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ScanFile;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.FilesByHash;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of submissions and of what was decided on them; none is ever changed.
@Repository
class SubmissionStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final FilesByHash scans;

    SubmissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.scans = new FilesByHash(
                () -> jdbc.sql("""
                insert into disclosure.paper_content (agency_id, hash, bytes) values (:agency, :hash, :bytes)
                on conflict (agency_id, hash) do nothing
                """),
                () -> jdbc.sql(
                        "select bytes from disclosure.paper_content where agency_id = :agency and hash = :hash"));
    }

    /// The submissions of a year that items go or went through the chain with last, by their ids.
    Map<UUID, Submission> current(AgencyId agency, FiscalYear year) {
        var decisions = decisions(agency, year);
        return jdbc
                .sql("""
                        select s.* from disclosure.submission s
                          join disclosure.item i on i.agency_id = s.agency_id and i.submission_id = s.id
                         where s.agency_id = :agency and i.fiscal_year = :year
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> submission(row, decisions))
                .list()
                .stream()
                .collect(toMap(Submission::id, one -> one));
    }

    /// A submission with what was decided on it.
    Optional<Submission> find(AgencyId agency, UUID id) {
        List<Decision> decisions = jdbc.sql("""
                        select * from disclosure.decision
                         where agency_id = :agency and submission_id = :id order by decided_at, id
                        """)
                .param("agency", agency.value())
                .param("id", id)
                .query((row, _) -> decision(row))
                .list();
        return jdbc.sql("select * from disclosure.submission where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query((row, _) -> submission(row, Map.of(id, decisions)))
                .optional();
    }

    /// All submissions of an item, the newest first.
    List<Submission> all(AgencyId agency, FiscalYear year, String code) {
        var decisions = decisions(agency, year);
        return jdbc.sql("""
                        select * from disclosure.submission
                         where agency_id = :agency and fiscal_year = :year and code = :code order by number desc
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .param("code", code)
                .query((row, _) -> submission(row, decisions))
                .list();
    }

    /// Keeps a submission; false if the id is taken.
    boolean add(
            AgencyId agency,
            FiscalYear year,
            String code,
            UUID id,
            PersonId by,
            ChainStep actedAs,
            List<Evidence> evidence,
            Instant at) {
        return jdbc.sql("""
                        insert into disclosure.submission
                               (agency_id, id, fiscal_year, code, number, submitted_by, acted_as, submitted_at, content)
                        select :agency, :id, :year, :code, coalesce(max(number), 0) + 1, :by, :as, :at, :content
                          from disclosure.submission
                         where agency_id = :agency and fiscal_year = :year and code = :code
                        on conflict (agency_id, id) do nothing
                        """)
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("year", year.buddhistYear())
                        .param("code", code)
                        .param("by", by.value())
                        .param("as", actedAs.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("content", JSON.writeValueAsString(evidence))
                        .update()
                == 1;
    }

    /// Keeps what a step decided. The database refuses a decision of whoever submitted it, other than on paper.
    void decide(AgencyId agency, Submission submission, Decision decision) {
        Decision.Paper paper = decision.paper();
        jdbc.sql("""
                        insert into disclosure.decision
                               (agency_id, id, submission_id, submitted_by, step, decided_by, decided_at, outcome, reason,
                                paper_number, paper_on, paper_hash, paper_kind)
                        values (:agency, :id, :submission, :submitter, :step, :by, :at, :outcome, :reason,
                                :number, :on, :hash, :kind)
                        """)
                .param("agency", agency.value())
                .param("id", UUID.randomUUID())
                .param("submission", submission.id())
                .param("submitter", submission.by().value())
                .param("step", decision.step().name())
                .param("by", decision.by().value())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("outcome", decision.outcome().name())
                .param("reason", decision.reason())
                .param("number", paper == null ? null : paper.number())
                .param("on", paper == null ? null : paper.on())
                .param("hash", paper == null ? null : paper.hash())
                .param("kind", paper == null ? null : paper.kind().name())
                .update();
    }

    /// Keeps the scan of a memo.
    ///
    /// @return its hash
    String keep(AgencyId agency, ScanFile scan) {
        return scans.keep(agency, scan.bytes());
    }

    Optional<byte[]> scan(AgencyId agency, String hash) {
        return scans.find(agency, hash);
    }

    private Map<UUID, List<Decision>> decisions(AgencyId agency, FiscalYear year) {
        record Of(UUID submission, Decision decision) {}
        return jdbc
                .sql("""
                        select d.* from disclosure.decision d
                          join disclosure.submission s on s.agency_id = d.agency_id and s.id = d.submission_id
                         where d.agency_id = :agency and s.fiscal_year = :year order by d.decided_at, d.id
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> new Of(row.getObject("submission_id", UUID.class), decision(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::submission, mapping(Of::decision, toList())));
    }

    private static Submission submission(ResultSet row, Map<UUID, List<Decision>> decisions) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Submission(
                id,
                row.getInt("number"),
                new PersonId(row.getObject("submitted_by", UUID.class)),
                ChainStep.valueOf(row.getString("acted_as")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                JSON.readValue(row.getString("content"), new TypeReference<List<Evidence>>() {}),
                decisions.getOrDefault(id, List.of()));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                ChainStep.valueOf(row.getString("step")),
                new PersonId(row.getObject("decided_by", UUID.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                Decision.Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                paper(row));
    }

    private static Decision.@Nullable Paper paper(ResultSet row) throws SQLException {
        String number = row.getString("paper_number");
        return number == null
                ? null
                : new Decision.Paper(
                        number,
                        row.getObject("paper_on", LocalDate.class),
                        row.getString("paper_hash"),
                        ScanFile.Kind.valueOf(row.getString("paper_kind")));
    }
}
