package dev.comptoir.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.database.DatabaseStartException;
import dev.comptoir.testing.TestDatabase;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** What row-level security costs and forbids, and the ways around that the product uses. */
class RowSecurityTest {

    private static final StoreId OURS = new StoreId(Ids.next());

    private static StoreId established;
    private static TestDatabase database;
    private static JdbcClient owner;
    private static DataSource source;
    private static JdbcClient app;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void aCatalogueOfManyStores() {
        database = TestDatabase.create();
        owner = JdbcClient.create(database.owner());
        source = database.app();
        app = JdbcClient.create(source);
        transaction = new TransactionTemplate(new StoreTransactionManager(source));
        run("create schema shop");
        run(
                """
                create table shop.products (
                    id uuid primary key, store_id uuid not null, name text not null,
                    search_name text not null collate "C", created_at timestamptz not null default now())
                """);
        run("create index on shop.products (store_id, created_at desc, id desc)");
        run("create index on shop.products (store_id, search_name)");
        call("select platform.protect('shop.products')");
        run("create unlogged table shop.products_staging (name text not null)");
        run("grant select, insert, delete on shop.products_staging to comptoir_app");
        run(
                """
                insert into shop.products (id, store_id, name, search_name)
                select uuidv7(), store, 'Product ' || n, 'product ' || n
                  from (select uuidv7() as store from generate_series(1, 50)) s, generate_series(1, 400) n
                """);
        run("analyze shop.products");
        established =
                owner.sql("select store_id from shop.products limit 1")
                        .query((row, n) -> Columns.storeId(row, "store_id"))
                        .single();
    }

    @Test
    void copyCannotReachAFencedTableButAStagingTable() {
        var lines =
                IntStream.rangeClosed(1, 1000)
                        .mapToObj(n -> "Imported " + n)
                        .collect(Collectors.joining("\n"));
        StoreScope.run(
                OURS,
                () ->
                        assertThatThrownBy(() ->
                                        transaction.executeWithoutResult(status ->
                                                copy(
                                                        "copy shop.products (name) from stdin",
                                                        lines)))
                                .rootCause()
                                .hasMessageContaining(
                                        "COPY FROM not supported with row-level security"));
        StoreScope.run(
                OURS,
                () ->
                        transaction.executeWithoutResult(status -> {
                            copy("copy shop.products_staging from stdin", lines);
                            app.sql(
                                            """
                                            insert into shop.products (id, store_id, name, search_name)
                                            select uuidv7(), :store, name, lower(name) from shop.products_staging order by name
                                            """)
                                    .param("store", OURS.value())
                                    .update();
                            app.sql("delete from shop.products_staging").update();
                        }));
        assertThat(
                        StoreScope.<Long, RuntimeException>call(
                                OURS,
                                () ->
                                        transaction.execute(status ->
                                                app.sql("select count(*) from shop.products")
                                                        .query((row, n) -> row.getLong(1))
                                                        .single())))
                .isEqualTo(1000);
    }

    @Test
    void aPageIsReadThroughTheIndex() {
        assertThat(
                        plan(
                                """
                                explain select * from shop.products
                                 where (created_at, id) < (now(), uuidv7())
                                 order by created_at desc, id desc limit 51
                                """))
                .contains("Index Scan using products_store_id_created_at_id_idx")
                .doesNotContain("Sort");
    }

    @Test
    void aSearchByBeginningIsReadThroughTheIndexWhenItIsARange() {
        assertThat(
                        plan(
                                "explain select * from shop.products where search_name >= 'product 1' and search_name < 'product 2'"))
                .contains("products_store_id_search_name_idx")
                .contains("search_name >= 'product 1'");
    }

    @Test
    void aForgottenFenceIsRefused() {
        var other = TestDatabase.create();
        var sql = JdbcClient.create(other.owner());
        sql.sql("create table platform.forgotten (id uuid primary key, store_id uuid not null)")
                .update();
        assertThatThrownBy(() -> TenantTables.check(sql))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("platform.forgotten");
        sql.sql("alter table platform.forgotten enable row level security").update();
        assertThatThrownBy(() -> TenantTables.check(sql))
                .isInstanceOf(DatabaseStartException.class);
        sql.sql("alter table platform.forgotten disable row level security").update();
        sql.sql("select platform.protect('platform.forgotten')").query().listOfRows();
        TenantTables.check(sql);
    }

    @Test
    void theSystemRoleMakesAndDropsFencedPartitions() {
        run("create schema logs");
        run(
                """
                create table logs.calls (id uuid not null, store_id uuid not null, at timestamptz not null,
                                         primary key (id, at)) partition by range (at)
                """);
        call("select platform.protect('logs.calls')");
        call("select platform.allow_system('logs.calls', 'insert')");
        var system = JdbcClient.create(database.system());
        for (var month : new String[] {"2026-01-01", "2026-02-15", "2026-02-01"}) {
            system.sql("select platform.add_monthly_partition('logs.calls'::regclass, ?::date)")
                    .param(month)
                    .query()
                    .listOfRows();
        }
        TenantTables.check(owner);
        StoreScope.run(
                OURS,
                () ->
                        transaction.executeWithoutResult(status ->
                                app.sql(
                                                "insert into logs.calls values (uuidv7(), ?, '2026-02-28 23:59:59Z')")
                                        .param(OURS.value())
                                        .update()));
        assertThat(
                        system.sql(
                                        "select platform.drop_partitions_before('logs.calls'::regclass, '2026-02-10Z')")
                                .query((row, n) -> row.getInt(1))
                                .single())
                .isEqualTo(1);
        assertThat(
                        owner.sql(
                                        "select inhrelid::regclass::text from pg_inherits where inhparent = 'logs.calls'::regclass")
                                .query((row, n) -> row.getString(1))
                                .list())
                .containsExactly("logs.calls_2026_02");
        assertThatThrownBy(() -> app.sql("table logs.calls_2026_02").query().listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static String plan(String query) {
        return StoreScope.<String, RuntimeException>call(
                established, () -> transaction.<String>execute(status -> lines(app.sql(query))));
    }

    private static String lines(JdbcClient.StatementSpec statement) {
        return String.join("\n", statement.query((row, n) -> row.getString(1)).list());
    }

    private static void copy(String statement, String lines) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(statement, new StringReader(lines));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void run(String statement) {
        owner.sql(statement).update();
    }

    private static void call(String function) {
        owner.sql(function).query().listOfRows();
    }
}
