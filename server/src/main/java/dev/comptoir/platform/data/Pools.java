package dev.comptoir.platform.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.platform.database.DatabaseAccess.Login;
import java.time.Duration;

/**
 * Connection pools that give up soon and come back by themselves: when the database is gone, a
 * caller waits {@code patience} and is told so; when it is back, the next caller is served.
 */
final class Pools {

    private static final int IDLE = 2;

    private Pools() {}

    static HikariDataSource open(
            String name, String url, Login login, int size, Duration patience) {
        return new HikariDataSource(configuration(name, url, login, size, patience));
    }

    static HikariDataSource openSystem(DatabaseAccess access, PoolSettings settings) {
        var own = access.system();
        var login = own == null ? access.owner() : own;
        var configuration =
                configuration(
                        "system", access.url(), login, settings.systemSize(), settings.patience());
        if (own == null) {
            configuration.setConnectionInitSql("set role comptoir_system");
        }
        return new HikariDataSource(configuration);
    }

    private static HikariConfig configuration(
            String name, String url, Login login, int size, Duration patience) {
        var configuration = new HikariConfig();
        configuration.setPoolName("comptoir-" + name);
        configuration.setJdbcUrl(url);
        configuration.setUsername(login.user());
        configuration.setPassword(login.password());
        configuration.setMaximumPoolSize(size);
        configuration.setMinimumIdle(Math.min(IDLE, size));
        configuration.setConnectionTimeout(patience.toMillis());
        configuration.setValidationTimeout(Math.max(250, patience.toMillis() / 2));
        configuration.addDataSourceProperty("ApplicationName", "comptoir-" + name);
        configuration.addDataSourceProperty("connectTimeout", Math.max(1, patience.toSeconds()));
        configuration.addDataSourceProperty("reWriteBatchedInserts", "true");
        configuration.addDataSourceProperty("tcpKeepAlive", "true");
        return configuration;
    }
}
