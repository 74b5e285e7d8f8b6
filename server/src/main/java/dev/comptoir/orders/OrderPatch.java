package dev.comptoir.orders;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Changes to an order; what is left out stays. What was bought and what it costs is the shop's to
 * say.
 *
 * @param note an empty one takes it away
 * @param version the state that the changes were made to
 */
@Schema(name = "OrderPatch")
record OrderPatch(
        @Nullable OrderStatus status,
        @Nullable PaymentStatus paymentStatus,
        @Nullable AddressContent shippingAddress,
        @Nullable AddressContent billingAddress,
        @Nullable String note,
        @NotNull @Min(1) Integer version) {

    /** The whole content after the changes; the customer stays who it is. */
    OrderContent on(OrderContent content) {
        return new OrderContent(
                content.number(),
                status == null ? content.status() : status,
                paymentStatus == null ? content.paymentStatus() : paymentStatus,
                content.currency(),
                content.taxesIncluded(),
                content.placedAt(),
                null,
                shippingAddress == null ? content.shippingAddress() : shippingAddress,
                billingAddress == null ? content.billingAddress() : billingAddress,
                content.lines(),
                content.discountMinor(),
                content.shippingMinor(),
                content.taxMinor(),
                content.totalMinor(),
                note == null ? content.note() : note);
    }
}
