package dev.comptoir.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Puts orders of some years into a store, as the application's role under row-level security. Values are unevenly spread,
 * as in a shop: one order in fifty is cancelled, one in ten is of the third shop.
 */
final class OrderFill {

    private static final int AT_ONCE = 50_000;

    private static final String CUSTOMERS =
            """
            with made as (
                insert into orders.customer (store_id, id, identity, source, name, name_key, email, email_key,
                       fingerprint, created_at, updated_at)
                select platform.current_store(), uuidv7(), 'bench:' || n, 'bench', 'Ada Lenoir' || n, 'ada lenoir' || n,
                       n || '@bench.example', n || '@bench.example', uuidv7(), now(), now()
                  from generate_series(1, %d) as n
                returning id, name_key)
            insert into orders.customer_word (store_id, word, customer_id)
            select platform.current_store(), word, id from made, unnest(string_to_array(name_key, ' ')) as word
            """;

    private static final String ORDERS =
            """
            with customers as materialized (
                select array_agg(id) as ids from orders.customer where source = 'bench'),
            made as (
                insert into orders.orders (store_id, id, number, number_key, source, external_id, status, payment_status,
                       customer_id, currency, taxes_included, items_minor, discount_minor, shipping_minor, tax_minor,
                       total_minor, line_count, ship_country, bill_country, fingerprint, placed_at, created_at, updated_at)
                select platform.current_store(), uuidv7(), 'B-' || n, 'b-' || n,
                       case when n %% 10 < 6 then 'shop-a' when n %% 10 < 9 then 'shop-b' else 'shop-c' end, n::text,
                       case when n %% 50 = 7 then 'cancelled' when n %% 20 = 3 then 'pending'
                            when n %% 4 = 1 then 'confirmed' else 'completed' end,
                       case when n %% 50 = 7 then 'refunded' when n %% 20 = 3 then 'unpaid' else 'paid' end,
                       ids[1 + n %% array_length(ids, 1)],
                       case when n %% 3 = 0 then 'XOF' else 'EUR' end, true, amount, 0, 0, 0, amount, 1,
                       case when n %% 3 = 0 then (array['SN', 'CI', 'ML'])[1 + n %% 7 %% 3]
                            when n %% 40 = 1 then 'BE' else 'FR' end, 'FR',
                       uuidv7(), timestamptz '2024-01-01' + n * interval '1 second' * 90, now(), now()
                  from generate_series(%d, %d) as n, customers,
                       lateral (select (n::bigint * 7919 %% 90000 + 100) as amount) as priced
                returning id, total_minor)
            insert into orders.order_line (store_id, order_id, position, title, quantity, unit_minor, discount_minor,
                   tax_minor, total_minor)
            select platform.current_store(), id, 1, 'Bol en grès', 1, total_minor, 0, 0, total_minor from made
            """;

    private OrderFill() {}

    static void fill(Database database, String store, int orders) throws SQLException {
        try (var app = database.app()) {
            app.setAutoCommit(false);
            in(app, store, CUSTOMERS.formatted(Math.max(1000, orders / 20)));
            for (int from = 1; from <= orders; from += AT_ONCE) {
                in(app, store, ORDERS.formatted(from, Math.min(orders, from + AT_ONCE - 1)));
            }
        }
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            // what autovacuum does within some minutes
            statement.execute("vacuum analyze orders.orders, orders.customer, orders.customer_word, orders.order_line");
        }
    }

    private static void in(Connection app, String store, String work) throws SQLException {
        try (var statement = app.createStatement()) {
            statement.execute("select set_config('app.store_id', '%s', true)".formatted(store));
            statement.execute(work);
        }
        app.commit();
    }
}
