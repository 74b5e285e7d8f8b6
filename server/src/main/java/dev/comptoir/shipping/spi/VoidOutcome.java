package dev.comptoir.shipping.spi;

import java.util.Set;

/** How a carrier answered the wish to take a shipment back. */
public sealed interface VoidOutcome {

    /**
     * These parcels are taken back and will not be billed; also when they had been before.
     *
     * @param positions not all that were asked for where the carrier did only a part
     */
    record Voided(Set<Integer> positions) implements VoidOutcome {

        public Voided {
            positions = Set.copyOf(positions);
            if (positions.isEmpty()) {
                throw new IllegalArgumentException("nothing taken back is a refusal");
            }
        }
    }

    /**
     * It was not taken back.
     *
     * @param later whether the same wish may be granted later, as with a carrier that does not know
     *     its own shipment yet
     */
    record Refused(Reason reason, boolean later) implements VoidOutcome {}
}
