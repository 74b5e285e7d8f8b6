package dev.comptoir.orders;

import dev.comptoir.platform.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list.
 *
 * @param customerName or company, or e-mail, whichever there is
 * @param country where the goods go
 */
record OrderSummary(
        UUID id,
        String number,
        String source,
        OrderStatus status,
        PaymentStatus paymentStatus,
        DeliveryStatus deliveryStatus,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable String country,
        int lineCount,
        Money total,
        Instant placedAt) {}
