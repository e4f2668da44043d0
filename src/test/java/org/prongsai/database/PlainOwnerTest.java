package org.prongsai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Everything is migrated and filled by an owner who is no superuser, as where a ministry's administrator gives the
/// database.
@SpringBootTest(properties = "prongsai.samples=true")
@TestDatabase.PlainOwner
class PlainOwnerTest {
    @Autowired
    private FlywayConnectionDetails owner;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private JdbcClient owning() {
        return JdbcClient.create(TestDatabase.of(owner));
    }

    @Test
    void isToldWhatToAskForWhereAnotherInstallationMadeTheRole() {
        Coordinates stranger = TestDatabase.createForAPlainOwner();
        assertThatThrownBy(() -> TrailOwner.admit(stranger))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("grant prongsai_audit_owner to " + stranger.user());
        TestDatabase.letIntoTheTrail(stranger);
        assertThatCode(() -> TrailOwner.admit(stranger)).doesNotThrowAnyException();
    }

    @Test
    void theOwnerCannotPassByRowLevelSecurity() {
        assertThat(owning().sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(owning().sql("select count(*) from scoring.result")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSampleDataAreThereForTheirAgencies() {
        UUID agency = jdbc.sql("select id from identity.agency where code = 'opdc'")
                .query(UUID.class)
                .single();
        assertThat(new Tenant(agency)
                        .<Long, RuntimeException>call(
                                () -> transactions.execute(_ -> jdbc.sql("select count(*) from scoring.result")
                                        .query(Long.class)
                                        .single())))
                .isPositive();
    }

    @Test
    void theTrailIsWrittenByItsFunctionAlone() {
        new Tenant(UUID.randomUUID())
                .run(() -> transactions.executeWithoutResult(
                        _ -> assertThat(jdbc.sql("select audit.append(false, 'program', 'audit.act.x', '', '')")
                                        .query(Long.class)
                                        .single())
                                .isOne()));
        assertThatThrownBy(
                        () -> owning().sql("update audit.event set actor = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("insert into audit.head values (gen_random_uuid(), 0, now(), '')")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
