package dev.comptoir.benchmarks;

import java.sql.SQLException;

/** Puts articles into a store's catalogue, as the application's role under row-level security. */
final class ArticleFill {

    private static final String ARTICLES =
            """
            with made as (
                insert into catalogue.product (store_id, id, type, status, title, title_key, attributes, source, external_id,
                       variant_count, fingerprint, created_at, updated_at)
                select platform.current_store(), uuidv7(), 'physical', 'active', 'Bol ' || n, 'bol ' || n, '{}', 'bench',
                       n::text, 1, uuidv7(), now(), now()
                  from generate_series(0, %d) as n
                returning id, external_id)
            insert into catalogue.variant (store_id, id, product_id, position, sku, sku_key, options)
            select platform.current_store(), uuidv7(), id, 1, 'BENCH-' || lpad(external_id, 4, '0'),
                   'bench-' || lpad(external_id, 4, '0'), '{}'
              from made
            """;

    private ArticleFill() {}

    static void fill(Database database, String store, int articles) throws SQLException {
        try (var app = database.app();
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('app.store_id', '%s', true)".formatted(store));
            statement.execute(ARTICLES.formatted(articles - 1));
            app.commit();
        }
    }
}
