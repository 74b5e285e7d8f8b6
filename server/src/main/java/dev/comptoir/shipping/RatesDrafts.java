package dev.comptoir.shipping;

import dev.comptoir.orders.Order;
import dev.comptoir.orders.Orders;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.OrderGoods.Goods;
import dev.comptoir.shipping.RatesDraft.Piece;
import dev.comptoir.stores.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares price requests from orders. */
@Component
final class RatesDrafts {

    private final Orders orders;
    private final OrderGoods goods;
    private final Stores stores;

    RatesDrafts(Orders orders, OrderGoods goods, Stores stores) {
        this.orders = orders;
        this.goods = goods;
        this.stores = stores;
    }

    /**
     * @throws dev.comptoir.platform.errors.Problem when there is no such order
     */
    RatesDraft of(UUID orderId) {
        return of(orders.get(orderId));
    }

    /** As {@link #of(UUID)}; nothing when there is no such order. */
    Optional<RatesDraft> find(UUID orderId) {
        return orders.find(orderId).map(this::of);
    }

    /** Where the store's parcels start; null where nobody said so. */
    @Nullable Place shipFrom() {
        var shipFrom = stores.current().shipFrom();
        return shipFrom == null ? null : Place.of(shipFrom);
    }

    private RatesDraft of(Order order) {
        var shipped = goods.left(order);
        var piece = piece(shipped);
        var value = shipped.stream().mapToLong(Goods::totalMinor).sum();
        var from = shipFrom();
        var to = order.shippingAddress() == null ? null : Place.of(order.shippingAddress());
        return new RatesDraft(
                order.id(),
                order.number(),
                from,
                to,
                piece,
                new Money(value, order.currency()),
                missing(from, to, piece));
    }

    private static Piece piece(List<Goods> goods) {
        var weight = weight(goods);
        boolean onePiece = goods.size() == 1 && goods.getFirst().quantity() == 1;
        var item = onePiece ? goods.getFirst().item() : null;
        if (item == null) {
            return new Piece(null, null, null, weight);
        }
        var variant = item.variant();
        return new Piece(
                variant.lengthMillimetres(),
                variant.widthMillimetres(),
                variant.heightMillimetres(),
                weight);
    }

    private static @Nullable Integer weight(List<Goods> goods) {
        long sum = 0;
        for (var each : goods) {
            var one = each.weightGrams();
            if (one == null) {
                return null;
            }
            sum += (long) one * each.quantity();
        }
        return sum == 0 || sum > Box.HEAVIEST_GRAMS ? null : (int) sum;
    }

    private static List<String> missing(@Nullable Place from, @Nullable Place to, Piece piece) {
        var missing = new ArrayList<String>();
        if (from == null) {
            missing.add("from");
        }
        if (to == null) {
            missing.add("to");
        }
        if (piece.lengthMillimetres() == null) {
            missing.add("parcels[0].lengthMillimetres");
            missing.add("parcels[0].widthMillimetres");
            missing.add("parcels[0].heightMillimetres");
        }
        if (piece.weightGrams() == null) {
            missing.add("parcels[0].weightGrams");
        }
        return missing;
    }
}
