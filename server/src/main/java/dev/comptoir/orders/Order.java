package dev.comptoir.orders;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order with its lines. Amounts are in minor units of its one currency.
 *
 * @param number as people know it; unique within its source
 * @param source where it comes from, such as {@code woocommerce}; {@code manual} when it was made
 *     in Comptoir
 * @param externalId its own identifier there
 * @param deliveryStatus by its shipments
 * @param taxesIncluded whether the prices contain the taxes
 * @param version to be sent back with changes, so that nobody overwrites another's
 */
public record Order(
        UUID id,
        String number,
        String source,
        @Nullable String externalId,
        OrderStatus status,
        PaymentStatus paymentStatus,
        DeliveryStatus deliveryStatus,
        Currency currency,
        boolean taxesIncluded,
        long itemsMinor,
        long discountMinor,
        long shippingMinor,
        long taxMinor,
        long totalMinor,
        @Nullable OrderCustomer customer,
        @Nullable AddressContent shippingAddress,
        @Nullable AddressContent billingAddress,
        List<OrderLine> lines,
        @Nullable String note,
        Instant placedAt,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    public Order {
        lines = List.copyOf(lines);
    }

    Order withLines(List<OrderLine> others) {
        return new Order(
                id,
                number,
                source,
                externalId,
                status,
                paymentStatus,
                deliveryStatus,
                currency,
                taxesIncluded,
                itemsMinor,
                discountMinor,
                shippingMinor,
                taxMinor,
                totalMinor,
                customer,
                shippingAddress,
                billingAddress,
                others,
                note,
                placedAt,
                createdAt,
                updatedAt,
                version);
    }

    /** What could be written again to get the same order. */
    OrderContent content() {
        return new OrderContent(
                number,
                status,
                paymentStatus,
                currency,
                taxesIncluded,
                placedAt,
                customer == null ? null : customer.content(),
                shippingAddress,
                billingAddress,
                lines.stream().map(OrderLine::content).toList(),
                discountMinor,
                shippingMinor,
                taxMinor,
                totalMinor,
                note);
    }
}
