package dev.comptoir.orders;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.textOrNull;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.timestampOrNull;
import static dev.comptoir.platform.data.Columns.uuid;
import static dev.comptoir.platform.data.Columns.uuidOrNull;

import dev.comptoir.platform.Money;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Filtered;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists orders; to be used inside a transaction of the store. The page is found in an index alone,
 * and only its rows are read from the table.
 */
@Repository
class OrderList {

    private static final String PAGE = "select id from orders.orders";

    private static final String ROWS =
            """
            select o.id, o.number, o.source, o.status, o.payment_status, o.delivery_status, o.customer_id,
                   coalesce(c.name, c.company, c.email) as customer_name, o.ship_country, o.line_count, o.total_minor,
                   o.currency, o.placed_at
              from (%s) as page
              join orders.orders o on o.id = page.id
              left join orders.customer c on c.id = o.customer_id
             %s
            """;

    private final JdbcClient sql;

    OrderList(JdbcClient sql) {
        this.sql = sql;
    }

    Page<OrderSummary> list(OrderFilter filter, OrderSort sort, PageRequest page) {
        var query = query(filter).with("fetch", page.fetchSize());
        page.cursor().ifPresent(cursor -> after(query, sort, cursor));
        return Page.of(
                rows(filter, query, sort, page.fetchSize()), page, item -> cursor(item, sort));
    }

    private List<OrderSummary> rows(OrderFilter filter, Filtered query, OrderSort sort, int fetch) {
        var order = order(sort, "");
        var search = OrderSearch.of(filter.search(), query);
        if (search.isEmpty()) {
            return rows(query, query.sql(PAGE, order), sort);
        }
        var near = rows(query, search.near(query, order), sort);
        return near.size() == fetch
                ? near
                : rows(query, search.everywhere(query, key(sort), order), sort);
    }

    private List<OrderSummary> rows(Filtered query, String page, OrderSort sort) {
        return query.on(sql, ROWS.formatted(page + " limit :fetch", order(sort, "o.")))
                .query(OrderList::summary)
                .list();
    }

    /** How many orders there are, counted no further than {@code most}. */
    int count(OrderFilter filter, int most) {
        return query(filter).count(sql, "from orders.orders", most);
    }

    private static Filtered query(OrderFilter filter) {
        return new Filtered()
                .where("status = :status", "status", textOrNull(filter.status()))
                .where("payment_status = :payment", "payment", textOrNull(filter.paymentStatus()))
                .where("source = :source", "source", filter.source())
                .where("ship_country = :country", "country", filter.country())
                .where("currency = :currency", "currency", filter.currency())
                .where("customer_id = :customer", "customer", filter.customerId())
                .where("placed_at >= :from", "from", timestampOrNull(filter.placedFrom()))
                .where("placed_at < :to", "to", timestampOrNull(filter.placedTo()));
    }

    private static void after(Filtered query, OrderSort sort, Cursor cursor) {
        switch (sort) {
            case NEWEST ->
                    query.where(
                            "(placed_at, id) < (:after, :afterId)",
                            "after",
                            timestamp(cursor.instant(0)));
            case OLDEST ->
                    query.where(
                            "(placed_at, id) > (:after, :afterId)",
                            "after",
                            timestamp(cursor.instant(0)));
            case TOTAL ->
                    query.where(
                            "(total_minor, id) > (:after, :afterId)", "after", cursor.number(0));
            case TOTAL_DESC ->
                    query.where(
                            "(total_minor, id) < (:after, :afterId)", "after", cursor.number(0));
        }
        query.with("afterId", cursor.uuid(1));
    }

    private static String key(OrderSort sort) {
        return switch (sort) {
            case NEWEST, OLDEST -> "placed_at";
            case TOTAL, TOTAL_DESC -> "total_minor";
        };
    }

    private static String order(OrderSort sort, String table) {
        return switch (sort) {
            case NEWEST -> "order by %1$splaced_at desc, %1$sid desc".formatted(table);
            case OLDEST -> "order by %1$splaced_at, %1$sid".formatted(table);
            case TOTAL -> "order by %1$stotal_minor, %1$sid".formatted(table);
            case TOTAL_DESC -> "order by %1$stotal_minor desc, %1$sid desc".formatted(table);
        };
    }

    private static Cursor cursor(OrderSummary item, OrderSort sort) {
        return switch (sort) {
            case NEWEST, OLDEST -> Cursor.of(item.placedAt(), item.id());
            case TOTAL, TOTAL_DESC -> Cursor.of(item.total().amountMinor(), item.id());
        };
    }

    private static OrderSummary summary(ResultSet row, int number) throws SQLException {
        return new OrderSummary(
                uuid(row, "id"),
                text(row, "number"),
                text(row, "source"),
                enumeration(row, "status", OrderStatus.class),
                enumeration(row, "payment_status", PaymentStatus.class),
                enumeration(row, "delivery_status", DeliveryStatus.class),
                uuidOrNull(row, "customer_id"),
                row.getString("customer_name"),
                row.getString("ship_country"),
                row.getInt("line_count"),
                new Money(row.getLong("total_minor"), Currency.getInstance(text(row, "currency"))),
                instant(row, "placed_at"));
    }
}
