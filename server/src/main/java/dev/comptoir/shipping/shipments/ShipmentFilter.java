package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.spi.TrackingState;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which shipments are asked for, as query parameters; what is absent does not restrict. */
record ShipmentFilter(
        @Parameter(
                        description =
                                "begins a tracking number, the reference or the number of the order")
                @Nullable String search,
        @Nullable PurchaseState purchaseState,
        @Nullable TrackingState trackingState,
        @Nullable ShipmentKind kind,
        @Parameter(description = "type of the carrier's connection, such as shipping_ups")
                @Nullable String carrier,
        @Nullable UUID orderId,
        @Parameter(description = "first instant, inclusive") @Nullable Instant createdFrom,
        @Parameter(description = "last instant, exclusive") @Nullable Instant createdTo) {}
