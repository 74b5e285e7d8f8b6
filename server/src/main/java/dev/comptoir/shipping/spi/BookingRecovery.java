package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;
import java.time.Duration;
import java.util.Optional;

/**
 * A carrier that can be asked, by our own reference, how a purchase ended whose answer was lost.
 */
@CapabilityName("booking-recovery")
public interface BookingRecovery<S extends Record> extends Capability {

    /**
     * Looks whether the order was carried out.
     *
     * @return what the carrier sold, as far as it tells: with the label where the carrier gives it
     *     again, without documents where it only knows the numbers; empty when the carrier knows of
     *     no such shipment, which some carriers say also of one that is minutes old
     */
    Optional<CarrierShipment> find(Opened<S> connection, ShipmentOrder order);

    /**
     * How long after sending the carrier surely knows a shipment that it sold. Only then does
     * finding nothing mean that nothing was sold; before, nothing is bought again.
     */
    default Duration believableAfter() {
        return Duration.ofMinutes(10);
    }
}
