package dev.comptoir.shipping.tracking;

import dev.comptoir.shipping.spi.TrackingAnswer;
import java.util.UUID;

/**
 * What a carrier said of one parcel.
 *
 * @param source how we know
 */
record Told(TrackedParcel.Key parcel, TrackingAnswer answer, Source source) {

    /**
     * @param integration the connection that it came by
     * @param push whether it was told of the carrier's own accord
     * @param ref where its raw words are: the correlation id of the call in the log, or the hook's
     *     message
     */
    record Source(UUID integration, String providerType, boolean push, String ref) {}
}
