package dev.comptoir.shipping.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a carrier answered the wish to close a day's shipments. */
public sealed interface ManifestOutcome {

    /**
     * @param number the carrier's number of the manifest or delivery slip
     * @param documents what the driver signs
     * @param leftOut shipments that the carrier did not take into it, by {@link ShipmentRef#id()},
     *     with the reason
     */
    record Closed(
            @Nullable String number, List<ShippingDocument> documents, Map<String, Reason> leftOut)
            implements ManifestOutcome {

        public Closed {
            documents = List.copyOf(documents);
            leftOut = Map.copyOf(leftOut);
        }
    }

    record Refused(List<Reason> reasons) implements ManifestOutcome {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
