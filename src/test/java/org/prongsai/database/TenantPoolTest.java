package org.prongsai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Many agencies share few connections, some of their work fails, and none ever sees a row of another.
@SpringBootTest
class TenantPoolTest {
    private static final int CONNECTIONS = 4;
    private static final int THREADS = 64;
    private static final List<Tenant> AGENCIES =
            Stream.generate(() -> new Tenant(UUID.randomUUID())).limit(50).toList();

    @Autowired
    private JdbcConnectionDetails application;

    private final HikariDataSource pool = new HikariDataSource();

    @BeforeEach
    void openAPool() {
        pool.setJdbcUrl(application.getJdbcUrl());
        pool.setUsername(application.getUsername());
        pool.setPassword(application.getPassword());
        pool.setMaximumPoolSize(CONNECTIONS);
    }

    @AfterEach
    void closeThePool() {
        pool.close();
    }

    @Test
    void noRequestSeesARowOfAnotherAgency() throws Exception {
        fill();
        assertThat(leaks(new TenantTransactions(pool), 10_000)).isZero();
    }

    /// The control: a tenant that outlives its transaction goes with the connection to whoever comes next.
    @Test
    void aSettingThatOutlivesItsTransactionLeaks() throws Exception {
        fill();
        assertThat(leaks(new Careless(pool), 500)).isPositive();
    }

    @Test
    void aTransactionCannotGoOnForAnotherAgency() {
        var transaction = new TransactionTemplate(new TenantTransactions(pool));
        AGENCIES.getFirst()
                .run(() -> transaction.executeWithoutResult(_ -> {
                    var other = AGENCIES.getLast();
                    assertThatExceptionOfType(IllegalTransactionStateException.class)
                            .isThrownBy(() -> other.run(() -> transaction.executeWithoutResult(_ -> {})));
                }));
    }

    private void fill() {
        var transaction = new TransactionTemplate(new TenantTransactions(pool));
        AGENCIES.forEach(agency -> agency.run(() -> transaction.executeWithoutResult(_ -> JdbcClient.create(pool)
                .sql("""
                        insert into analysis.agency_lines (agency_id, target, urgent, subject, version)
                        values (:agency, 95, 85, 'ITEMS', 1) on conflict do nothing
                        """)
                .param("agency", agency.agency())
                .update())));
    }

    /// How many of the requests saw a row that was not theirs; a third of them works for nobody, a tenth fails.
    private long leaks(PlatformTransactionManager manager, int count) throws Exception {
        var transaction = new TransactionTemplate(manager);
        var leaks = new LongAdder();
        var requests = new ArrayList<Callable<Void>>();
        for (int i = 0; i < count; i++) {
            Tenant agency = AGENCIES.get(i % AGENCIES.size());
            boolean isNobody = i % 3 == 0;
            requests.add(() -> {
                if (isNobody) {
                    request(transaction, null, leaks);
                } else {
                    agency.run(() -> request(transaction, agency, leaks));
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var done : threads.invokeAll(requests)) {
                done.get();
            }
        }
        return leaks.sum();
    }

    private void request(TransactionTemplate transaction, @Nullable Tenant agency, LongAdder leaks) {
        try {
            transaction.executeWithoutResult(_ -> {
                JdbcClient jdbc = JdbcClient.create(pool);
                jdbc.sql("select agency_id from analysis.agency_lines").query(UUID.class).list().stream()
                        .filter(seen -> agency == null || !seen.equals(agency.agency()))
                        .forEach(_ -> leaks.increment());
                switch (ThreadLocalRandom.current().nextInt(30)) {
                    case 0 -> throw new IllegalStateException("a fault of the request");
                    case 1 -> jdbc.sql("select 1 / 0").query(Integer.class).single();
                    case 2 ->
                        jdbc.sql("set local statement_timeout = 1; select pg_sleep(1)")
                                .query()
                                .listOfRows();
                    default -> {}
                }
            });
        } catch (RuntimeException injected) {
            assertThat(injected).isNotInstanceOf(IllegalTransactionStateException.class);
        }
    }

    /// Sets the tenant for the connection instead of for the transaction.
    private static final class Careless extends TenantTransactions {
        Careless(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
                throws SQLException {
            if (Tenant.current().isPresent()) {
                try (var statement = connection.prepareStatement("select set_config('prongsai.agency', ?, false)")) {
                    statement.setString(1, Tenant.current().get().agency().toString());
                    statement.execute();
                }
            }
        }
    }
}
