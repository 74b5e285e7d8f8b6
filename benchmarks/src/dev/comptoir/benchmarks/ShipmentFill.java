package dev.comptoir.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Puts orders into a store, and of each a shipment of one parcel that is on its way, as the application's role under
 * row-level security.
 */
final class ShipmentFill {

    private static final int AT_ONCE = 10_000;

    private static final String SHIPMENTS =
            """
            with sold as (
                insert into orders.orders (store_id, id, number, number_key, source, status, payment_status, currency,
                       taxes_included, items_minor, discount_minor, shipping_minor, tax_minor, total_minor, line_count,
                       ship_country, fingerprint, placed_at, created_at, updated_at)
                select platform.current_store(), uuidv7(), 'B%3$02d-' || n, 'b%3$02d-' || n, 'bench', 'confirmed', 'paid', 'EUR',
                       true, 1000, 0, 0, 0, 1000, 1, 'FR', uuidv7(), now() - interval '3 days', now(), now()
                  from generate_series(%1$d, %2$d) as n
                returning id, split_part(number, '-', 2) as n),
            made as (
                insert into shipping.shipment (store_id, id, reference, kind, order_id, integration_id, provider_type,
                       environment, service_code, plan, purchase_state, sent_at, labelled_at, carrier_id, actor_kind,
                       actor_label, created_at, updated_at)
                select platform.current_store(), uuidv7(), 'BENCH%3$02d' || lpad(n, 9, '0'), 'outward', id, '%4$s', '%5$s',
                       'production', 'S', '{}', 'labelled', now() - interval '2 days', now() - interval '2 days',
                       'B' || n, 'system', 'bench', now() - interval '2 days', now()
                  from sold
                returning id, carrier_id, sent_at),
            parcels as (
                insert into shipping.parcel (store_id, shipment_id, position, length_millimetres, width_millimetres,
                       height_millimetres, weight_grams, tracking_number)
                select platform.current_store(), id, 1, 300, 200, 100, 1000, carrier_id from made)
            insert into shipping.tracked_parcel (store_id, shipment_id, position, integration_id, provider_type,
                   tracking_number, sent_at)
            select platform.current_store(), id, 1, '%4$s', '%5$s', carrier_id, sent_at from made
            """;

    private ShipmentFill() {}

    /**
     * @param series of two digits, so that references differ from those of other fills
     * @param connection to the carrier that has them
     * @param type of that connection
     */
    static void fill(Database database, String store, int series, String connection, String type, int shipments)
            throws SQLException {
        try (var app = database.app()) {
            app.setAutoCommit(false);
            for (int from = 1; from <= shipments; from += AT_ONCE) {
                int to = Math.min(shipments, from + AT_ONCE - 1);
                in(app, store, SHIPMENTS.formatted(from, to, series, connection, type));
            }
        }
        try (var owner = database.owner(); var statement = owner.createStatement()) {
            // what autovacuum does within some minutes
            statement.execute("vacuum analyze orders.orders, shipping.shipment, shipping.parcel, shipping.tracked_parcel");
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
