package dev.comptoir.platform.data;

import com.zaxxer.hikari.HikariDataSource;
import dev.comptoir.platform.database.DatabaseAccess;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The three ways into the database. What asks for a {@code DataSource}, {@code JdbcClient} or
 * transaction without more gets the application's, under row-level security.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PoolSettings.class)
class DataConfiguration {

    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseAccess access, PoolSettings settings) {
        return Pools.open("app", access.url(), access.app(), settings.size(), settings.patience());
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new StoreTransactionManager(dataSource);
    }

    @System
    @Bean(defaultCandidate = false)
    HikariDataSource systemDataSource(DatabaseAccess access, PoolSettings settings) {
        return Pools.openSystem(access, settings);
    }

    @System
    @Bean(defaultCandidate = false)
    PlatformTransactionManager systemTransactionManager(@System DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @System
    @Bean(defaultCandidate = false)
    JdbcTemplate systemJdbcTemplate(@System DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @System
    @Bean(defaultCandidate = false)
    JdbcClient systemJdbcClient(@System JdbcTemplate template) {
        return JdbcClient.create(template);
    }

    @System
    @Bean(defaultCandidate = false)
    TransactionTemplate systemTransactionTemplate(@System PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }
}
