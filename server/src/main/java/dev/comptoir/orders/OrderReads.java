package dev.comptoir.orders;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.integerOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.uuid;
import static dev.comptoir.platform.data.Columns.uuidOrNull;

import dev.comptoir.platform.Normalised;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads orders with their parts; to be used inside a transaction of the store. */
@Repository
class OrderReads {

    private final JdbcClient sql;

    OrderReads(JdbcClient sql) {
        this.sql = sql;
    }

    /** What belongs to an order. */
    private record Parts(
            Map<UUID, List<OrderLine>> lines,
            Map<UUID, AddressContent> shipping,
            Map<UUID, AddressContent> billing) {}

    Optional<Order> find(UUID id) {
        return load(List.of(id)).stream().findFirst();
    }

    Map<UUID, String> numbers(Collection<UUID> ids) {
        var numbers = new HashMap<UUID, String>();
        sql.sql("select id, number from orders.orders where id = any(:ids::uuid[])")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    numbers.put(uuid(row, "id"), text(row, "number"));
                });
        return numbers;
    }

    Map<String, List<UUID>> ofNumbers(Collection<String> numbers) {
        var byKey = new HashMap<String, List<UUID>>();
        sql.sql(
                        "select id, number_key from orders.orders where number_key = any(:keys) order by id")
                .param("keys", numbers.stream().map(Normalised::key).toArray(String[]::new))
                .query(row -> {
                    byKey.computeIfAbsent(text(row, "number_key"), key -> new ArrayList<>())
                            .add(uuid(row, "id"));
                });
        var found = new HashMap<String, List<UUID>>();
        for (var number : numbers) {
            var ids = byKey.get(Normalised.key(number));
            if (ids != null) {
                found.put(number, List.copyOf(ids));
            }
        }
        return found;
    }

    /** The orders of these ids, in no order. */
    List<Order> load(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        var parts =
                new Parts(
                        lines(texts),
                        addresses(texts, AddressRow.SHIPPING),
                        addresses(texts, AddressRow.BILLING));
        return sql.sql(
                        """
                        select o.*, c.external_id as customer_external_id, c.name, c.company, c.email, c.phone, c.language,
                               c.erased_at
                          from orders.orders o left join orders.customer c on c.id = o.customer_id
                         where o.id = any(:ids::uuid[])
                        """)
                .param("ids", texts)
                .query((row, number) -> order(row, parts))
                .list();
    }

    /** Names of the fields of an order that changed after a version. */
    List<String> changedSince(UUID id, int version) {
        return sql.sql(
                        """
                        select field.key from orders.orders o, jsonb_each_text(o.field_versions) as field
                         where o.id = :id and field.value::integer > :version order by field.key
                        """)
                .param("id", id)
                .param("version", version)
                .query((row, number) -> text(row, "key"))
                .list();
    }

    private Map<UUID, List<OrderLine>> lines(String[] orders) {
        var found = new HashMap<UUID, List<OrderLine>>();
        sql.sql(
                        """
                        select * from orders.order_line
                         where order_id = any(:ids::uuid[]) order by order_id, position
                        """)
                .param("ids", orders)
                .query(row -> {
                    found.computeIfAbsent(uuid(row, "order_id"), id -> new ArrayList<>())
                            .add(line(row));
                });
        return found;
    }

    private Map<UUID, AddressContent> addresses(String[] orders, String kind) {
        var found = new HashMap<UUID, AddressContent>();
        sql.sql("select * from orders.address where order_id = any(:ids::uuid[]) and kind = :kind")
                .param("ids", orders)
                .param("kind", kind)
                .query(row -> {
                    found.put(uuid(row, "order_id"), address(row));
                });
        return found;
    }

    private static Order order(ResultSet row, Parts parts) throws SQLException {
        var id = uuid(row, "id");
        return new Order(
                id,
                text(row, "number"),
                text(row, "source"),
                row.getString("external_id"),
                enumeration(row, "status", OrderStatus.class),
                enumeration(row, "payment_status", PaymentStatus.class),
                enumeration(row, "delivery_status", DeliveryStatus.class),
                Currency.getInstance(text(row, "currency")),
                row.getBoolean("taxes_included"),
                row.getLong("items_minor"),
                row.getLong("discount_minor"),
                row.getLong("shipping_minor"),
                row.getLong("tax_minor"),
                row.getLong("total_minor"),
                customer(row),
                parts.shipping().get(id),
                parts.billing().get(id),
                parts.lines().getOrDefault(id, List.of()),
                row.getString("note"),
                instant(row, "placed_at"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getInt("version"));
    }

    private static @Nullable OrderCustomer customer(ResultSet row) throws SQLException {
        var id = uuidOrNull(row, "customer_id");
        return id == null
                ? null
                : new OrderCustomer(
                        id,
                        row.getString("customer_external_id"),
                        row.getString("name"),
                        row.getString("company"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("language"),
                        row.getObject("erased_at") != null);
    }

    private static OrderLine line(ResultSet row) throws SQLException {
        return new OrderLine(
                row.getInt("position"),
                uuidOrNull(row, "variant_id"),
                null,
                row.getString("sku"),
                text(row, "title"),
                row.getInt("quantity"),
                row.getLong("unit_minor"),
                row.getLong("discount_minor"),
                row.getLong("tax_minor"),
                row.getLong("total_minor"),
                integerOrNull(row, "weight_grams"),
                row.getString("hs_code"),
                row.getString("origin_country"));
    }

    private static AddressContent address(ResultSet row) throws SQLException {
        return new AddressContent(
                row.getString("name"),
                row.getString("company"),
                text(row, "line1"),
                row.getString("line2"),
                row.getString("postal_code"),
                text(row, "city"),
                row.getString("state"),
                text(row, "country"),
                row.getString("phone"),
                row.getString("email"));
    }
}
