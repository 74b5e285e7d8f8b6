package dev.comptoir.connectors.dhl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Shipment Tracking - Unified answers, with its own names. */
final class UnifiedWire {

    private UnifiedWire() {}

    record Answer(@Nullable List<Shipment> shipments) {}

    record Shipment(
            @Nullable String id,
            @Nullable String service,
            @Nullable List<Event> events,
            @Nullable String estimatedTimeOfDelivery,
            @Nullable Details details) {}

    record Event(
            @Nullable String timestamp,
            @Nullable Location location,
            @Nullable String statusCode,
            @Nullable String status,
            @Nullable String description) {}

    record Location(@Nullable Address address) {}

    record Address(@Nullable String countryCode, @Nullable String addressLocality) {}

    record Details(@Nullable Proof proofOfDelivery) {}

    record Proof(@Nullable Person signed) {}

    record Person(@Nullable String name, @Nullable String familyName) {}
}
