package dev.comptoir.platform.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transaction that the caller is in, whichever role it runs as: for what must be committed or
 * rolled back together with the caller's own statements.
 */
@Component
public final class CallersTransaction {

    private final DataSource systemSource;
    private final JdbcClient app;
    private final JdbcClient system;
    private final DataSource appSource;
    private final TransactionTemplate appTransaction;

    CallersTransaction(
            DataSource appSource,
            PlatformTransactionManager appManager,
            JdbcClient app,
            @System DataSource systemSource,
            @System JdbcClient system) {
        this.appSource = appSource;
        this.app = app;
        this.appTransaction = new TransactionTemplate(appManager);
        this.systemSource = systemSource;
        this.system = system;
    }

    /**
     * Runs the statements in the caller's transaction; as the application, in a short one, when
     * there is none.
     */
    public void run(Consumer<JdbcClient> statements) {
        if (!inTransaction(appSource) && inTransaction(systemSource)) {
            statements.accept(system);
        } else {
            appTransaction.executeWithoutResult(status -> statements.accept(app));
        }
    }

    /**
     * A connection may also be bound for single statements; only one in a transaction has left
     * auto-commit.
     */
    private static boolean inTransaction(DataSource source) {
        if (!(TransactionSynchronizationManager.getResource(source)
                instanceof ConnectionHolder holder)) {
            return false;
        }
        try {
            Connection connection = holder.getConnection();
            return !connection.getAutoCommit();
        } catch (SQLException broken) {
            return true; // its owner will find out, and must not be given another transaction
        }
    }
}
