package dev.comptoir.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which fields of an order are other than before, by their names in the API. */
final class OrderDifference {

    private final List<String> fields = new ArrayList<>();

    private OrderDifference() {}

    /** What a row and the parts of an order replace. */
    static List<String> fields(
            Order before, OrderRow row, List<LineRow> lines, OrderContent after) {
        var difference = new OrderDifference();
        difference.look("number", before.number(), row.number());
        difference.look("status", before.status(), row.status());
        difference.look("paymentStatus", before.paymentStatus(), row.paymentStatus());
        difference.look("currency", before.currency().getCurrencyCode(), row.currency());
        difference.look("taxesIncluded", before.taxesIncluded(), row.taxesIncluded());
        difference.look("placedAt", before.placedAt(), row.placedAt());
        difference.look("customer", customer(before), row.customerId());
        difference.look("shippingAddress", before.shippingAddress(), after.shippingAddress());
        difference.look("billingAddress", before.billingAddress(), after.billingAddress());
        difference.look("lines", lines(before), lines);
        difference.look("discountMinor", before.discountMinor(), row.discountMinor());
        difference.look("shippingMinor", before.shippingMinor(), row.shippingMinor());
        difference.look("taxMinor", before.taxMinor(), row.taxMinor());
        difference.look("totalMinor", before.totalMinor(), row.totalMinor());
        difference.look("note", before.note(), row.note());
        return difference.fields;
    }

    /** Each field with the version in which it changed. */
    static Map<String, Integer> versions(List<String> fields, int version) {
        var versions = new HashMap<String, Integer>();
        fields.forEach(field -> versions.put(field, version));
        return versions;
    }

    private static @Nullable UUID customer(Order order) {
        return order.customer() == null ? null : order.customer().id();
    }

    private static List<LineRow> lines(Order order) {
        return order.lines().stream()
                .map(line -> LineRow.of(order.id(), line.position(), line.content()))
                .toList();
    }

    private void look(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }
}
