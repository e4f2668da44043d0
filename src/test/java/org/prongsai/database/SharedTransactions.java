package org.prongsai.database;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// Lets a test roll back what its requests did on behalf of several agencies, in the one transaction that the test
/// began.
///
/// Everything else is as in the application: a transaction that a request begins by itself is of one agency.
class SharedTransactions extends TenantTransactions {
    SharedTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    void join(Optional<Tenant> begun) {
        try {
            tell(connection(), Tenant.current());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
