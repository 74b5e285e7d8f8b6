package dev.comptoir.shipping.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a carrier knows of a parcel. */
public sealed interface TrackingAnswer {

    String trackingNumber();

    /**
     * @param events all that the carrier told, in any order
     * @param expected when it says that the parcel arrives
     * @param receivedBy who took it; personal data
     */
    record Known(
            String trackingNumber,
            List<TrackingEvent> events,
            Delivery expected,
            @Nullable String receivedBy)
            implements TrackingAnswer {

        public Known {
            events = List.copyOf(events);
        }
    }

    /** The carrier has nothing under this number, or not yet. */
    record NotKnown(String trackingNumber, Reason reason) implements TrackingAnswer {}
}
