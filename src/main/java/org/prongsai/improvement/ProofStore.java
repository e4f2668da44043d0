package org.prongsai.improvement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.document.ScanFile;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.FilesByHash;
import org.prongsai.thai.ProgressRound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of files that prove progress.
@Repository
class ProofStore {
    private final JdbcClient jdbc;
    private final FilesByHash files;

    ProofStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.files = new FilesByHash(
                () -> jdbc.sql("""
                insert into improvement.proof_content (agency_id, hash, bytes) values (:agency, :hash, :bytes)
                on conflict (agency_id, hash) do nothing
                """),
                () -> jdbc.sql(
                        "select bytes from improvement.proof_content where agency_id = :agency and hash = :hash"));
    }

    /// The files of a plan's reports.
    Map<UUID, Map<ProgressRound, ProofFile>> of(AgencyId agency, UUID plan) {
        record Of(UUID step, ProgressRound round, ProofFile file) {}
        return jdbc
                .sql("""
                        select f.* from improvement.proof f
                          join improvement.progress p
                            on p.agency_id = f.agency_id and p.step_id = f.step_id and p.round = f.round
                          join improvement.step s on s.agency_id = p.agency_id and s.id = p.step_id
                          join improvement.measure m on m.agency_id = s.agency_id and m.id = s.measure_id
                         where f.agency_id = :agency and m.plan_id = :plan
                           and f.removed_at is null and p.withdrawn_at is null
                        """)
                .param("agency", agency.value())
                .param("plan", plan)
                .query((row, _) -> new Of(
                        row.getObject("step_id", UUID.class), ProgressRound.valueOf(row.getString("round")), file(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::step, toMap(Of::round, Of::file)));
    }

    /// The file of a report that was not taken back.
    Optional<ProofFile> find(AgencyId agency, UUID step, ProgressRound round) {
        return jdbc.sql("""
                        select f.* from improvement.proof f
                          join improvement.progress p
                            on p.agency_id = f.agency_id and p.step_id = f.step_id and p.round = f.round
                         where f.agency_id = :agency and f.step_id = :step and f.round = :round
                           and f.removed_at is null and p.withdrawn_at is null
                        """)
                .param("agency", agency.value())
                .param("step", step)
                .param("round", round.name())
                .query((row, _) -> file(row))
                .optional();
    }

    Optional<byte[]> bytes(AgencyId agency, ProofFile file) {
        return files.find(agency, file.hash());
    }

    void add(AgencyId agency, UUID step, ProgressRound round, UUID id, ProofFile.New file, Instant now) {
        byte[] bytes = file.file().bytes();
        jdbc.sql("""
                        insert into improvement.proof (agency_id, id, step_id, round, hash, kind, file_name, size, kept_at)
                        values (:agency, :id, :step, :round, :hash, :kind, :name, :size, :now)
                        """)
                .param("agency", agency.value())
                .param("id", id)
                .param("step", step)
                .param("round", round.name())
                .param("hash", files.keep(agency, bytes))
                .param("kind", file.file().kind().name())
                .param("name", file.name())
                .param("size", bytes.length)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes the file of a report away; false if it has none.
    boolean remove(AgencyId agency, UUID step, ProgressRound round, Instant now) {
        return jdbc.sql("""
                        update improvement.proof set removed_at = :now
                         where agency_id = :agency and step_id = :step and round = :round and removed_at is null
                        """)
                        .param("agency", agency.value())
                        .param("step", step)
                        .param("round", round.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Brings a file back that was taken away; false if there is none.
    boolean restore(AgencyId agency, UUID step, ProgressRound round, UUID id) {
        return jdbc.sql("""
                        update improvement.proof set removed_at = null
                         where agency_id = :agency and step_id = :step and round = :round and id = :id
                           and removed_at is not null
                        """)
                        .param("agency", agency.value())
                        .param("step", step)
                        .param("round", round.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static ProofFile file(ResultSet row) throws SQLException {
        return new ProofFile(
                row.getObject("id", UUID.class),
                row.getString("hash"),
                ScanFile.Kind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getInt("size"));
    }
}
