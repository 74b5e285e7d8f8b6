package dev.comptoir.platform.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The scheduler's way to its table. Says once that the database is away and once that it is back;
 * the scheduler itself would log a stack trace at each poll, see {@link OutageFilter}.
 */
final class WatchedDataSource extends DelegatingDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedDataSource.class);

    private final AtomicBoolean away = new AtomicBoolean();

    WatchedDataSource(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            var connection = super.getConnection();
            if (away.compareAndSet(true, false)) {
                LOG.info("Jobs run again: the database is back");
            }
            return connection;
        } catch (SQLException e) {
            if (away.compareAndSet(false, true)) {
                LOG.warn("Jobs wait for the database: {}", e.getMessage());
            }
            throw e;
        }
    }
}
