package dev.comptoir.orders;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which orders are asked for, as query parameters; what is absent does not restrict. */
record OrderFilter(
        @Parameter(
                        description =
                                "each of its words begins the number, or a word of the customer's name, company, e-mail or phone")
                @Nullable String search,
        @Nullable OrderStatus status,
        @Nullable PaymentStatus paymentStatus,
        @Nullable String source,
        @Parameter(description = "where the goods go") @Nullable String country,
        @Nullable String currency,
        @Nullable UUID customerId,
        @Parameter(description = "first instant, inclusive") @Nullable Instant placedFrom,
        @Parameter(description = "last instant, exclusive") @Nullable Instant placedTo) {}
