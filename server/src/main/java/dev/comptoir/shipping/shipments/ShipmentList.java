package dev.comptoir.shipping.shipments;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.textOrNull;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.timestampOrNull;
import static dev.comptoir.platform.data.Columns.uuid;
import static dev.comptoir.shipping.shipments.ShipmentSql.BILLED;
import static dev.comptoir.shipping.shipments.ShipmentSql.LATE;
import static dev.comptoir.shipping.shipments.ShipmentSql.ON_TIME;
import static dev.comptoir.shipping.shipments.ShipmentSql.SOLD;
import static dev.comptoir.shipping.shipments.ShipmentSql.at;
import static java.util.Objects.requireNonNull;

import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Filtered;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.shipping.spi.TrackingState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts shipments; to be used inside a transaction of the store. */
@Repository
class ShipmentList {

    private static final String IDS = "select id, created_at from shipping.shipment s";

    /** Each way in goes by an index of its own. */
    private static final String FOUND =
            """
            id in (select shipment_id from shipping.parcel where tracking_number >= %1$s and tracking_number < %2$s
                   union all select id from shipping.shipment where reference >= %1$s and reference < %2$s
                   union all select id from shipping.shipment where order_number >= %1$s and order_number < %2$s)\
            """;

    private final JdbcClient sql;
    private final ShipmentRows rows;

    ShipmentList(JdbcClient sql, ShipmentRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    private record Key(UUID id, Instant createdAt) {}

    /** Last made first. */
    Page<Shipment> list(ShipmentFilter filter, PageRequest page) {
        var query = query(filter).with("fetch", page.fetchSize());
        page.cursor().ifPresent(cursor -> after(query, cursor));
        var keys =
                query.on(sql, query.sql(IDS, "order by created_at desc, id desc limit :fetch"))
                        .query((row, number) ->
                                new Key(uuid(row, "id"), instant(row, "created_at")))
                        .list();
        var found = Page.of(keys, page, key -> Cursor.of(key.createdAt(), key.id()));
        var byId =
                rows.load(found.items().stream().map(Key::id).toList()).stream()
                        .collect(Collectors.toMap(Shipment::id, Function.identity()));
        return found.map(key -> requireNonNull(byId.get(key.id())));
    }

    ShipmentCounts count(ShipmentFilter filter) {
        var total = query(filter).count(sql, "from shipping.shipment s", Integer.MAX_VALUE);
        return new ShipmentCounts(
                total,
                by("purchase_state", filter.withPurchase(null), PurchaseState::of),
                by("tracking_state", filter.withTracking(null), TrackingState::of));
    }

    /** How many there are, counted no further than {@code most}. */
    int count(ShipmentFilter filter, int most) {
        return query(filter).count(sql, "from shipping.shipment s", most);
    }

    private <S> Map<S, Integer> by(
            String column, ShipmentFilter filter, Function<String, S> state) {
        var query = query(filter);
        var text =
                query.sql(
                        "select %s as state, count(*) as number from shipping.shipment s"
                                .formatted(column),
                        "group by " + column);
        var counts = new LinkedHashMap<S, Integer>();
        query.on(sql, text)
                .query(row -> {
                    counts.put(state.apply(text(row, "state")), row.getInt("number"));
                });
        return counts;
    }

    private static Filtered query(ShipmentFilter filter) {
        var query =
                new Filtered()
                        .where(
                                "purchase_state = :purchase",
                                "purchase",
                                textOrNull(filter.purchaseState()))
                        .where(
                                "tracking_state = :tracking",
                                "tracking",
                                textOrNull(filter.trackingState()))
                        .where("kind = :kind", "kind", textOrNull(filter.kind()))
                        .where("provider_type = :carrier", "carrier", filter.carrier())
                        .where("order_id = :order", "order", filter.orderId())
                        .where("created_at >= :from", "from", timestampOrNull(filter.createdFrom()))
                        .where("created_at < :to", "to", timestampOrNull(filter.createdTo()))
                        .where(
                                "integration_id = :integration",
                                "integration",
                                filter.integrationId())
                        .where(
                                "environment = :environment",
                                "environment",
                                textOrNull(filter.environment()))
                        .where(
                                SOLD + " and sent_at >= :boughtFrom",
                                "boughtFrom",
                                timestampOrNull(filter.boughtFrom()))
                        .where(
                                SOLD + " and sent_at < :boughtTo",
                                "boughtTo",
                                timestampOrNull(filter.boughtTo()))
                        .where(
                                BILLED + " and price_currency = :spentIn",
                                "spentIn",
                                filter.spentIn())
                        .where(
                                "(integration_id is null and provider_type is not null) = :deleted",
                                "deleted",
                                filter.connectionDeleted())
                        .where(
                                "(%s and price_currency is null) = :withoutPrice".formatted(BILLED),
                                "withoutPrice",
                                filter.withoutPrice());
        if (filter.stage() != null) {
            query.where(at(filter.stage()));
        }
        if (filter.arrival() != null) {
            query.where(filter.arrival() == Arrival.ON_TIME ? ON_TIME : LATE);
        }
        return query.beginning(FOUND, numberOrNull(filter.search()));
    }

    /** Numbers are kept without blanks; carriers print them in groups. */
    private static @Nullable String numberOrNull(@Nullable String searched) {
        var number = searched == null ? "" : searched.replaceAll("\\s", "");
        return number.isEmpty() ? null : number;
    }

    private static void after(Filtered query, Cursor cursor) {
        query.where("(created_at, id) < (:after, :afterId)", "after", timestamp(cursor.instant(0)))
                .with("afterId", cursor.uuid(1));
    }
}
