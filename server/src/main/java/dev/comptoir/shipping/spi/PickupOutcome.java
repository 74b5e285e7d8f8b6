package dev.comptoir.shipping.spi;

import java.util.List;

/** How a carrier answered the wish for a courier. */
public sealed interface PickupOutcome {

    record Scheduled(ScheduledPickup pickup) implements PickupOutcome {}

    record Refused(List<Reason> reasons) implements PickupOutcome {

        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("who refuses says why");
            }
        }
    }
}
