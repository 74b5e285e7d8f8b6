package dev.comptoir.shipping.shipments;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Permissions;
import dev.comptoir.orders.Order;
import dev.comptoir.orders.OrderLine;
import dev.comptoir.orders.Orders;
import dev.comptoir.shipping.ShippedGoods;
import dev.comptoir.shipping.ShippedGoods.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Finds goods of which a shipment carries more than its order has left. That may be meant, as when
 * a lost parcel is sent again, so it is told before the purchase and not refused.
 */
@Component
final class OverShipped {

    private final Orders orders;
    private final ShippedGoods shipped;
    private final Permissions permissions;

    OverShipped(Orders orders, ShippedGoods shipped, Permissions permissions) {
        this.orders = orders;
        this.shipped = shipped;
        this.permissions = permissions;
    }

    /** Nothing for what is bought already, and for whoever may not read orders. */
    List<ShipmentView.Over> in(Shipment shipment) {
        var orderId = shipment.origin().orderId();
        var open =
                shipment.state() == PurchaseState.DRAFT
                        || shipment.state() == PurchaseState.REJECTED;
        if (orderId == null || !open || !permissions.has(Permission.ORDERS_READ)) {
            return List.of();
        }
        return orders.find(orderId).map(order -> over(shipment, order)).orElse(List.of());
    }

    private List<ShipmentView.Over> over(Shipment shipment, Order order) {
        var here = here(shipment);
        var elsewhere = shipped.of(order.id(), shipment.id());
        var over = new ArrayList<ShipmentView.Over>();
        for (OrderLine line : order.lines()) {
            var key = new Line(line.position(), line.sku());
            long wanted = here.getOrDefault(key, 0L);
            long gone = elsewhere.getOrDefault(key, 0L);
            if (wanted > 0 && wanted + gone > line.quantity()) {
                over.add(
                        new ShipmentView.Over(
                                line.position(), line.title(), line.quantity(), gone, wanted));
            }
        }
        return over;
    }

    private static Map<Line, Long> here(Shipment shipment) {
        var here = new HashMap<Line, Long>();
        for (var parcel : shipment.plan().parcels()) {
            for (var item : parcel.items()) {
                if (item.line() != null) {
                    here.merge(
                            new Line(item.line(), item.sku()), (long) item.quantity(), Long::sum);
                }
            }
        }
        return here;
    }
}
