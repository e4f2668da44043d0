package org.prongsai.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Begins each transaction on behalf of the current [Tenant]: the one place where the database is told for whom.
///
/// The setting ends with the transaction, so a connection that goes back to the pool belongs to nobody.
class TenantTransactions extends JdbcTransactionManager {
    private final transient Map<ConnectionHolder, Optional<Tenant>> tenants =
            Collections.synchronizedMap(new WeakHashMap<>());

    TenantTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        tenants.put(holder(), Tenant.current());
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (Tenant.current().isPresent()) {
            tell(connection, Tenant.current());
        }
    }

    @Override
    protected void prepareSynchronization(DefaultTransactionStatus status, TransactionDefinition definition) {
        super.prepareSynchronization(status, definition);
        if (status.hasTransaction() && !status.isNewTransaction()) {
            join(tenants.getOrDefault(holder(), Optional.empty()));
        }
    }

    /// Refuses code that joins a transaction of another agency, because it would not see its own rows.
    ///
    /// @param begun the tenant for whom the transaction began
    void join(Optional<Tenant> begun) {
        if (!begun.equals(Tenant.current())) {
            throw new IllegalTransactionStateException(
                    "the transaction began for " + begun + " and cannot go on for " + Tenant.current());
        }
    }

    /// The connection of the running transaction.
    final Connection connection() {
        return holder().getConnection();
    }

    /// Sets the agency whose rows the rest of the transaction sees.
    static void tell(Connection connection, Optional<Tenant> tenant) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('prongsai.agency', ?, true)")) {
            statement.setString(
                    1, tenant.map(Tenant::agency).map(UUID::toString).orElse(""));
            statement.execute();
        }
    }

    private ConnectionHolder holder() {
        return (ConnectionHolder)
                Objects.requireNonNull(TransactionSynchronizationManager.getResource(obtainDataSource()));
    }
}
