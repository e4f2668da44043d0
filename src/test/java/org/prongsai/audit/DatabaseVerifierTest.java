package org.prongsai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.database.Tenant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/// What the owner of the database, who may do everything there, cannot do unnoticed.
@SpringBootTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class DatabaseVerifierTest {
    @Autowired
    private Trail trail;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private TrailExport export;

    @Autowired
    private CheckpointSettings settings;

    @Autowired
    private FlywayConnectionDetails owner;

    @Autowired
    private TransactionTemplate transactions;

    private final UUID agency = UUID.randomUUID();
    private CheckpointFile copies = new CheckpointFile(Set.of(), List.of());

    @BeforeEach
    void writeAndSign() throws IOException {
        copies = new CheckpointFile(Set.of(settings.key().shown()), List.of());
        append(agency, 6);
        append(UUID.randomUUID(), 2);
        checkpoints.make();
        append(agency, 4);
        Checkpoint last = checkpoints.make();
        append(agency, 1);
        copies = new CheckpointFile(Set.of(settings.key().shown()), List.of(last));
        assertThat(CheckpointFile.read(Files.readString(settings.copies())).checkpoints())
                .contains(last);
    }

    @Test
    void holdsWhenNobodyHasTouchedIt() throws Exception {
        Verification found = tampered("select 1");
        assertThat(found.faults()).isEmpty();
        assertThat(found.events()).isGreaterThanOrEqualTo(13);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONTENT | update audit.event set payload = 'x' where agency_id = :agency and seq = 3",
                "CONTENT | update audit.event set at = at + interval '1 microsecond' where agency_id = :agency and seq = 3",
                "GAP     | delete from audit.event where agency_id = :agency and seq = 3",
                "HEAD    | delete from audit.event where agency_id = :agency and seq = 11",
                "TAIL    | delete from audit.event where agency_id = :agency and seq >= 10",
                "TAIL    | delete from audit.event where agency_id = :agency",
                "HEAD    | delete from audit.head where agency_id = :agency",
                "HEAD    | update audit.head set seq = 3 where agency_id = :agency",
                "ROOT    | update audit.checkpoint_head set hash = sha256('x') where agency_id = :agency",
                "ROOT    | delete from audit.checkpoint_head where agency_id = :agency",
                "COPY    | delete from audit.checkpoint where number = (select max(number) from audit.checkpoint)",
                "SEQUENCE| delete from audit.checkpoint where number = (select max(number) - 1 from audit.checkpoint)",
                "SIGNATURE | update audit.checkpoint set note = replace(note, 'number 1', 'number 9')",
                "LINK    | update audit.event set hash = sha256('x') where agency_id = :agency and seq = 3"
            })
    void noticesWhatTheOwnerOfTheDatabaseChanges(Fault.Kind kind, String sql) throws Exception {
        Verification found = tampered(sql.replace(":agency", "'" + agency + "'"));
        assertThat(found.faults()).extracting(Fault::kind).contains(kind);
    }

    @Test
    void noticesATailThatWasCutWithTheHeadAndTheCheckpoints() throws Exception {
        String cut = """
                delete from audit.event where agency_id = '%1$s' and seq > 6;
                update audit.head set seq = 6, hash = (select hash from audit.event where agency_id = '%1$s' and seq = 6)
                 where agency_id = '%1$s';
                delete from audit.checkpoint_head where checkpoint = (select max(number) from audit.checkpoint);
                delete from audit.checkpoint where number = (select max(number) from audit.checkpoint)""".formatted(agency);
        assertThat(tampered(cut).faults()).extracting(Fault::kind).contains(Fault.Kind.COPY);
        copies = new CheckpointFile(copies.keys(), List.of());
        assertThat(tampered(cut).faults())
                .as("control: nobody outside has a checkpoint")
                .isEmpty();
    }

    @Test
    void exportsAFileThatVerifiesByItself() throws IOException {
        var out = new ByteArrayOutputStream();
        new Tenant(agency).<Void, IOException>call(() -> {
            export.write(out);
            return null;
        });
        try (var reader = new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8))) {
            Verification found = new FileVerifier(copies, Set.of()).verify(reader);
            assertThat(found.faults()).isEmpty();
            assertThat(found.events()).isEqualTo(11);
            assertThat(found.asOf()).isEqualTo(copies.checkpoints().getFirst());
        }
    }

    /// Verifies as the owner sees it after `sql`, and takes that back.
    private Verification tampered(String sql) throws SQLException {
        try (Connection connection =
                java.sql.DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute(sql);
            }
            return new DatabaseVerifier(connection, copies, Set.of()).verifyHere();
        }
    }

    private void append(UUID tenant, int times) {
        for (int i = 0; i < times; i++) {
            new Tenant(tenant)
                    .run(() -> transactions.executeWithoutResult(_ -> trail.append(Act.of("audit.act.x", ""))));
        }
    }
}
