package org.prongsai.database;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// Gives every module the one way of beginning a transaction.
@Configuration(proxyBeanMethods = false)
class Transactions {
    @Bean
    @ConditionalOnMissingBean(PlatformTransactionManager.class)
    TenantTransactions transactionManager(DataSource dataSource) {
        return new TenantTransactions(dataSource);
    }
}
