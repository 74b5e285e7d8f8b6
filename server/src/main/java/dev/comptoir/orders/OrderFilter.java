package dev.comptoir.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are asked for; what is null does not restrict.
 *
 * @param search each of its words begins the number, or a word of the customer's name, company,
 *     e-mail or phone
 * @param country where the goods go
 * @param placedFrom first instant
 * @param placedTo first instant not any more
 */
record OrderFilter(
        @Nullable String search,
        @Nullable OrderStatus status,
        @Nullable PaymentStatus paymentStatus,
        @Nullable String source,
        @Nullable String country,
        @Nullable String currency,
        @Nullable UUID customerId,
        @Nullable Instant placedFrom,
        @Nullable Instant placedTo) {}
