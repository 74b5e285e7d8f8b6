package dev.comptoir.orders;

import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.ExternalRef;
import dev.comptoir.platform.data.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Writes the tables of orders, any number at a time: one statement per table, whose rows come as
 * one JSON document (ADR 60). To be used inside a transaction of the store.
 */
@Repository
class OrderRows {

    private final JdbcClient sql;

    OrderRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** What tells whether an order is known, and has changed. */
    record Known(
            UUID id,
            String source,
            @Nullable String externalId,
            String numberKey,
            UUID fingerprint) {}

    /** A number as it is compared; unique within a source. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record NumberRef(String source, String numberKey) {}

    List<Known> known(Collection<ExternalRef> refs) {
        return sql.sql(
                        """
                        select o.id, o.source, o.external_id, o.number_key, o.fingerprint
                          from jsonb_to_recordset(:refs) as r("source" text, "externalId" text)
                          join orders.orders o on o.source = r."source" and o.external_id = r."externalId"
                        """)
                .param("refs", json(refs))
                .query(OrderRows::known)
                .list();
    }

    List<Known> knownByNumber(Collection<NumberRef> numbers) {
        return sql.sql(
                        """
                        select o.id, o.source, o.external_id, o.number_key, o.fingerprint
                          from jsonb_to_recordset(:numbers) as r(source text, number_key text)
                          join orders.orders o on o.source = r.source and o.number_key = r.number_key
                        """)
                .param("numbers", json(numbers))
                .query(OrderRows::known)
                .list();
    }

    /** The store's next number for an order without one. */
    long nextNumber() {
        return sql.sql(
                        """
                        insert into orders.numbering (store_id, next) values (:store, 1002)
                        on conflict (store_id) do update set next = numbering.next + 1
                        returning next - 1
                        """)
                .param("store", StoreScope.current().value())
                .query(Long.class)
                .single();
    }

    /** Writes orders that are new, or takes the place of those of the same ids. */
    void write(List<OrderRow> rows, Instant now) {
        sql.sql(
                        """
                        insert into orders.orders (store_id, id, number, number_key, source, external_id, status,
                               payment_status, customer_id, currency, taxes_included, items_minor, discount_minor,
                               shipping_minor, tax_minor, total_minor, line_count, ship_country, bill_country, note,
                               fingerprint, placed_at, created_at, updated_at)
                        select :store, id, number, number_key, source, external_id, status,
                               payment_status, customer_id, currency, taxes_included, items_minor, discount_minor,
                               shipping_minor, tax_minor, total_minor, line_count, ship_country, bill_country, note,
                               fingerprint, placed_at, :now, :now
                          from jsonb_to_recordset(:rows) as row(id uuid, number text, number_key text, source text,
                               external_id text, status text, payment_status text, customer_id uuid, currency text,
                               taxes_included boolean, items_minor bigint, discount_minor bigint, shipping_minor bigint,
                               tax_minor bigint, total_minor bigint, line_count integer, ship_country text,
                               bill_country text, note text, fingerprint uuid, placed_at timestamptz)
                        on conflict (store_id, id) do update
                           set number = excluded.number, number_key = excluded.number_key, source = excluded.source,
                               external_id = excluded.external_id, status = excluded.status,
                               payment_status = excluded.payment_status, customer_id = excluded.customer_id,
                               currency = excluded.currency, taxes_included = excluded.taxes_included,
                               items_minor = excluded.items_minor, discount_minor = excluded.discount_minor,
                               shipping_minor = excluded.shipping_minor, tax_minor = excluded.tax_minor,
                               total_minor = excluded.total_minor, line_count = excluded.line_count,
                               ship_country = excluded.ship_country, bill_country = excluded.bill_country,
                               note = excluded.note, fingerprint = excluded.fingerprint, placed_at = excluded.placed_at,
                               updated_at = excluded.updated_at, version = orders.version + 1
                        """)
                .param("store", StoreScope.current().value())
                .param("rows", json(rows))
                .param("now", timestamp(now))
                .update();
    }

    /** Remembers in which version each of their fields changed. */
    void rememberChanges(List<OrderRow> rows) {
        sql.sql(
                        """
                        update orders.orders o set field_versions = o.field_versions || row.field_versions
                          from jsonb_to_recordset(:rows) as row(id uuid, field_versions jsonb)
                         where o.id = row.id
                        """)
                .param("rows", json(rows))
                .update();
    }

    void deleteParts(Collection<UUID> orders) {
        var ids = orders.stream().map(UUID::toString).toArray(String[]::new);
        sql.sql("delete from orders.order_line where order_id = any(:ids::uuid[])")
                .param("ids", ids)
                .update();
        sql.sql("delete from orders.address where order_id = any(:ids::uuid[])")
                .param("ids", ids)
                .update();
    }

    void writeLines(List<LineRow> rows) {
        sql.sql(
                        """
                        insert into orders.order_line (store_id, order_id, position, variant_id, sku, title, quantity,
                               unit_minor, discount_minor, tax_minor, total_minor, weight_grams, hs_code, origin_country)
                        select :store, order_id, position, variant_id, sku, title, quantity,
                               unit_minor, discount_minor, tax_minor, total_minor, weight_grams, hs_code, origin_country
                          from jsonb_to_recordset(:rows) as row(order_id uuid, position integer, variant_id uuid, sku text,
                               title text, quantity integer, unit_minor bigint, discount_minor bigint, tax_minor bigint,
                               total_minor bigint, weight_grams integer, hs_code text, origin_country text)
                        """)
                .param("store", StoreScope.current().value())
                .param("rows", json(rows))
                .update();
    }

    void writeAddresses(List<AddressRow> rows) {
        sql.sql(
                        """
                        insert into orders.address (store_id, order_id, kind, name, company, line1, line2, postal_code,
                               city, state, country, phone, email, email_key)
                        select :store, order_id, kind, name, company, line1, line2, postal_code,
                               city, state, country, phone, email, email_key
                          from jsonb_to_recordset(:rows) as row(order_id uuid, kind text, name text, company text,
                               line1 text, line2 text, postal_code text, city text, state text, country text,
                               phone text, email text, email_key text)
                        """)
                .param("store", StoreScope.current().value())
                .param("rows", json(rows))
                .update();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                uuid(row, "id"),
                text(row, "source"),
                row.getString("external_id"),
                text(row, "number_key"),
                uuid(row, "fingerprint"));
    }

    /** One writer at a time of how far these have come, whoever else has some of them. */
    void hold(Collection<UUID> orders) {
        sql.sql("select id from orders.orders where id = any(:ids) order by id for no key update")
                .param("ids", orders.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /**
     * @return those that were otherwise before
     */
    List<UUID> deliver(Map<UUID, DeliveryStatus> statuses) {
        var told = List.copyOf(statuses.entrySet());
        return sql.sql(
                        """
                        update orders.orders o set delivery_status = t.status
                          from unnest(:ids::uuid[], :statuses::text[]) as t (id, status)
                         where o.id = t.id and o.delivery_status <> t.status
                        returning o.id
                        """)
                .param("ids", told.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param(
                        "statuses",
                        told.stream().map(each -> each.getValue().id()).toArray(String[]::new))
                .query((row, number) -> uuid(row, "id"))
                .list();
    }
}
