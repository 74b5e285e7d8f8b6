package dev.comptoir.shipping;

import static java.util.Objects.requireNonNull;

import dev.comptoir.catalogue.CatalogueItem;
import dev.comptoir.catalogue.ProductType;
import dev.comptoir.catalogue.Products;
import dev.comptoir.orders.AddressContent;
import dev.comptoir.orders.Order;
import dev.comptoir.orders.OrderLine;
import dev.comptoir.orders.Orders;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.RatesDraft.Piece;
import dev.comptoir.shipping.RatesRequest.Place;
import dev.comptoir.stores.ShipFrom;
import dev.comptoir.stores.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares price requests from orders. */
@Component
final class RatesDrafts {

    private final Orders orders;
    private final Products products;
    private final Stores stores;

    RatesDrafts(Orders orders, Products products, Stores stores) {
        this.orders = orders;
        this.products = products;
        this.stores = stores;
    }

    /** A line of goods, with what the catalogue knows of them. */
    private record Goods(OrderLine line, @Nullable CatalogueItem item) {

        boolean shipped() {
            return item == null || item.type() == ProductType.PHYSICAL;
        }

        @Nullable Integer weightGrams() {
            if (line.weightGrams() != null) {
                return line.weightGrams();
            }
            return item == null ? null : item.variant().weightGrams();
        }
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

    private RatesDraft of(Order order) {
        var goods = goods(order);
        var piece = piece(goods);
        var value = goods.stream().mapToLong(each -> each.line().totalMinor()).sum();
        var shipFrom = stores.current().shipFrom();
        var from = shipFrom == null ? null : place(shipFrom);
        var to = order.shippingAddress() == null ? null : place(order.shippingAddress());
        return new RatesDraft(
                order.id(),
                order.number(),
                from,
                to,
                piece,
                new Money(value, order.currency()),
                missing(from, to, piece));
    }

    private List<Goods> goods(Order order) {
        var linked =
                products.items(
                        order.lines().stream()
                                .map(OrderLine::variantId)
                                .filter(Objects::nonNull)
                                .toList());
        // a product may have come after the order that names it
        var named =
                products.itemsBySku(
                        order.lines().stream()
                                .map(OrderLine::sku)
                                .filter(Objects::nonNull)
                                .toList());
        return order.lines().stream()
                .map(line -> new Goods(line, item(line, linked, named)))
                .filter(Goods::shipped)
                .toList();
    }

    private static @Nullable CatalogueItem item(
            OrderLine line, Map<UUID, CatalogueItem> linked, Map<String, CatalogueItem> named) {
        if (line.variantId() != null) {
            return linked.get(line.variantId());
        }
        return line.sku() == null ? null : named.get(Products.skuKey(line.sku()));
    }

    private static Piece piece(List<Goods> goods) {
        var weight = weight(goods);
        boolean onePiece = goods.size() == 1 && goods.getFirst().line().quantity() == 1;
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
            sum += (long) one * each.line().quantity();
        }
        return sum == 0 || sum > RatesRequest.HEAVIEST_GRAMS ? null : (int) sum;
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

    private static Place place(ShipFrom address) {
        return new Place(
                null,
                address.company(),
                requireNonNull(address.line1()),
                address.line2(),
                address.postalCode(),
                requireNonNull(address.city()),
                address.state(),
                requireNonNull(address.country()),
                null,
                null,
                false);
    }

    private static Place place(AddressContent address) {
        return new Place(
                address.name(),
                address.company(),
                address.line1(),
                address.line2(),
                address.postalCode(),
                address.city(),
                address.state(),
                address.country(),
                address.phone(),
                address.email(),
                null);
    }
}
