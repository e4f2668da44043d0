package org.prongsai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.database.Tenant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

@SpringBootTest
class TrailTest {
    private static final Act ACT = Act.of("audit.act.checkpoint", "audit.subject/1");

    @Autowired
    private Trail trail;

    @Autowired
    private EventStore events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    private final UUID agency = UUID.randomUUID();

    /// The acts here are a job's: no request is behind them.
    @BeforeEach
    void isNoRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void isAppendedToOnlyInATransaction() {
        assertThatThrownBy(() -> trail.append(ACT)).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> trail.appendForInstallation(ACT)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void chainsTheActsOfAnAgency() {
        RequestContextHolder.resetRequestAttributes(); // as a job, which answers no request
        for (int i = 0; i < 5; i++) {
            append(agency, ACT);
        }
        List<Event> chain = chain(agency);
        var check = new ChainCheck(agency, java.util.Map.of());
        chain.forEach(check::next);
        assertThat(check.end()).isEmpty();
        assertThat(check.seq()).isEqualTo(5);
        assertThat(chain.getFirst().by()).isEqualTo(Actor.PROGRAM);
    }

    @Test
    void keepsActAndWorkTogetherOrNeither() {
        append(agency, ACT);
        assertThatThrownBy(() -> new Tenant(agency)
                        .run(() -> transactions.executeWithoutResult(_ -> {
                            trail.append(ACT);
                            throw new IllegalStateException("the work fails");
                        })))
                .isInstanceOf(IllegalStateException.class);
        append(agency, ACT);
        assertThat(chain(agency)).extracting(Event::seq).containsExactly(1L, 2L);
    }

    @Test
    void keepsThePayloadAsTheExactText() {
        String payload = Changes.none()
                .field("audit.field.name", "เดิม", "ใหม่ \"๒\"")
                .personal("audit.field.email")
                .payload();
        append(agency, new Act("audit.act.x", "", payload));
        assertThat(chain(agency).getFirst().payload()).isEqualTo(payload);
        assertThat(Changes.in(payload).changes()).hasSize(2);
    }

    @Test
    void showsAnAgencyItsOwnEventsOnly() {
        append(agency, ACT);
        UUID other = UUID.randomUUID();
        append(other, ACT);
        assertThat(new Tenant(other)
                        .<List<Event>, RuntimeException>call(() -> transactions.execute(_ -> {
                            try (var all = events.all(agency)) {
                                return all.toList();
                            }
                        })))
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from audit.event")
                        .query(Long.class)
                        .single())
                .as("without a tenant")
                .isZero();
    }

    @Test
    void keepsTheInstallationsActsUnderNoAgency() {
        long before = append(Event.INSTALLATION, ACT);
        long next = new Tenant(agency)
                .<Long, RuntimeException>call(() -> transactions.execute(_ -> trail.appendForInstallation(ACT)));
        assertThat(next).isEqualTo(before + 1);
        assertThat(chain(agency)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into audit.event select agency_id, seq + 1, at, actor, action, subject, payload, hash, hash from audit.event",
                "update audit.event set payload = 'x'",
                "delete from audit.event",
                "truncate audit.event",
                "update audit.head set seq = 0",
                "delete from audit.checkpoint",
                "insert into audit.checkpoint_head values (gen_random_uuid(), 1, 1, sha256(''))",
                "alter table audit.event disable row level security",
                "drop trigger events_are_final on audit.event",
                "set role prongsai_audit_owner"
            })
    void theApplicationCannotChangeIt(String sql) {
        append(agency, ACT);
        assertThatThrownBy(() -> new Tenant(agency)
                        .run(() -> transactions.executeWithoutResult(_ -> {
                            try {
                                execute(sql);
                            } catch (SQLException e) {
                                throw new IllegalStateException(e.getSQLState(), e);
                            }
                        })))
                .hasMessage("42501");
        assertThat(chain(agency)).hasSize(1);
    }

    private void execute(String sql) throws SQLException {
        Connection connection = org.springframework.jdbc.datasource.DataSourceUtils.getConnection(dataSource);
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void refusesWhatTheDatabaseWouldRefuse() {
        assertThatThrownBy(() -> Act.of("Action", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Act.of("a", "x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Act("a", "", "\0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Act("a", "", "\ud800")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null, 'a', '', ''",
                "repeat('x', 81), 'a', '', ''",
                "'', '', '', ''",
                "'', repeat('x', 81), '', ''",
                "'', 'a', repeat('x', 201), ''",
                "'', 'a', null, ''",
                "'', 'a', '', null"
            })
    void isGuardedByTheDatabaseItself(String given) {
        assertThatThrownBy(() -> jdbc.sql("select audit.append(false, " + given + ")")
                        .query(Long.class)
                        .single())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private long append(UUID tenant, Act act) {
        return new Tenant(tenant).<Long, RuntimeException>call(() -> transactions.execute(_ -> trail.append(act)));
    }

    private List<Event> chain(UUID tenant) {
        return new Tenant(tenant)
                .<List<Event>, RuntimeException>call(() -> transactions.execute(_ -> {
                    try (var all = events.all(tenant)) {
                        return all.toList();
                    }
                }));
    }
}
