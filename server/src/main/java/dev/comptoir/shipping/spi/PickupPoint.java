package dev.comptoir.shipping.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place where a receiver fetches a parcel.
 *
 * @param id how the carrier names it when a shipment is sent there
 * @param kind the carrier's own word for the kind of place, such as {@code locker}
 * @param serviceCode the service that reaches it, where not each does
 * @param hours opening hours in the carrier's form, by ISO day of the week (1 Monday); null where
 *     the carrier does not tell them
 */
public record PickupPoint(
        String id,
        String name,
        @Nullable String kind,
        Address address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer metres,
        @Nullable String serviceCode,
        @Nullable Map<Integer, List<String>> hours) {}
