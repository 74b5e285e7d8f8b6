package dev.comptoir.shipping.tracking;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.orders.DeliveryStatus;
import dev.comptoir.orders.Orders;
import dev.comptoir.shipping.shipments.ShipmentStage;
import dev.comptoir.shipping.spi.TrackingState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        var stages = shipments.stream().map(ShipmentStage::of).distinct().toList();
        if (stages.isEmpty()) {
            return DeliveryStatus.UNSHIPPED;
        }
        if (stages.contains(ShipmentStage.IN_EXCEPTION)) {
            return DeliveryStatus.TROUBLE;
        }
        if (stages.size() > 1) {
            return stages.contains(ShipmentStage.DELIVERED)
                    ? DeliveryStatus.PARTLY_DELIVERED
                    : DeliveryStatus.IN_TRANSIT;
        }
        return switch (stages.getFirst()) {
            case ANNOUNCED -> DeliveryStatus.ANNOUNCED;
            case IN_TRANSIT -> DeliveryStatus.IN_TRANSIT;
            case IN_EXCEPTION -> DeliveryStatus.TROUBLE;
            case DELIVERED -> DeliveryStatus.DELIVERED;
            case RETURNED -> DeliveryStatus.RETURNED;
        };
    }
}
