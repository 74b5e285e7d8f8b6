package dev.comptoir.platform.data;

import dev.comptoir.platform.StoreId;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL, as the first statement of each transaction, which store it is for. The row
 * policies read it; it ends with the transaction, so a pooled connection carries it to nobody else.
 */
final class StoreTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final String BIND =
            "select set_config('%s', ?, true)".formatted(StoreScope.SETTING);

    StoreTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(
            Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var store = StoreScope.find();
        if (store.isPresent()) {
            bind(connection, store.get());
        }
    }

    /** One round trip: the driver sends {@code begin} along with it. */
    private static void bind(Connection connection, StoreId store) throws SQLException {
        try (var statement = connection.prepareStatement(BIND)) {
            statement.setString(1, store.toString());
            statement.execute();
        }
    }
}
