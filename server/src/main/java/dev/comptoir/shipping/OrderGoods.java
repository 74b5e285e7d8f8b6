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

    OrderGoods(Products products) {
        this.products = products;
    }

    /** A line of goods, with what the catalogue knows of them. */
    public record Goods(OrderLine line, @Nullable CatalogueItem item) {

        private boolean shipped() {
            return item == null || item.type() == ProductType.PHYSICAL;
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
}
