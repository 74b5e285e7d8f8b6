package dev.comptoir.shipping.handover;

import dev.comptoir.shipping.Place;
import dev.comptoir.shipping.spi.PickupPoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place where a receiver fetches a parcel; its id goes into the shipment's options.
 *
 * @param kind the carrier's own word for the kind of place
 * @param serviceCode the service that reaches it, where not each does
 * @param hours opening hours as the carrier writes them, by ISO day of the week (1 Monday); absent
 *     where it does not tell them
 */
@Schema(name = "PickupPoint")
record PointView(
        String id,
        String name,
        @Nullable String kind,
        Place address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer metres,
        @Nullable String serviceCode,
        @Nullable Map<Integer, List<String>> hours) {

    static PointView of(PickupPoint point) {
        return new PointView(
                point.id(),
                point.name(),
                point.kind(),
                Place.of(point.address()),
                point.latitude(),
                point.longitude(),
                point.metres(),
                point.serviceCode(),
                point.hours());
    }
}
