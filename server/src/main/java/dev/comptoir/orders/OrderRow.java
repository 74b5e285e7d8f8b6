package dev.comptoir.orders;

import static java.util.Objects.requireNonNull;

import dev.comptoir.platform.Normalised;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A row of {@code orders.orders}; its components are the columns. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record OrderRow(
        UUID id,
        String number,
        String numberKey,
        String source,
        @Nullable String externalId,
        OrderStatus status,
        PaymentStatus paymentStatus,
        @Nullable UUID customerId,
        String currency,
        boolean taxesIncluded,
        long itemsMinor,
        long discountMinor,
        long shippingMinor,
        long taxMinor,
        long totalMinor,
        int lineCount,
        @Nullable String shipCountry,
        @Nullable String billCountry,
        @Nullable String note,
        UUID fingerprint,
        Map<String, Integer> fieldVersions,
        Instant placedAt) {

    /**
     * @param draft normalised, with a number and an instant
     * @param fieldVersions the fields that are other than before, with the version in which they
     *     are
     */
    static OrderRow of(
            UUID id,
            OrderDraft draft,
            @Nullable UUID customer,
            UUID fingerprint,
            Map<String, Integer> fieldVersions) {
        var content = draft.content();
        var shipping = content.shippingAddress();
        var billing = content.billingAddress() == null ? shipping : content.billingAddress();
        var number = requireNonNull(content.number());
        return new OrderRow(
                id,
                number,
                Normalised.key(number),
                draft.source(),
                draft.externalId(),
                requireNonNull(content.status()),
                requireNonNull(content.paymentStatus()),
                customer,
                content.currency().getCurrencyCode(),
                Boolean.TRUE.equals(content.taxesIncluded()),
                content.itemsMinor(),
                requireNonNull(content.discountMinor()),
                requireNonNull(content.shippingMinor()),
                requireNonNull(content.taxMinor()),
                requireNonNull(content.totalMinor()),
                content.lines().size(),
                shipping == null ? null : shipping.country(),
                billing == null ? null : billing.country(),
                content.note(),
                fingerprint,
                fieldVersions,
                requireNonNull(content.placedAt()));
    }
}
