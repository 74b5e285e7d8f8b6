package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.spi.TrackingState;
import java.util.Map;

/**
 * How many shipments a list shows under each state, the other filters being the same.
 *
 * @param total under the filters as they are
 */
record ShipmentCounts(
        int total, Map<PurchaseState, Integer> purchase, Map<TrackingState, Integer> tracking) {}
