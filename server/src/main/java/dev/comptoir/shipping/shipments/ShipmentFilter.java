package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.Environment;
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
        @Parameter(description = "last instant, exclusive") @Nullable Instant createdTo,
        @Parameter(description = "the connection that it goes with") @Nullable UUID integrationId,
        @Parameter(description = "true: the connection that it went with was deleted since")
                @Nullable Boolean connectionDeleted,
        @Nullable Environment environment,
        @Parameter(
                        description =
                                "sold by the carrier, whatever came after, when asked at this instant or later")
                @Nullable Instant boughtFrom,
        @Parameter(description = "sold by the carrier when asked before this instant")
                @Nullable Instant boughtTo,
        @Parameter(description = "ISO 4217: sold and not taken back, at a price in this currency")
                @Nullable String spentIn,
        @Parameter(description = "true: sold and not taken back, and the carrier told no price")
                @Nullable Boolean withoutPrice,
        @Nullable ShipmentStage stage,
        @Parameter(
                        description =
                                "delivered on or before the day that the carrier named with its price, or later")
                @Nullable Arrival arrival) {

    ShipmentFilter withPurchase(@Nullable PurchaseState other) {
        return with(other, trackingState);
    }

    ShipmentFilter withTracking(@Nullable TrackingState other) {
        return with(purchaseState, other);
    }

    private ShipmentFilter with(
            @Nullable PurchaseState purchase, @Nullable TrackingState tracking) {
        return new ShipmentFilter(
                search,
                purchase,
                tracking,
                kind,
                carrier,
                orderId,
                createdFrom,
                createdTo,
                integrationId,
                connectionDeleted,
                environment,
                boughtFrom,
                boughtTo,
                spentIn,
                withoutPrice,
                stage,
                arrival);
    }
}
