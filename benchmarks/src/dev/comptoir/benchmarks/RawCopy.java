package dev.comptoir.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * The limit of imports: COPY of the rows that an import made into tables that are equal but for row-level security, in one
 * transaction. They keep what they got, as the product's tables do.
 */
final class RawCopy implements AutoCloseable {

    /** In an order in which foreign keys are satisfied. */
    private static final List<String> TABLES =
            List.of("customer", "customer_word", "orders", "order_line", "address");

    private static final String EQUAL_TABLES =
            """
            create schema raw_copy;
            create table raw_copy.variant (like catalogue.variant including all);
            create table raw_copy.customer (like orders.customer including all);
            create table raw_copy.customer_word (like orders.customer_word including all,
                foreign key (store_id, customer_id) references raw_copy.customer (store_id, id) on delete cascade);
            create table raw_copy.orders (like orders.orders including all,
                foreign key (store_id, customer_id) references raw_copy.customer (store_id, id));
            create table raw_copy.order_line (like orders.order_line including all,
                foreign key (store_id, order_id) references raw_copy.orders (store_id, id) on delete cascade,
                foreign key (store_id, variant_id) references raw_copy.variant (store_id, id)
                    on delete set null (variant_id));
            create table raw_copy.address (like orders.address including all,
                foreign key (store_id, order_id) references raw_copy.orders (store_id, id) on delete cascade);
            """;

    private final Database database;
    private final Path folder;

    RawCopy(Database database, Path folder) throws SQLException {
        this.database = database;
        this.folder = folder;
        try (var owner = database.owner()) {
            run(owner, EQUAL_TABLES);
            same(owner);
        }
    }

    /** Keeps the rows of a store in files; the store's id is left out, so that they can be taken any number of times. */
    void keep(String store) throws Exception {
        try (var owner = database.owner()) {
            for (var table : TABLES) {
                var query =
                        "copy (select %s from orders.%s where store_id = '%s') to stdout"
                                .formatted(columns(owner, table), table, store);
                try (var out = Files.newOutputStream(file(table))) {
                    copy(owner).copyOut(query, out);
                }
            }
        }
    }

    /** @return seconds until all rows are committed */
    double take() throws Exception {
        try (var owner = database.owner()) {
            owner.setAutoCommit(false);
            prepare(owner, UUID.randomUUID());
            long begun = System.nanoTime();
            for (var table : TABLES) {
                try (var in = Files.newInputStream(file(table))) {
                    copy(owner).copyIn("copy raw_copy.%s (%s) from stdin".formatted(table, columns(owner, table)), in);
                }
            }
            owner.commit();
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    /** Such as "orders 100000, order_line 200000". */
    String sizes(String store) throws SQLException {
        try (var owner = database.owner()) {
            var sizes = new StringBuilder();
            for (var table : TABLES) {
                var count = text(owner, "select count(*) from orders.%s where store_id = '%s'".formatted(table, store));
                sizes.append(sizes.isEmpty() ? "" : ", ").append(table).append(' ').append(count);
            }
            return sizes.toString();
        }
    }

    /** The product does not start on a database with tables that keep no stores apart. */
    @Override
    public void close() throws SQLException {
        try (var owner = database.owner()) {
            run(owner, "drop schema raw_copy cascade");
        }
    }

    /** Rows are of a store of their own each time, and find its articles. */
    private static void prepare(Connection owner, UUID store) throws SQLException {
        for (var table : TABLES) {
            run(owner, "alter table raw_copy.%s alter store_id set default '%s'".formatted(table, store));
        }
        run(
                owner,
                """
                insert into raw_copy.variant (store_id, id, product_id, position, options)
                select distinct on (id) '%s'::uuid, id, product_id, position, options from catalogue.variant
                """
                        .formatted(store));
        owner.commit();
    }

    /** Fails when a table has another number of constraints or indexes than its model. */
    private static void same(Connection owner) throws SQLException {
        for (var table : TABLES) {
            var parts =
                    """
                    select string_agg(kind || number, ' ' order by kind) from (
                        select contype::text as kind, count(*) as number from pg_constraint
                         where conrelid = '%1$s'::regclass group by contype
                        union all
                        select 'index', count(*) from pg_index where indrelid = '%1$s'::regclass) as parts
                    """;
            var ours = text(owner, parts.formatted("orders." + table));
            var copy = text(owner, parts.formatted("raw_copy." + table));
            if (!ours.equals(copy)) {
                throw new IllegalStateException("%s has %s, its copy has %s".formatted(table, ours, copy));
            }
        }
    }

    private static String columns(Connection owner, String table) throws SQLException {
        return text(
                owner,
                """
                select string_agg(attname, ', ' order by attnum) from pg_attribute
                 where attrelid = 'orders.%s'::regclass and attnum > 0 and not attisdropped and attname <> 'store_id'
                """
                        .formatted(table));
    }

    private Path file(String table) {
        return folder.resolve(table + ".copy");
    }

    private static CopyManager copy(Connection owner) throws SQLException, IOException {
        return new CopyManager(owner.unwrap(BaseConnection.class));
    }

    private static void run(Connection owner, String command) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(command);
        }
    }

    private static String text(Connection owner, String query) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
