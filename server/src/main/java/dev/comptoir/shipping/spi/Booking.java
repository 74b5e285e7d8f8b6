package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Country;
import java.util.List;

/**
 * A carrier that sells shipments. Nothing in here repeats a purchase by itself: the {@code Api}
 * method that buys is never {@code @SafeToRepeat}.
 */
@CapabilityName("booking")
public interface Booking<S extends Record> extends Capability {

    /** What can be ordered on this connection. */
    BookingTerms terms(S settings);

    /**
     * The services for shipments from a country that the carrier's published tables name, or the
     * connection's settings; none where no table is published. The contract may lack some of them
     * and have others: that shows when they are priced or ordered.
     */
    default List<ServiceOffer> namedServices(S settings, Country from) {
        return List.of();
    }

    /**
     * What has to be done before {@link #book}, such as signing in. A fault in here is none of the
     * purchase: nothing can have been bought.
     */
    default void prepare(Opened<S> connection) {}

    /**
     * Buys the shipment, and leaves {@link ShipmentOrder#reference()} with the carrier.
     *
     * @throws dev.comptoir.platform.errors.ProviderFault when it was not bought, or when that is
     *     not known; {@code PROTOCOL} when the carrier said yes and the answer lacks a number
     */
    BookingOutcome book(Opened<S> connection, ShipmentOrder order);
}
