package dev.comptoir.shipping.tracking;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.uuid;
import static java.util.Objects.requireNonNull;

import dev.comptoir.orders.DeliveryStatus;
import dev.comptoir.orders.Orders;
import dev.comptoir.shipping.shipments.ShipmentStage;
import dev.comptoir.shipping.spi.TrackingState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        var of = ordersOf(shipments);
        if (!of.isEmpty()) {
            // first, as another transaction may be changing other shipments of them
            orders.holdDeliveries(of);
            orders.deliver(statuses(of));
        }
    }

    private List<UUID> ordersOf(Collection<UUID> shipments) {
        return shipments.isEmpty()
                ? List.of()
                : sql.sql(
                                """
                                select distinct order_id from shipping.shipment
                                 where id = any(:ids) and order_id is not null
                                """)
                        .param("ids", shipments.toArray(UUID[]::new))
                        .query((row, number) -> uuid(row, "order_id"))
                        .list();
    }

    private Map<UUID, DeliveryStatus> statuses(List<UUID> of) {
        var states = new HashMap<UUID, List<TrackingState>>();
        of.forEach(order -> states.put(order, new ArrayList<>()));
        sql.sql(
                        """
                        select order_id, tracking_state from shipping.shipment
                         where order_id = any(:orders) and kind = 'outward'
                           and purchase_state in ('answered', 'labelled', 'void_requested', 'void_refused')
                        """)
                .param("orders", of.toArray(UUID[]::new))
                .query(row -> {
                    requireNonNull(states.get(uuid(row, "order_id")))
                            .add(enumeration(row, "tracking_state", TrackingState.class));
                });
        var statuses = new HashMap<UUID, DeliveryStatus>();
        states.forEach((order, each) -> statuses.put(order, status(each)));
        return statuses;
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
