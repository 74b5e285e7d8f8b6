package dev.comptoir.platform.data;

import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Transactions that bind the store, as in the product, for tests that start no application. */
public final class StoreTransactions {

    private StoreTransactions() {}

    public static PlatformTransactionManager on(DataSource app) {
        return new StoreTransactionManager(app);
    }
}
