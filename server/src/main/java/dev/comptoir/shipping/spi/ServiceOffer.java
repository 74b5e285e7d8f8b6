package dev.comptoir.shipping.spi;

import java.util.Set;

/**
 * A service that can be ordered, as the carrier names it.
 *
 * @param options what it includes or needs: a service to a pick-up point has {@link
 *     ShippingOption#PICKUP_POINT}, one with signature {@link ShippingOption#SIGNATURE}
 */
public record ServiceOffer(String code, String name, Set<ShippingOption> options) {

    public ServiceOffer {
        options = Set.copyOf(options);
    }

    public ServiceOffer(String code, String name) {
        this(code, name, Set.of());
    }
}
