package dev.comptoir.shipping;

import dev.comptoir.catalogue.CatalogueItem;
import dev.comptoir.catalogue.ProductType;
import dev.comptoir.catalogue.Products;
import dev.comptoir.orders.Order;
import dev.comptoir.orders.OrderLine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of an order is carried, with what the catalogue knows of it. */
@Component
public final class OrderGoods {

    private final Products products;
    private final ShippedGoods shipped;

    OrderGoods(Products products, ShippedGoods shipped) {
        this.products = products;
        this.shipped = shipped;
    }

    /**
     * A line of goods, with what the catalogue knows of them.
     *
     * @param quantity how many of them are meant; no more than the line has
     */
    public record Goods(OrderLine line, @Nullable CatalogueItem item, int quantity) {

        private boolean shipped() {
            return item == null || item.type() == ProductType.PHYSICAL;
        }

        /** What was paid for one, to the nearest minor unit. */
        public long unitMinor() {
            return Math.floorDiv(2 * line.totalMinor() + line.quantity(), 2L * line.quantity());
        }

        /** What was paid for all that are meant. */
        public long totalMinor() {
            return quantity == line.quantity() ? line.totalMinor() : unitMinor() * quantity;
        }

        /** Of one; nothing when nobody told. */
        public @Nullable Integer weightGrams() {
            if (line.weightGrams() != null) {
                return line.weightGrams();
            }
            return item == null ? null : item.variant().weightGrams();
        }

        public @Nullable String hsCode() {
            if (line.hsCode() != null) {
                return line.hsCode();
            }
            return item == null ? null : item.variant().hsCode();
        }

        public @Nullable String originCountry() {
            if (line.originCountry() != null) {
                return line.originCountry();
            }
            return item == null ? null : item.variant().originCountry();
        }
    }

    /** The lines of an order that have to be carried and are in no shipment yet. */
    public List<Goods> left(Order order) {
        var gone = shipped.of(order.id(), null);
        return of(order).stream()
                .map(each -> {
                    var line = each.line();
                    var key = new ShippedGoods.Line(line.position(), line.sku());
                    var left = Math.max(0, line.quantity() - gone.getOrDefault(key, 0L));
                    return new Goods(line, each.item(), (int) left);
                })
                .filter(each -> each.quantity() > 0)
                .toList();
    }

    /** The lines of an order that have to be carried. */
    public List<Goods> of(Order order) {
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
                .map(line -> new Goods(line, item(line, linked, named), line.quantity()))
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
}
