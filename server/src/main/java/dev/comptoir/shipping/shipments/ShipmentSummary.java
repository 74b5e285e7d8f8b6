package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.TrackingFlag;
import dev.comptoir.shipping.spi.TrackingState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shipment in a list.
 *
 * @param carrierName the provider's name; absent as long as nobody chose one
 * @param to name or company, as the label has it; absent once that person was forgotten
 * @param trackingNumbers of its parcels, in their order
 */
public record ShipmentSummary(
        UUID id,
        String reference,
        ShipmentKind kind,
        @Nullable UUID orderId,
        @Nullable String orderNumber,
        @Nullable String carrier,
        @Nullable String carrierName,
        @Nullable Environment environment,
        @Nullable String serviceName,
        @Nullable String to,
        @Nullable String toCity,
        @Nullable String toCountry,
        int parcels,
        List<String> trackingNumbers,
        @Nullable Money price,
        PurchaseState purchaseState,
        TrackingState trackingState,
        List<TrackingFlag> trackingFlags,
        Instant createdAt,
        @Nullable Instant labelledAt) {}
