package dev.comptoir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Role;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads and writes, as the application's role and bound to one store, every table there is: of
 * another store, nothing.
 */
@ComptoirTest
class SqlSweepTests {

    /**
     * Tables without rows of stores that the application may read. A new one is a decision, so it
     * is written down here.
     */
    private static final Set<String> SHARED = Set.of("platform.task", "platform.scheduled_tasks");

    private static final String TENANT_TABLES =
            """
            select format('%I.%I', n.nspname, c.relname) as name
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'store_id' and not a.attisdropped
             where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%'
               and has_table_privilege('comptoir_app', c.oid, 'select')
             order by 1
            """;

    private static final String OPEN_TABLES =
            """
            select format('%I.%I', n.nspname, c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not like 'pg\\_%'
               and n.nspname <> 'information_schema' and not c.relforcerowsecurity
               and has_table_privilege('comptoir_app', c.oid, 'select')
             order by 1
            """;

    @LocalServerPort private int port;

    @Autowired private JdbcClient app;

    @Autowired private PlatformTransactionManager transactions;

    @Autowired private DatabaseAccess access;

    private StoreId mine;
    private StoreId others;
    private JdbcClient owner;

    @BeforeEach
    void fillTwoStores() {
        mine = filled();
        others = filled();
        owner =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                access.url(), access.owner().user(), access.owner().password()));
    }

    @Test
    void showsNoRowOfAnotherStore() {
        var tables = tenantTables();
        assertThat(tables)
                .contains("access.audit_entry", "access.api_key", "stores.store", "stores.member");
        for (var table : tables) {
            var seen =
                    inMine(() ->
                            app.sql("select distinct store_id::text from " + table)
                                    .query(String.class)
                                    .list());
            assertThat(seen).as(table).isSubsetOf(mine.toString());
        }
        assertThat(rowsOfOthers("stores.member"))
                .as("the sweep has something to find")
                .isPositive();
    }

    @Test
    void showsNothingWhereNoStoreIsBound() {
        for (var table : tenantTables()) {
            var count =
                    new TransactionTemplate(transactions)
                            .execute(status ->
                                    app.sql("select count(*) from " + table)
                                            .query(Integer.class)
                                            .single());
            assertThat(count).as(table).isZero();
        }
    }

    @Test
    void changesNoRowOfAnotherStoreAndMovesNone() {
        for (var table : tenantTables()) {
            if (rowsOfMine(table) == 0 || rowsOfOthers(table) == 0) {
                continue;
            }
            var moving = "update %s set store_id = '%s'".formatted(table, others);
            assertThatThrownBy(() -> inMine(() -> app.sql(moving).update()))
                    .as(moving)
                    .isInstanceOf(DataAccessException.class);
            assertThat(deletedOfOthers(table)).as(table).isZero();
        }
    }

    @Test
    void readsNothingUnfencedButWhatIsListed() {
        assertThat(owner.sql(OPEN_TABLES).query(String.class).list()).isSubsetOf(SHARED);
    }

    /** Rows of the other store that a delete without condition takes away; rolled back. */
    private int deletedOfOthers(String table) {
        var before = rowsOfOthers(table);
        try {
            inMine(() ->
                    app.sql("delete from %s where store_id = '%s'".formatted(table, others))
                            .update());
        } catch (DataAccessException refused) {
            return 0;
        }
        return before - rowsOfOthers(table);
    }

    private <T> T inMine(java.util.function.Supplier<T> work) {
        return StoreScope.call(
                mine,
                () ->
                        new TransactionTemplate(transactions)
                                .execute(status -> {
                                    status.setRollbackOnly();
                                    return work.get();
                                }));
    }

    private int rowsOfOthers(String table) {
        return count(table, others);
    }

    private int rowsOfMine(String table) {
        return count(table, mine);
    }

    private int count(String table, StoreId store) {
        return owner.sql("select count(*) from %s where store_id = '%s'".formatted(table, store))
                .query(Integer.class)
                .single();
    }

    private List<String> tenantTables() {
        return owner.sql(TENANT_TABLES).query((row, number) -> row.getString(1)).list().stream()
                .toList();
    }

    private StoreId filled() {
        var store = TestStore.create(port);
        store.member(Role.VIEWER);
        store.key(List.of(Permission.STORE_READ));
        return store.id();
    }
}
