package dev.comptoir.shipping.tracking;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.orders.DeliveryStatus;
import dev.comptoir.orders.Orders;
import dev.comptoir.shipping.spi.TrackingState;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells orders how far their deliveries have come: by those shipments to the customer that were
 * sold and not taken back. To be used inside the transaction that changes them.
 */
@Component
final class OrderDeliveries {

    private static final Set<TrackingState> TROUBLE =
            EnumSet.of(
                    TrackingState.EXCEPTION,
                    TrackingState.DELIVERY_ATTEMPT_FAILED,
                    TrackingState.CUSTOMS_HOLD,
                    TrackingState.RETURNING);

    private static final Set<TrackingState> STILL_HERE =
            EnumSet.of(TrackingState.PRE_TRANSIT, TrackingState.UNKNOWN, TrackingState.CANCELLED);

    private final JdbcClient sql;
    private final Orders orders;

    OrderDeliveries(JdbcClient sql, Orders orders) {
        this.sql = sql;
        this.orders = orders;
    }

    /** Looks again at the orders of these shipments. */
    void refresh(Collection<UUID> shipments) {
        if (shipments.isEmpty()) {
            return;
        }
        var known =
                sql
                        .sql(
                                """
                                select o.order_id, s.tracking_state
                                  from (select distinct order_id from shipping.shipment
                                         where id = any(:ids) and order_id is not null) as o
                                  left join shipping.shipment s on s.order_id = o.order_id and s.kind = 'outward'
                                       and s.purchase_state in ('answered', 'labelled', 'void_requested', 'void_refused')
                                """)
                        .param("ids", shipments.toArray(UUID[]::new))
                        .query((row, number) ->
                                Map.entry(
                                        uuid(row, "order_id"),
                                        row.getString("tracking_state") == null
                                                ? List.<TrackingState>of()
                                                : List.of(
                                                        enumeration(
                                                                row,
                                                                "tracking_state",
                                                                TrackingState.class))))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.flatMapping(
                                                entry -> entry.getValue().stream(),
                                                Collectors.toList())));
        known.forEach((order, states) -> orders.deliver(order, status(states)));
    }

    static DeliveryStatus status(List<TrackingState> shipments) {
        if (shipments.isEmpty()) {
            return DeliveryStatus.UNSHIPPED;
        }
        if (shipments.stream().anyMatch(TROUBLE::contains)) {
            return DeliveryStatus.TROUBLE;
        }
        if (shipments.stream().allMatch(state -> state == TrackingState.RETURNED)) {
            return DeliveryStatus.RETURNED;
        }
        if (shipments.stream().allMatch(OrderDeliveries::over)) {
            return DeliveryStatus.DELIVERED;
        }
        if (shipments.stream().anyMatch(OrderDeliveries::over)) {
            return DeliveryStatus.PARTLY_DELIVERED;
        }
        return STILL_HERE.containsAll(shipments)
                ? DeliveryStatus.ANNOUNCED
                : DeliveryStatus.IN_TRANSIT;
    }

    private static boolean over(TrackingState state) {
        return state == TrackingState.DELIVERED;
    }
}
